import { describe, expect, it } from 'vitest'
import {
  addMonths,
  daysInMonth,
  mondayOf,
  toCivilDate,
  toEpochDay,
  weekdayOf,
} from '../../src/domain/calendar.ts'

const MILLISECONDS_A_DAY = 86_400_000

/** The platform's own calendar, in UTC, as an oracle that shares no code. */
function platformDate(epochDay: number) {
  const date = new Date(epochDay * MILLISECONDS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

describe('toCivilDate', () => {
  it('agrees with the platform on every day from 1583 to 2599', () => {
    const first = Date.UTC(1583, 0, 1) / MILLISECONDS_A_DAY
    const last = Date.UTC(2599, 11, 31) / MILLISECONDS_A_DAY
    const wrong: number[] = []
    for (let day = first; day <= last; day += 1) {
      const ours = toCivilDate(day)
      const theirs = platformDate(day)
      const isSame =
        ours.year === theirs.year && ours.month === theirs.month && ours.day === theirs.day
      if (!isSame || toEpochDay(ours.year, ours.month, ours.day) !== day) wrong.push(day)
    }
    expect(wrong).toEqual([])
  })
})

describe('toEpochDay', () => {
  it('counts from the first day of 1970', () => {
    expect(toEpochDay(1970, 1, 1)).toBe(0)
    expect(toEpochDay(1969, 12, 31)).toBe(-1)
    expect(toEpochDay(2000, 3, 1) - toEpochDay(2000, 2, 28)).toBe(2)
    expect(toEpochDay(1900, 3, 1) - toEpochDay(1900, 2, 28)).toBe(1)
  })
})

describe('daysInMonth', () => {
  it('knows the leap years of the Gregorian calendar', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect(daysInMonth(2025, 12)).toBe(31)
  })
})

describe('addMonths', () => {
  it('keeps the day of the month, or takes the last one there is', () => {
    expect(toCivilDate(addMonths(toEpochDay(2024, 3, 31), -1))).toEqual({
      year: 2024,
      month: 2,
      day: 29,
    })
    expect(addMonths(toEpochDay(2025, 1, 12), -1)).toBe(toEpochDay(2024, 12, 12))
    expect(addMonths(toEpochDay(2025, 11, 30), 3)).toBe(toEpochDay(2026, 2, 28))
  })
})

describe('weekdayOf', () => {
  it('agrees with the platform, before 1970 too', () => {
    for (let day = -800; day < 800; day += 1) {
      const theirs = new Date(day * MILLISECONDS_A_DAY).getUTCDay()
      expect(weekdayOf(day)).toBe(theirs === 0 ? 7 : theirs)
    }
  })
})

describe('mondayOf', () => {
  it('is the Monday on or before a day', () => {
    const monday = toEpochDay(2025, 11, 17)
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => mondayOf(monday + days))
    expect(new Set(week)).toEqual(new Set([monday]))
    expect(mondayOf(toEpochDay(1969, 12, 28))).toBe(toEpochDay(1969, 12, 22))
  })
})
