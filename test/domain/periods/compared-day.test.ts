import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../../src/domain/calendar.ts'
import { comparedDay } from '../../../src/domain/periods/compared-day.ts'
import { month, NOVEMBER } from '../../features/months.ts'

describe('comparedDay', () => {
  it('is the same day of the earlier month', () => {
    expect(comparedDay(NOVEMBER, month('2025-10'))).toBe(toEpochDay(2025, 10, 12))
  })

  it('is the last day of an earlier month that is shorter', () => {
    const march = month('2025-03', { reference: toEpochDay(2025, 3, 31) })
    expect(comparedDay(march, month('2025-02'))).toBe(toEpochDay(2025, 2, 28))
  })

  it('stays within the earlier period where data goes beyond a period said to be open', () => {
    const october = month('2025-10', { state: 'open', reference: toEpochDay(2025, 11, 12) })
    expect(comparedDay(october, month('2025-09'))).toBe(toEpochDay(2025, 9, 30))
  })

  it('counts months across a gap, and three for a quarter', () => {
    const april = month('2025-04', { reference: toEpochDay(2025, 4, 9) })
    expect(comparedDay(april, month('2025-01'))).toBe(toEpochDay(2025, 1, 9))
    const open = { ...NOVEMBER, key: '2025-Q4', index: 2025 * 4 + 3 }
    const before = {
      ...month('2025-07'),
      key: '2025-Q3',
      index: 2025 * 4 + 2,
      last: toEpochDay(2025, 9, 30),
    }
    expect(comparedDay(open, before)).toBe(toEpochDay(2025, 8, 12))
  })
})
