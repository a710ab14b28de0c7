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

/** {@link twiceUsualGap} for many customers of a period: nothing is made for each of them. */
export function usualGaps(
  { start, day, amount }: Ledger,
  period: PeriodInfo,
): (customer: CustomerIndex) => number | undefined {
  const since = addMonths(period.first, -MONTHS_LOOKED_AT)
  const gaps = new Int32Array(period.first - since) // ascending; of one customer at a time
  return (customer) => {
    const first = start[customer] ?? 0
    const end = start[customer + 1] ?? 0
    // Most customers have few lines, or none that is new enough.
    if (end - first < FEWEST_DATES || (day[end - FEWEST_DATES] ?? NO_DAY) < since) return undefined
    let count = 0
    let next = NO_DAY
    for (let line = end - 1; line >= first; line -= 1) {
      const at = day[line] ?? NO_DAY
      if (at < since) break
      if (at >= period.first || at === next || (amount.values[line] ?? 0) <= 0) continue
      if (next !== NO_DAY) {
        insertSorted(gaps, count, next - at)
        count += 1
      }
      next = at
    }
    return count + 1 < FEWEST_DATES ? undefined : twiceMedian(gaps, count)
  }
}

/** Puts a number among `count` ascending ones: a customer has so few that this is quickest. */
function insertSorted(sorted: Int32Array, count: number, number: number): void {
  let at = count
  for (; at > 0 && (sorted[at - 1] ?? 0) > number; at -= 1) sorted[at] = sorted[at - 1] ?? 0
  sorted[at] = number
}

/** Of the first `count` of ascending numbers. */
function twiceMedian(sorted: Int32Array, count: number): number {
  const middle = count >>> 1
  const upper = sorted[middle] ?? 0
  return count % 2 === 1 ? 2 * upper : upper + (sorted[middle - 1] ?? 0)
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
