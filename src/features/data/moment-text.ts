import type { Formatter } from '../../i18n/formatter.ts'
import { currentDay } from '../../queries/today.ts'

/** When something happened by the clock of this computer: '23 Nov 2026, 14:05'. */
export function momentText(milliseconds: number, { text, fullDate }: Formatter): string {
  const moment = new Date(milliseconds)
  const two = (value: number): string => String(value).padStart(2, '0')
  return text('data.files.moment', {
    day: fullDate(currentDay(moment)),
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  })
}
