import { NO_DAY, type EpochDay } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { Ledger } from '../company/ledger.ts'
import type { Money } from '../money.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { numberAt } from '../stepped-numbers.ts'

/** What a customer has had of a product in the periods looked at. */
export interface BoughtProduct {
  /** '' = lines that name no product. */
  readonly product: string
  /** Sum of the lines' amounts, returns taken off. */
  readonly sales: Money
  /** Sum of known margins, and the sales of the lines that have one. */
  readonly margin: Money
  readonly marginSales: Money
  /** Sales by period, oldest first. */
  readonly byPeriod: readonly Money[]
  /** Newest sale line up to the end of the last period; undefined: none. */
  readonly lastBought: EpochDay | undefined
}

/** A product that a customer has given up. */
export interface GivenUpProduct {
  readonly product: string
  readonly lastBought: EpochDay
  /** Sum of all its lines' amounts up to the end of the last period. */
  readonly sales: Money
}

/** What a customer buys, and what it has given up. */
export interface CustomerProducts {
  /** Products with a line in the periods: largest sales first, then by code-point order. */
  readonly bought: readonly BoughtProduct[]
  /** Largest sales first, then by code-point order. */
  readonly givenUp: readonly GivenUpProduct[]
}

/** A product that has not been bought in so many periods counts as given up. */
const PERIODS_TO_GIVE_UP = 3

/**
 * A customer's products over some periods, gaps passed over, and the products no longer bought: those
 * with a sale line up to the end of the last period and none in its last 3. Where no more than 3
 * periods are looked at, none is given up.
 *
 * @param periods - Oldest first, the one shown last.
 */
export function computeProducts(
  { company: { ledger, asOf = NO_DAY }, period }: PeriodView,
  customer: CustomerIndex,
  periods: readonly PeriodInfo[],
): CustomerProducts {
  const linesByProduct = groupByProduct(ledger, customer, Math.min(period.last, asOf))
  const givesUpBefore =
    periods.length > PERIODS_TO_GIVE_UP
      ? (periods.at(-PERIODS_TO_GIVE_UP)?.first ?? NO_DAY)
      : NO_DAY
  const bought: BoughtProduct[] = []
  const givenUp: GivenUpProduct[] = []
  for (const [index, lines] of linesByProduct) {
    const product = ledger.products[index] ?? ''
    const lastSale = lines.findLast((line) => (ledger.amount.values[line] ?? 0) > 0)
    const lastBought = lastSale === undefined ? undefined : ledger.day[lastSale]
    const recent = lines.filter((line) => isWithin(ledger.day[line] ?? NO_DAY, periods))
    if (recent.length > 0) {
      const figures = sumLines(ledger, recent)
      bought.push({ product, lastBought, ...figures, byPeriod: byPeriod(ledger, recent, periods) })
    }
    if (product !== '' && lastBought !== undefined && lastBought < givesUpBefore) {
      givenUp.push({ product, lastBought, sales: sumLines(ledger, lines).sales })
    }
  }
  return { bought: bought.toSorted(bySales), givenUp: givenUp.toSorted(bySales) }
}

function groupByProduct(
  { start, day, product }: Ledger,
  customer: CustomerIndex,
  until: EpochDay,
): ReadonlyMap<number, readonly number[]> {
  const linesByProduct = new Map<number, number[]>()
  for (let line = start[customer] ?? 0; line < (start[customer + 1] ?? 0); line += 1) {
    if ((day[line] ?? NO_DAY) > until) break
    const index = product[line] ?? -1
    const lines = linesByProduct.get(index)
    if (lines === undefined) linesByProduct.set(index, [line])
    else lines.push(line)
  }
  return linesByProduct
}

function isWithin(day: EpochDay, periods: readonly PeriodInfo[]): boolean {
  return periods.some(({ first, last }) => first <= day && day <= last)
}

function sumLines(
  ledger: Ledger,
  lines: readonly number[],
): Pick<BoughtProduct, 'sales' | 'margin' | 'marginSales'> {
  const sums = { sales: 0, margin: 0, marginSales: 0 }
  for (const line of lines) {
    const amount = numberAt(ledger.amount, line)
    const margin = ledger.margin.of(line)
    sums.sales += amount
    if (Number.isNaN(margin)) continue
    sums.margin += margin
    sums.marginSales += amount
  }
  return sums
}

function byPeriod(
  { day, amount }: Ledger,
  lines: readonly number[],
  periods: readonly PeriodInfo[],
): readonly Money[] {
  return periods.map((period) =>
    lines.reduce((sum, line) => {
      return isWithin(day[line] ?? NO_DAY, [period]) ? sum + numberAt(amount, line) : sum
    }, 0),
  )
}

function bySales(
  x: { readonly product: string; readonly sales: Money },
  y: { readonly product: string; readonly sales: Money },
): number {
  return y.sales - x.sales || compareCodePoints(x.product, y.product)
}
