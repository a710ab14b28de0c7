import { addMonths, type EpochDay } from '../calendar.ts'
import { monthsIn } from './period-calendar.ts'
import { periodKind } from './period-kind.ts'
import type { PeriodInfo } from './period.ts'

/**
 * The day of an earlier period up to which it is held against an open one: the same day, as many
 * months earlier as the periods are apart, within the earlier period.
 *
 * @param before - a period of the same kind.
 */
export function comparedDay(open: PeriodInfo, before: PeriodInfo): EpochDay {
  const months = (before.index - open.index) * monthsIn(periodKind(open))
  return Math.min(Math.max(addMonths(open.reference, months), before.first), before.last)
}
