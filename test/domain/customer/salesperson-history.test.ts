import { describe, expect, it } from 'vitest'
import { computeCustomerReport } from '../../../src/domain/customer/customer-report.ts'
import { company, day, view } from '../build-company.ts'

const LINES = [
  { id: 'K', date: '2025-01-05', amount: 10, person: 'Ann' },
  { id: 'K', date: '2025-02-05', amount: 10, person: 'Ann' },
  { id: 'K', date: '2025-02-06', amount: 30, person: 'Bo' },
  { id: 'K', date: '2025-03-06', amount: -5, person: 'Cy' },
  { id: 'K', date: '2025-03-07', amount: 10 },
  { id: 'K', date: '2025-04-07', amount: 10, person: 'Ann' },
]
const history = (period: string) =>
  computeCustomerReport(company(LINES), view(period), 0).salespeople

describe('computeSalespersonHistory', () => {
  it('tells owners from the sale line that first names them in the period they came to own it in', () => {
    expect(history('2025-04').owners).toEqual([
      { owner: 'Ann', from: day('2025-04-07') },
      { owner: 'Bo', from: day('2025-02-06') },
      { owner: 'Ann', from: day('2025-01-05') },
    ])
    expect(history('2025-03').owners.map(({ owner }) => owner)).toEqual(['Bo', 'Ann'])
  })

  it('tells whom lines name, nobody among them, up to the end of the period', () => {
    const { named } = history('2025-03')
    expect(named.map(({ name, lines, sales }) => [name, lines, sales / 1e4])).toEqual([
      ['Bo', 1, 30],
      ['Ann', 2, 20],
      ['', 1, 10],
      ['Cy', 1, -5],
    ])
    expect(named[1]).toMatchObject({ first: day('2025-01-05'), last: day('2025-02-05') })
  })
})
