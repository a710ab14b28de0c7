import { describe, expect, it } from 'vitest'
import type { Company } from '../../../src/domain/company/company.ts'
import { sumNamedLines } from '../../../src/domain/people/named-on-lines.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import { company, view } from '../build-company.ts'

const units = (amount: number) => amount * 10_000

/** What the lines of February come to, by the name on them; '' = nobody. */
function named(subject: Company, options: Partial<View> = {}) {
  const sums = sumNamedLines(openView(subject, view('2025-02', options)))
  return Object.fromEntries(
    [...sums].map(([person, sum]) => [subject.people.names[person] ?? '', sum]),
  )
}

const LINES = [
  { id: 'a', date: '2025-01-31', amount: 1_000, person: 'Ann' },
  { id: 'a', date: '2025-02-01', amount: 10, person: 'Ann', margin: 4 },
  { id: 'a', date: '2025-02-10', amount: 20, person: 'Bob' },
  { id: 'b', date: '2025-02-12', amount: -3, person: 'Bob', margin: -1 },
  { id: 'b', date: '2025-02-28', amount: 7 },
  { id: 'b', date: '2025-03-01', amount: 5_000, person: 'Bob' },
]

describe('sumNamedLines', () => {
  it('sums the lines of the period, returns too, by whom each names, whoever owns the customer', () => {
    expect(named(company(LINES))).toEqual({
      Ann: { sales: units(10), margin: units(4), marginSales: units(10) },
      Bob: { sales: units(17), margin: units(-1), marginSales: units(-3) },
      '': { sales: units(7), margin: 0, marginSales: 0 },
    })
  })

  it('stops at the as-of date', () => {
    const { Bob, ...others } = named(company(LINES, { today: '2025-02-10' }))
    expect(Bob?.sales).toBe(units(20))
    expect(Object.keys(others)).toEqual(['Ann'])
  })

  it('keeps to the customers of the view, and is empty without lines', () => {
    // Bob owns a alone: a return does not make him the owner of b.
    const { Bob, ...others } = named(company(LINES), { salesperson: 'Bob' })
    expect(Bob?.sales).toBe(units(20))
    expect(Object.keys(others)).toEqual(['Ann'])
    expect(named(company([]))).toEqual({})
  })
})
