import { mondayOf, type EpochDay } from '../domain/calendar.ts'
import { parseDateField, toDateField } from './calendar-day.ts'

/** The Monday of the week that an address names; undefined: today's week. */
export function toPlanWeek(week: string | undefined): EpochDay | undefined {
  const day = week === undefined ? undefined : parseDateField(week)
  return day === undefined ? undefined : mondayOf(day)
}

/** A week in the address; undoes {@link toPlanWeek}. Today's week is left out. */
export function fromPlanWeek(monday: EpochDay, thisWeek: EpochDay): string | undefined {
  return monday === thisWeek ? undefined : toDateField(monday)
}
