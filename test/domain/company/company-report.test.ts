import { describe, expect, it } from 'vitest'
import { computeCompanyReport } from '../../../src/domain/company/company-report.ts'
import { company, day } from '../build-company.ts'

describe('computeCompanyReport', () => {
  it('says what is loaded, and keeps lines after the as-of date apart', () => {
    const subject = company(
      [
        { id: 'a', date: '2025-01-10', amount: 5, person: 'Bob' },
        { id: 'a', date: '2025-02-10', amount: 5, person: 'Ann' },
        { id: 'a', date: '2025-09-10', amount: 7, person: 'Ann' },
      ],
      {
        today: '2025-03-01',
        excluded: ['a', 'nobody'],
        records: [{ id: 'b', salesperson: 'Cid' }],
      },
    )
    expect(computeCompanyReport(subject, 7)).toMatchObject({
      revision: 7,
      lines: 3,
      customers: 2,
      fileNames: ['orders.csv', 'customers.csv'],
      firstDay: day('2025-01-10'),
      dataTo: day('2025-02-10'),
      asOf: day('2025-02-10'),
      future: { lines: 1, amount: 70_000 },
      hasMargin: false,
      months: [{ key: '2025-01' }, { key: '2025-02' }],
      quarters: [{ key: '2025-Q1' }],
      openMonth: '2025-01',
      openQuarter: '2025-Q1',
      salespeople: ['Ann', 'Bob', 'Cid'],
      excludedCustomers: 1,
    })
  })

  it('names "unassigned" last, where a line names nobody or a customer is nobody\'s', () => {
    const line = { id: 'a', date: '2025-01-10', amount: 5 }
    const people = (...args: Parameters<typeof company>) =>
      computeCompanyReport(company(...args), 1).salespeople
    expect(people([line, { ...line, person: 'Ann' }])).toEqual(['Ann', ''])
    expect(people([{ ...line, person: 'Ann' }])).toEqual(['Ann'])
    expect(people([{ ...line, person: 'Ann' }], { records: [{ id: 'b' }] })).toEqual(['Ann', ''])
    const handovers = [{ from: 'Ann', to: 'Zoe' }]
    expect(people([{ ...line, person: 'Ann' }], { handovers })).toEqual(['Ann', 'Zoe'])
  })

  it('is empty without data', () => {
    expect(computeCompanyReport(company([]), 0)).toMatchObject({
      lines: 0,
      customers: 0,
      firstDay: undefined,
      dataTo: undefined,
      asOf: undefined,
      months: [],
      openMonth: undefined,
      salespeople: [],
    })
  })
})
