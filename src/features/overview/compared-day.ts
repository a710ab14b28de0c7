import type { EpochDay } from '../../domain/calendar.ts'
import type { PeriodInfo } from '../../domain/period.ts'

/** The day of an earlier period that lies as far into it as an open period has come. */
export function comparedDay(open: PeriodInfo, before: PeriodInfo): EpochDay {
  return Math.min(before.first + (open.reference - open.first), before.last)
}
