import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firstDayOf,
  formatPeriodKey,
  lastDayOf,
  parsePeriodKey,
  periodOf,
} from '../../../src/domain/periods/period-calendar.ts'
import type { PeriodCalendar } from '../../../src/domain/periods/period.ts'
import { day } from '../build-company.ts'

const calendars = fc.record({
  kind: fc.constantFrom('month' as const, 'quarter' as const),
  firstDay: fc.integer({ min: 1, max: 28 }),
})

function keyOf(calendar: PeriodCalendar, date: string): string {
  return formatPeriodKey(calendar.kind, periodOf(calendar, day(date)))
}

describe('periodOf', () => {
  it('takes calendar months and quarters where the month starts on the 1st', () => {
    expect(keyOf({ kind: 'month', firstDay: 1 }, '2025-10-31')).toBe('2025-10')
    expect(keyOf({ kind: 'month', firstDay: 1 }, '2025-11-01')).toBe('2025-11')
    expect(keyOf({ kind: 'quarter', firstDay: 1 }, '2025-12-31')).toBe('2025-Q4')
    expect(keyOf({ kind: 'quarter', firstDay: 1 }, '2026-01-01')).toBe('2026-Q1')
  })

  it('names a month that starts on another day after the month in which it ends', () => {
    const calendar = { kind: 'month', firstDay: 26 } as const
    expect(keyOf(calendar, '2025-10-25')).toBe('2025-10')
    expect(keyOf(calendar, '2025-10-26')).toBe('2025-11')
    expect(keyOf(calendar, '2025-12-26')).toBe('2026-01')
    expect(keyOf({ kind: 'quarter', firstDay: 26 }, '2025-12-26')).toBe('2026-Q1')
    expect(keyOf({ kind: 'quarter', firstDay: 26 }, '2025-12-25')).toBe('2025-Q4')
  })

  it('puts every day between the first and the last day of its period', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: -30_000, max: 60_000 }), (calendar, epochDay) => {
        const index = periodOf(calendar, epochDay)
        expect(firstDayOf(calendar, index)).toBeLessThanOrEqual(epochDay)
        expect(lastDayOf(calendar, index)).toBeGreaterThanOrEqual(epochDay)
        expect(periodOf(calendar, lastDayOf(calendar, index) + 1)).toBe(index + 1)
      }),
    )
  })
})

describe('firstDayOf', () => {
  it('begins quarters with the first of their three months', () => {
    const index = periodOf({ kind: 'quarter', firstDay: 26 }, day('2025-11-01'))
    expect(firstDayOf({ kind: 'quarter', firstDay: 26 }, index)).toBe(day('2025-09-26'))
    expect(lastDayOf({ kind: 'quarter', firstDay: 26 }, index)).toBe(day('2025-12-25'))
  })
})

describe('parsePeriodKey', () => {
  it('reads what formatPeriodKey writes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('month' as const, 'quarter' as const),
        fc.integer({ min: 0, max: 39_000 }),
        (kind, index) => {
          expect(parsePeriodKey(formatPeriodKey(kind, index))).toEqual({ kind, index })
        },
      ),
    )
  })

  it('refuses all else', () => {
    for (const key of [
      '',
      '2025',
      '2025-00',
      '2025-13',
      '2025-1',
      '2025-Q0',
      '2025-Q5',
      ' 2025-01',
    ]) {
      expect(parsePeriodKey(key)).toBeUndefined()
    }
  })
})
