/** A calendar date as the number of days since 1970-01-01. Never passes through a time zone. */
export type EpochDay = number

/** Stands for 'no day' in columns of days. Earlier than every day. */
export const NO_DAY: EpochDay = -(2 ** 31)

/** Stands for 'not until now' in columns of days. Later than every day. */
export const NEVER: EpochDay = 2 ** 31 - 1

/** A date of the proleptic Gregorian calendar. */
export interface CivilDate {
  readonly year: number
  readonly month: number // 1..12
  readonly day: number // 1..31
}

const DAYS_IN_ERA = 146_097 // 400 years
const DAYS_TO_1970 = 719_468 // from 0000-03-01, the day on which eras begin

/**
 * The day number of a date of the proleptic Gregorian calendar.
 *
 * Years begin in March here, so that the leap day is a year's last and needs no case of its own.
 *
 * @param month - 1..12
 * @param day - 1..31; a day beyond the month's end counts on into the next month.
 * @see Howard Hinnant, chrono-Compatible Low-Level Date Algorithms (days_from_civil).
 * @example toEpochDay(1970, 1, 1) // 0
 */
export function toEpochDay(year: number, month: number, day: number): EpochDay {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const monthFromMarch = month > 2 ? month - 3 : month + 9
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * DAYS_IN_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_1970
}

/**
 * The date of a day number: the inverse of {@link toEpochDay}.
 *
 * @see Howard Hinnant, chrono-Compatible Low-Level Date Algorithms (civil_from_days).
 */
export function toCivilDate(epochDay: EpochDay): CivilDate {
  const shifted = epochDay + DAYS_TO_1970
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day }
}

/** How many days a calendar month has. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? toEpochDay(year + 1, 1, 1) : toEpochDay(year, month + 1, 1)
  return next - toEpochDay(year, month, 1)
}

/**
 * The same day of the month, a number of months later (earlier: negative); the month's last day where
 * it has no such day.
 *
 * @example addMonths(toEpochDay(2025, 3, 31), -1) // 28 February 2025
 */
export function addMonths(epochDay: EpochDay, months: number): EpochDay {
  const { year, month, day } = toCivilDate(epochDay)
  const target = year * 12 + (month - 1) + months
  const targetYear = Math.floor(target / 12)
  const targetMonth = target - targetYear * 12 + 1
  return toEpochDay(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** The day of the week as ISO 8601 counts them: 1 = Monday, 7 = Sunday. */
export type Weekday = number

/** The day of the week of a day. 1970-01-01 was a Thursday. */
export function weekdayOf(epochDay: EpochDay): Weekday {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week that a day lies in; weeks begin on Monday. */
export function mondayOf(epochDay: EpochDay): EpochDay {
  return epochDay - weekdayOf(epochDay) + 1
}
