import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCivilDate, toEpochDay } from '../../../../src/domain/calendar.ts'
import { parseShortDay } from '../../../../src/features/alerts/from-paper/short-day.ts'

/** Wednesday. */
const TODAY = toEpochDay(2025, 11, 12)

const ahead = (typed: string, monthFirst = false) =>
  parseShortDay(typed, { direction: 'ahead', from: TODAY, monthFirst })
const back = (typed: string, monthFirst = false) =>
  parseShortDay(typed, { direction: 'back', from: TODAY, monthFirst })

describe('parseShortDay', () => {
  it('takes a day of the month as the next one ahead, or the newest one back', () => {
    expect(ahead('18')).toBe(toEpochDay(2025, 11, 18))
    expect(ahead('12')).toBe(toEpochDay(2025, 12, 12))
    expect(ahead('31日')).toBe(toEpochDay(2025, 12, 31))
    expect(back('12')).toBe(TODAY)
    expect(back('18号')).toBe(toEpochDay(2025, 10, 18))
  })

  it('reads day and month in the order of the language, or in the one that makes sense', () => {
    expect(ahead('3.4')).toBe(toEpochDay(2026, 4, 3))
    expect(ahead('3.4', true)).toBe(toEpochDay(2026, 3, 4))
    expect(ahead('18.11')).toBe(toEpochDay(2025, 11, 18))
    expect(ahead('18/11', true)).toBe(toEpochDay(2025, 11, 18))
    expect(ahead('11-18')).toBe(toEpochDay(2025, 11, 18))
    expect(ahead('12月3日')).toBe(toEpochDay(2025, 12, 3))
    expect(back('1.12')).toBe(toEpochDay(2024, 12, 1))
  })

  it('reads months by name, weekdays, steps and whole dates', () => {
    expect(ahead('18 Nov')).toBe(toEpochDay(2025, 11, 18))
    expect(ahead('January 5')).toBe(toEpochDay(2026, 1, 5))
    expect(ahead('mon')).toBe(toEpochDay(2025, 11, 17))
    expect(ahead('Wednesday')).toBe(toEpochDay(2025, 11, 19))
    expect(ahead('周五')).toBe(toEpochDay(2025, 11, 14))
    expect(ahead('星期天')).toBe(toEpochDay(2025, 11, 16))
    expect(back('wed')).toBe(TODAY)
    expect(ahead('＋３')).toBe(TODAY + 3)
    expect(back('-1')).toBe(TODAY - 1)
    expect(ahead('2026-02-03')).toBe(toEpochDay(2026, 2, 3))
  })

  it('finds the 29th of February in the next leap year', () => {
    expect(ahead('29.2')).toBe(toEpochDay(2028, 2, 29))
  })

  it('takes nothing for a day that is none, or that leads the wrong way', () => {
    const none = ['', '0', '32', '31.2', '31.6', '13.13', 'mo', 'soon', '+0', '+400', '-3', '周八']
    expect(none.map((typed) => ahead(typed))).toEqual(none.map(() => undefined))
    expect(back('+3')).toBeUndefined()
  })

  it('gives back the day that was written as day and month, whatever the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.boolean(), (days, monthFirst) => {
        const { month, day } = toCivilDate(TODAY + days)
        const typed = monthFirst ? `${month}.${day}` : `${day}.${month}`
        expect(ahead(typed, monthFirst)).toBe(TODAY + days)
      }),
    )
  })
})
