import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import { parseDateField, toDateField } from '../../src/state/calendar-day.ts'

describe('parseDateField', () => {
  it('reads what toDateField wrote', () => {
    const days = fc.integer({
      min: toEpochDay(1900, 1, 1),
      max: toEpochDay(2199, 12, 31),
    })
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDateField(toDateField(day))).toBe(day)
      }),
    )
  })

  it.each([
    '2025-11-02',
    '2025/11/2',
    '2025.11.02',
    '2025年11月2日',
    '20251102',
    '２０２５-11-02 ',
  ])('reads %j, the year first', (field) =>
    expect(parseDateField(field)).toBe(toEpochDay(2025, 11, 2)),
  )

  it.each([
    '',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1',
    '12/11/2025',
    '202511',
    'x',
    '0025-01-01',
    '20250-01-01',
    '9999-12-31',
  ])('finds no day in %j', (field) => {
    expect(parseDateField(field)).toBeUndefined()
  })
})

describe('toDateField', () => {
  it('is empty without a day', () => {
    expect(toDateField(undefined)).toBe('')
    expect(toDateField(toEpochDay(2024, 2, 29))).toBe('2024-02-29')
  })
})
