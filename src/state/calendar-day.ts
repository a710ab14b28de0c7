import { daysInMonth, toCivilDate, toEpochDay, type EpochDay } from '../domain/calendar.ts'

/** A day as date fields hold it: '2025-11-12'. */
export function toDateField(day: EpochDay | undefined): string {
  if (day === undefined) return ''
  const { year, month, day: dayOfMonth } = toCivilDate(day)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

const DAY_TYPED = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/

/** Years beyond these are slips of the finger, and would make thousands of empty periods. */
const YEARS = { first: 1900, last: 2199 } as const

/**
 * The day that a date field holds, year first: '2025-11-12', also with '/', '.' or '年月日' between, or
 * nothing; undefined while it is empty, no day, or far from our time.
 */
export function parseDateField(field: string): EpochDay | undefined {
  const match = DAY_TYPED.exec(field.normalize('NFKC').trim())
  if (match === null) return undefined
  const [, year = 0, month = 0, day = 0] = [...match]
    .filter((part) => part !== undefined)
    .map(Number)
  if (year < YEARS.first || year > YEARS.last) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return toEpochDay(year, month, day)
}
