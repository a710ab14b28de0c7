import { NO_DAY, type EpochDay } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { Ledger } from '../company/ledger.ts'
import { PRODUCTS_SHOWN } from './alert-columns.ts'

/**
 * The products on the sale lines of a day, by amount, largest first, then by code-point order; at most
 * {@link PRODUCTS_SHOWN}.
 *
 * @returns a function of the customer and the day of its last order, which gives their numbers in the
 *   ledger, -1 where there are fewer. What it gives is good until the next question: it is asked of
 *   many thousand customers.
 */
export function productsOfLastOrder({
  start,
  day,
  amount,
  product,
  products,
}: Ledger): (customer: CustomerIndex, lastOrder: EpochDay) => Int32Array {
  const bought: number[] = []
  const sums: number[] = [] // in whatever unit
  const chosen = new Int32Array(PRODUCTS_SHOWN)

  /** Few products a customer, so that a list is quicker than a table. */
  function add(count: number, number: number, sold: number): number {
    let place = 0
    while (place < count && bought[place] !== number) place += 1
    bought[place] = number
    sums[place] = (place < count ? (sums[place] ?? 0) : 0) + sold
    return Math.max(count, place + 1)
  }

  function comesBefore(x: number, y: number): boolean {
    const difference = (sums[x] ?? 0) - (sums[y] ?? 0)
    if (difference !== 0) return difference > 0
    return compareCodePoints(products[bought[x] ?? -1] ?? '', products[bought[y] ?? -1] ?? '') < 0
  }

  return (customer, lastOrder) => {
    let count = 0
    for (let line = (start[customer + 1] ?? 0) - 1; line >= (start[customer] ?? 0); line -= 1) {
      const at = day[line] ?? NO_DAY
      if (at < lastOrder) break
      const sold = amount.values[line] ?? 0
      const number = product[line] ?? -1
      if (at === lastOrder && sold > 0 && number >= 0) count = add(count, number, sold)
    }
    chosen.fill(-1)
    for (let rank = 0; rank < Math.min(count, PRODUCTS_SHOWN); rank += 1) {
      let best = 0
      for (let place = 1; place < count; place += 1) if (comesBefore(place, best)) best = place
      chosen[rank] = bought[best] ?? -1
      sums[best] = 0 // all others are above 0
    }
    return chosen
  }
}
