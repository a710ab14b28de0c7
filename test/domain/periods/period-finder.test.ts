import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodOf } from '../../../src/domain/periods/period-calendar.ts'
import { periodFinder } from '../../../src/domain/periods/period-finder.ts'
import { timeLine } from '../../../src/domain/periods/periods.ts'
import { company, day } from '../build-company.ts'

describe('periodFinder', () => {
  it('finds the period of any day, in the data or not', () => {
    const days = fc.integer({ min: day('2023-12-01'), max: day('2026-02-01') })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom('month' as const, 'quarter' as const),
        fc.array(days, { minLength: 1 }),
        (firstDay, kind, asked) => {
          const lines = ['2024-03-15', '2025-07-28'].map((date) => ({ date, amount: 1, id: 'x' }))
          const line = timeLine(company(lines, { firstDay }), kind)
          const found = asked.map(periodFinder(line))
          expect(found).toEqual(asked.map((one) => periodOf(line.table.calendar, one)))
        },
      ),
    )
  })

  it('finds one without data', () => {
    const line = timeLine(company([]), 'month')
    expect(periodFinder(line)(0)).toBe(periodOf(line.table.calendar, 0))
  })
})
