import { LAST_DAY, LAST_MONTH, type Outcome } from './outcome.ts'
import { countTiers } from './tiers.ts'

/** What a customer bought in a month, in cents. */
interface CustomerMonth {
  sales: number
  margin: number
  saleLines: number
}

/**
 * What follows the reading in a contender that reads only: the least that gives the figures, which are
 * orders, sales and margin by customer and month, tiers of the last month. Deciles and alerts are left
 * out, in its favour, and so are all checks of the input.
 */
export class MonthFigures {
  readonly #orders = new Set<string>()
  readonly #months = new Map<string, CustomerMonth>()
  #lines = 0

  /** @param day - As YYYY-MM-DD. @param sales - In cents, as `margin`. */
  add(order: string, day: string, customer: string, sales: number, margin: number): void {
    this.#lines += 1
    if (day > LAST_DAY) return
    if (sales > 0) this.#orders.add(`${customer} ${order}`)
    const key = `${day.slice(0, 7)} ${customer}`
    let sum = this.#months.get(key)
    if (sum === undefined) {
      sum = { sales: 0, margin: 0, saleLines: 0 }
      this.#months.set(key, sum)
    }
    sum.sales += sales
    sum.margin += margin
    if (sales > 0) sum.saleLines += 1
  }

  finish(): Outcome {
    const all = [...this.#months.entries()]
    const lastMonth = all.filter(
      ([key, { saleLines }]) => key.startsWith(LAST_MONTH) && saleLines > 0,
    )
    return {
      lines: this.#lines,
      orders: this.#orders.size,
      sales: all.reduce((sum, [, { sales }]) => sum + sales, 0) / 100,
      margin: all.reduce((sum, [, { margin }]) => sum + margin, 0) / 100,
      tiers: countTiers(lastMonth.map(([, { sales }]) => sales)),
    }
  }
}
