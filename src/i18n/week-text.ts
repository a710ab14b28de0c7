import { toCivilDate, type EpochDay } from '../domain/calendar.ts'
import type { Formatter } from './formatter.ts'

/** A week from Monday to Sunday: '17 Nov – 23 Nov 2025'. */
export function weekText(
  monday: EpochDay,
  { text, date, fullDate }: Pick<Formatter, 'text' | 'date' | 'fullDate'>,
): string {
  const sunday = monday + 6
  const first = date(monday, toCivilDate(sunday).year)
  return text('terms.dayRange', { first, last: fullDate(sunday) })
}
