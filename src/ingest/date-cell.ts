import { daysInMonth, toEpochDay, type EpochDay } from '../domain/calendar.ts'

/** Calendars that are recognised and not read. */
export type OtherCalendar = 'japanese' | 'persian' | 'buddhist' | 'minguo'

/** What a cell of a column of dates holds. */
export type DateCell =
  | { readonly kind: 'empty' | 'bad' | 'impossible' | 'error' | 'no-result' }
  | { readonly kind: 'other-calendar'; readonly calendar: OtherCalendar }
  /** A number of a workbook that counts days and would be one before 2000 or after 2100. */
  | { readonly kind: 'serial'; readonly day: EpochDay }
  | {
      /** Can be read in one way. */
      readonly kind: 'day'
      readonly day: EpochDay
      readonly monthOnly: boolean
      readonly zone: string | undefined
      readonly shortYear: boolean
    }
  | {
      /** Three numbers whose order the cell does not say: '03/04/2025', '03.04.25'. */
      readonly kind: 'triple'
      readonly parts: readonly [number, number, number]
      readonly shortYear: boolean
      readonly dotted: boolean
      readonly zone: string | undefined
    }

/** What reading a date needs to know. */
export interface DateContext {
  /** Newest year that a year of two digits may mean. */
  readonly newestShortYear: number
  readonly date1904: boolean
}

/** The day of a year, month and day; 'impossible' where the calendar has none such. */
export function toDateCell(
  year: number,
  month: number,
  day: number,
  zone?: string,
  shortYear = false,
): DateCell {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return IMPOSSIBLE
  const calendar = otherCalendar(year)
  if (calendar !== undefined) return { kind: 'other-calendar', calendar }
  if (day > daysInMonth(year, month)) return IMPOSSIBLE
  return {
    kind: 'day',
    day: toEpochDay(year, month, day),
    monthOnly: false,
    zone,
    shortYear,
  }
}

/** The last day of a month, as a date that is only a month. */
export function toMonthCell(year: number, month: number, shortYear = false): DateCell {
  if (month < 1 || month > 12) return IMPOSSIBLE
  const calendar = otherCalendar(year)
  if (calendar !== undefined) return { kind: 'other-calendar', calendar }
  const day = toEpochDay(year, month, daysInMonth(year, month))
  return { kind: 'day', day, monthOnly: true, zone: undefined, shortYear }
}

/** The full year of two digits: the newest that is not after `newest`. */
export function toFullYear(short: number, newest: number): number {
  const century = newest - (newest % 100)
  return century + short <= newest ? century + short : century - 100 + short
}

const IMPOSSIBLE: DateCell = { kind: 'impossible' }

function otherCalendar(year: number): OtherCalendar | undefined {
  if (year >= 1300 && year < 1500) return 'persian'
  if (year >= 2400 && year < 2700) return 'buddhist'
  return undefined
}
