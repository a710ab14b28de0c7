import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeLine } from '../../../src/domain/periods/periods.ts'
import { sumMargin, sumPeriods } from '../../../src/domain/periods/range-sums.ts'
import { company } from '../build-company.ts'
import { companies } from '../random-company.ts'

describe('sumPeriods', () => {
  it('adds up the list value of lines whose discount is known, and what they brought', () => {
    const subject = company([
      { date: '2025-01-10', amount: 80, discount: 0.2, id: 'a' },
      { date: '2025-01-11', amount: 50, discount: 0, id: 'a' },
      { date: '2025-01-12', amount: -8, discount: 0.2, id: 'a' },
      { date: '2025-01-13', amount: 1000, id: 'a' },
      { date: '2025-01-14', amount: 0, discount: 1, id: 'a' },
    ])
    const { table } = timeLine(subject, 'month')
    const index = table.period[0] ?? 0
    const sums = sumPeriods(table, index, index)
    expect([sums.listValue[0], sums.listSales[0]]).toEqual([1_400_000, 1_220_000])
  })

  it('agrees with adding up the entries of each customer and each column', () => {
    const periods = fc.integer({ min: -1, max: 6 })
    fc.assert(
      fc.property(companies, periods, periods, (subject, one, other) => {
        const { table } = timeLine(subject, 'month')
        const first = Math.min(...table.period)
        const [from, to] = [first + one, first + other]
        const sums = sumPeriods(table, from, to)
        const margins = sums.margin.map((_, customer) => sumMargin(table, customer, from, to))
        const columns = { ...sums, margins }
        for (const [name, column] of Object.entries(columns)) {
          const entries = table[name === 'margins' ? 'margin' : (name as keyof typeof sums)]
          const expected = Array.from(column, () => 0)
          for (const [entry, period] of table.period.entries()) {
            const customer = table.customer[entry]!
            if (from <= period && period <= to) expected[customer]! += entries[entry]!
          }
          expect([name, ...column]).toEqual([name, ...expected])
        }
      }),
      { numRuns: 50 },
    )
  })
})
