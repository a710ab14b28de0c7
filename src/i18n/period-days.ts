import { toCivilDate } from '../domain/calendar.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'
import type { Formatter } from './formatter.ts'

/**
 * The first and last day of a period that its name does not tell, as its months begin on another day
 * than the first: '26 Sep – 25 Oct 2025'. undefined where they are calendar months.
 */
export function periodDays(
  { first, last }: PeriodInfo,
  { text, date, fullDate }: Pick<Formatter, 'text' | 'date' | 'fullDate'>,
): string | undefined {
  if (toCivilDate(first).day === 1) return undefined
  const { year } = toCivilDate(last)
  return text('terms.dayRange', { first: date(first, year), last: fullDate(last) })
}
