import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_DAY } from '../../../src/domain/calendar.ts'
import { addUpMonths } from '../../../src/domain/periods/add-up-months.ts'
import { createPeriodTable } from '../../../src/domain/periods/create-period-table.ts'
import { company } from '../build-company.ts'
import { companies } from '../random-company.ts'

describe('addUpMonths', () => {
  it('gives the table that all lines give when they are summed up by quarter', () => {
    fc.assert(
      fc.property(companies, fc.constantFrom(1, 15), ({ ledger, asOf = NO_DAY }, firstDay) => {
        const months = createPeriodTable(ledger, { kind: 'month', firstDay }, asOf)
        const { productsOf, ...quarters } = addUpMonths(ledger, months)
        const expected = createPeriodTable(ledger, { kind: 'quarter', firstDay }, asOf)
        expect({ ...quarters, productsOf: undefined }).toEqual({
          ...expected,
          productsOf: undefined,
        })
        const products = Array.from(quarters.period, (_, entry) => productsOf(entry))
        expect(products).toEqual(products.map((_, entry) => expected.productsOf(entry)))
      }),
      { numRuns: 50 },
    )
  })

  it('has room for more lines in a quarter than any of its months has', () => {
    const lines = ['2025-01-05', '2025-02-05', '2025-03-05'].flatMap((date) =>
      Array.from({ length: 200 }, () => ({ date, amount: 1, id: 'x' })),
    )
    const { ledger, asOf = NO_DAY } = company(lines)
    const months = createPeriodTable(ledger, { kind: 'month', firstDay: 1 }, asOf)
    expect(months.saleLines).toEqual(Uint8Array.of(200, 200, 200))
    expect(addUpMonths(ledger, months).saleLines).toEqual(Uint16Array.of(600))
  })
})
