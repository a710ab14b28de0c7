import type { EpochDay } from '../domain/calendar.ts'
import type { Formatter } from './formatter.ts'

const MS_PER_DAY = 86_400_000

/** When something happened by the clock of this computer: '23 Nov 2026, 14:05'. */
export function momentText(milliseconds: number, { text, fullDate }: Formatter): string {
  const moment = new Date(milliseconds)
  const two = (value: number): string => String(value).padStart(2, '0')
  return text('data.files.moment', {
    day: fullDate(dayOf(moment)),
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  })
}

/** The day on the clock of this computer, which is the one that the user remembers. */
export function dayOf(moment: Date): EpochDay {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / MS_PER_DAY
}
