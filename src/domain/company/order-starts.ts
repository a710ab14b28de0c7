import { rangeOf } from '../buckets.ts'
import { NO_DAY } from '../calendar.ts'

/** What is asked of the lines of customers, sorted by customer, then day. */
interface OrderedLines {
  readonly start: Int32Array // by customer, one more than there are customers
  readonly day: Int32Array // EpochDay
  readonly amount: Float64Array // Money
  readonly order: Int32Array // whole numbers, one for each order id; -1: none
}

/**
 * Marks the first sale line of every order. An order is the lines of one customer that share an order
 * id, with at least one sale line; the sale lines of one day without an order id are one order. So the
 * orders of any time are the marks in it.
 *
 * @returns per line 1 or 0.
 */
export function markOrderStarts({ start, day, amount, order }: OrderedLines): Uint8Array {
  const starts = new Uint8Array(day.length)
  const countedFor = new Int32Array(rangeOf(order)[1] + 1).fill(-1) // the customer that had it last
  for (let customer = 0; customer < start.length - 1; customer += 1) {
    const end = start[customer + 1] ?? 0
    let dayWithoutId = NO_DAY
    for (let line = start[customer] ?? 0; line < end; line += 1) {
      if ((amount[line] ?? 0) <= 0) continue
      const own = order[line] ?? -1
      if (own >= 0) {
        if (countedFor[own] === customer) continue
        countedFor[own] = customer
      } else {
        const at = day[line] ?? NO_DAY
        if (at === dayWithoutId) continue
        dayWithoutId = at
      }
      starts[line] = 1
    }
  }
  return starts
}
