import { addMonths, NO_DAY, type EpochDay } from '../calendar.ts'
import type { Ledger } from '../company/ledger.ts'
import type { PeriodInfo } from '../periods/period.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'

const FEWEST_DATES = 4
const MONTHS_LOOKED_AT = 12

/**
 * Twice a customer's usual gap: the median number of days between its distinct sale dates of the 12
 * months before the period (even count: mean of the middle two, hence twice, to stay with integers).
 *
 * @returns undefined with fewer than 4 dates.
 */
export function twiceUsualGap(
  ledger: Ledger,
  customer: CustomerIndex,
  period: PeriodInfo,
): number | undefined {
  return usualGaps(ledger, period)(customer)
}

/** {@link twiceUsualGap} for many customers of a period. */
export function usualGaps(
  ledger: Ledger,
  period: PeriodInfo,
): (customer: CustomerIndex) => number | undefined {
  const { start, day } = ledger
  const since = addMonths(period.first, -MONTHS_LOOKED_AT)
  return (customer) => {
    const first = start[customer] ?? 0
    const end = start[customer + 1] ?? 0
    // Most customers have few lines, or none that is new enough.
    if (end - first < FEWEST_DATES || (day[end - FEWEST_DATES] ?? NO_DAY) < since) return undefined
    const dates = saleDates(ledger, customer, since, period.first)
    return dates.length < FEWEST_DATES ? undefined : twiceMedianGap(dates)
  }
}

function twiceMedianGap(dates: readonly EpochDay[]): number {
  const gaps = dates
    .slice(1)
    .map((date, at) => date - (dates[at] ?? date))
    .toSorted((x, y) => x - y)
  const middle = gaps.length >>> 1
  const upper = gaps[middle] ?? 0
  return gaps.length % 2 === 1 ? 2 * upper : upper + (gaps[middle - 1] ?? 0)
}

/** Distinct days with a sale line from one day to the day before another, ascending. */
export function saleDates(
  { start, day, amount }: Ledger,
  customer: CustomerIndex,
  from: EpochDay,
  until: EpochDay,
): readonly EpochDay[] {
  const dates: EpochDay[] = []
  let previous = NO_DAY
  for (let line = start[customer] ?? 0; line < (start[customer + 1] ?? 0); line += 1) {
    const at = day[line] ?? 0
    if (at >= until) break
    if (at < from || at === previous || (amount.values[line] ?? 0) <= 0) continue
    previous = at
    dates.push(at)
  }
  return dates
}

/**
 * Whether the days since the last order are at most 1.5 times the usual gap, so that an order may
 * simply not be due yet. Without days or a gap it is not said.
 */
export function isWithinRhythm(
  daysSince: number | undefined,
  twiceGap: number | undefined,
): boolean {
  return daysSince !== undefined && twiceGap !== undefined && daysSince * 4 <= twiceGap * 3
}
