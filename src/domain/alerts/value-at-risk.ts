import { roundedMean } from '../exact.ts'
import type { Money } from '../money.ts'
import { periodFinder } from '../periods/period-finder.ts'
import { periodsUpTo } from '../periods/periods.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { isOrdering, measureOf } from '../tiers/tiers.ts'

const PERIODS_LOOKED_AT = 12

/**
 * What a customer is worth per period: the mean measure over the 12 periods before the one shown that
 * are no gaps, counted from the one with its first sale line on; periods without a sale line count as
 * 0, returns in them too. At least 0; rounded once to a unit of money, so that it may be summed.
 *
 * @returns a function, as the periods are the same for all customers. 0 for a customer without a sale
 *   line before the period.
 */
export function valueAtRisk(opened: PeriodView): (customer: CustomerIndex) => Money {
  const { company, line, view, period, latest } = opened
  const { table } = line
  const window = periodsUpTo(line, period.index - 1, PERIODS_LOOKED_AT)
  const oldest = window[0]?.index ?? period.index
  const periodOf = periodFinder(line)
  // Per period from the oldest on: how many of the window's periods there are from it on.
  const countSince = Array.from(
    { length: period.index - oldest },
    (_, at) => window.filter(({ index }) => index >= oldest + at).length,
  )
  return (customer) => {
    const firstSale = company.firstSale[customer] ?? 0
    if (firstSale >= period.first) return 0
    const since = Math.max(oldest, periodOf(firstSale))
    let sum: Money = 0
    for (let entry = latest[customer] ?? -1; entry >= (table.start[customer] ?? 0); entry -= 1) {
      const index = table.period[entry] ?? 0
      if (index < since) break
      if (index < period.index && isOrdering(table, entry)) {
        sum += measureOf(table, view.measure, entry)
      }
    }
    return sum > 0 ? roundedMean(sum, countSince[since - oldest] ?? 1) : 0
  }
}
