import { toCivilDate, toEpochDay, type EpochDay } from '../calendar.ts'
import type { PeriodCalendar, PeriodIndex, PeriodKey, PeriodKind } from './period.ts'

/** How many months a period of this kind has. */
export function monthsIn(kind: PeriodKind): number {
  return kind === 'month' ? 1 : 3
}

/** How many periods of this kind make a year. */
export function periodsPerYear(kind: PeriodKind): number {
  return 12 / monthsIn(kind)
}

/**
 * The period that holds a day. Months are numbered year × 12 + month - 1, quarters are thirds of
 * these. A month that starts on day f > 1 runs from the f-th of one calendar month to the day before
 * the f-th of the next, and is named after that next one.
 *
 * @example periodOf({ kind: 'month', firstDay: 26 }, toEpochDay(2025, 10, 26)) // November 2025
 */
export function periodOf({ kind, firstDay }: PeriodCalendar, epochDay: EpochDay): PeriodIndex {
  const { year, month, day } = toCivilDate(epochDay)
  const named = year * 12 + month - 1 + (firstDay > 1 && day >= firstDay ? 1 : 0)
  return kind === 'month' ? named : Math.floor(named / 3)
}

/** The first day of a period. The last is the day before the next period's first. */
export function firstDayOf({ kind, firstDay }: PeriodCalendar, index: PeriodIndex): EpochDay {
  const named = index * monthsIn(kind)
  const started = firstDay > 1 ? named - 1 : named
  const year = Math.floor(started / 12)
  return toEpochDay(year, started - year * 12 + 1, firstDay)
}

/** The last day of a period. */
export function lastDayOf(calendar: PeriodCalendar, index: PeriodIndex): EpochDay {
  return firstDayOf(calendar, index + 1) - 1
}

/**
 * A period's name as in addresses.
 *
 * @example formatPeriodKey('quarter', periodOf({ kind: 'quarter', firstDay: 1 }, day)) // '2025-Q4'
 */
export function formatPeriodKey(kind: PeriodKind, index: PeriodIndex): PeriodKey {
  const perYear = periodsPerYear(kind)
  const year = Math.floor(index / perYear)
  const number = index - year * perYear + 1
  const name = kind === 'month' ? String(number).padStart(2, '0') : `Q${number}`
  return `${String(year).padStart(4, '0')}-${name}`
}

const PERIOD_KEY = /^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))$/

/** Reads a period's name; undefined where it is none. The inverse of {@link formatPeriodKey}. */
export function parsePeriodKey(
  key: PeriodKey,
): { readonly kind: PeriodKind; readonly index: PeriodIndex } | undefined {
  const [, year, month, quarter] = PERIOD_KEY.exec(key) ?? []
  if (month !== undefined) return { kind: 'month', index: Number(year) * 12 + Number(month) - 1 }
  if (quarter === undefined) return undefined
  return { kind: 'quarter', index: Number(year) * 4 + Number(quarter) - 1 }
}
