import { firstSaleAfter } from '../alerts/alerts.ts'
import { isWithinRhythm, saleDates, twiceUsualGap } from '../alerts/rhythm.ts'
import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'

/** When a customer orders, and when it should again. */
export interface OrderRhythm {
  /** Distinct days with a sale line, from the first period shown to the end of the last, ascending. */
  readonly dates: readonly EpochDay[]
  /** The usual gap in days; undefined where it is not known. */
  readonly usualGap: number | undefined
  /** Last order + usual gap, a half day rounded up; undefined without either. */
  readonly expectedNext: EpochDay | undefined
  /** Days from the expected order to the period's reference date; negative: still to come. */
  readonly daysLate: number | undefined
  /** The days since the last order are at most 1.5 usual gaps. */
  readonly withinRhythm: boolean
  /** The first sale line after the period and up to the as-of date. */
  readonly orderedSince: EpochDay | undefined
}

/**
 * A customer's rhythm as alerts know it (usual gap: median of the gaps between distinct sale dates of
 * the 12 months before the period), with the order that follows from it.
 *
 * @param since - First day from which dates are listed.
 * @param lastOrder - Newest sale line up to the period's end; undefined: none, or dated by month only.
 */
export function computeRhythm(
  { company, period }: PeriodView,
  customer: CustomerIndex,
  since: EpochDay,
  lastOrder: EpochDay | undefined,
): OrderRhythm {
  const { ledger, asOf = NO_DAY } = company
  const twiceGap = twiceUsualGap(ledger, customer, period)
  const expectedNext = expectedOrder(lastOrder, twiceGap)
  const daysSince = lastOrder === undefined ? undefined : period.reference - lastOrder
  return {
    dates: saleDates(ledger, customer, since, Math.min(period.last, asOf) + 1),
    usualGap: twiceGap === undefined ? undefined : twiceGap / 2,
    expectedNext,
    daysLate: expectedNext === undefined ? undefined : period.reference - expectedNext,
    withinRhythm: isWithinRhythm(daysSince, twiceGap),
    orderedSince: firstSaleAfter(ledger, customer, period.last, asOf),
  }
}

/** Last order + usual gap, a half day rounded up; undefined without either. */
export function expectedOrder(
  lastOrder: EpochDay | undefined,
  twiceGap: number | undefined,
): EpochDay | undefined {
  if (lastOrder === undefined || twiceGap === undefined) return undefined
  return lastOrder + Math.ceil(twiceGap / 2)
}
