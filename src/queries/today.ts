import type { EpochDay } from '../domain/calendar.ts'

const MS_PER_DAY = 86_400_000

/** The calendar day on this computer's clock, in its own time zone. */
export function currentDay(now = new Date()): EpochDay {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_PER_DAY
}
