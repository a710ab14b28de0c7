import { toCivilDate, type EpochDay } from '../domain/calendar.ts'
import type { Formatter } from './formatter.ts'

/** A week from Monday to Sunday: '17 Nov – 23 Nov 2025', '2025年11月17日至11月23日'. */
export function weekText(
  monday: EpochDay,
  { text, locale, date, fullDate }: Pick<Formatter, 'text' | 'locale' | 'date' | 'fullDate'>,
): string {
  const sunday = monday + 6
  // The year stands once, with the day on which a reader of the language looks for it.
  const range =
    locale === 'zh-CN'
      ? { first: fullDate(monday), last: date(sunday, toCivilDate(monday).year) }
      : { first: date(monday, toCivilDate(sunday).year), last: fullDate(sunday) }
  return text('terms.dayRange', range)
}
