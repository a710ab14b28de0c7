import { describe, expect, it } from 'vitest'
import { groupCustomers } from '../../../src/domain/deciles/customer-groups.ts'
import { openRange, type RangeView } from '../../../src/domain/periods/period-range.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import { company, type LineDraft } from '../build-company.ts'
import { rangeView } from '../build-range-view.ts'

const named = (subject: Company, view: RangeView) => {
  const { named: groups } = groupCustomers(openRange(subject, view))
  const keys = (customers: Int32Array | undefined) =>
    customers && Array.from(customers, (at) => subject.directory.keys[at])
  return {
    core: keys(groups.core),
    growth: keys(groups.growth),
    losingValue: keys(groups['losing-value']),
    priceBuyers: keys(groups['price-buyers']),
  }
}

const sale = (id: string, month: number, amount: number, margin?: number): LineDraft => ({
  date: `2025-${String(month).padStart(2, '0')}-10`,
  amount,
  id,
  ...(margin !== undefined && { margin }),
})

describe('groupCustomers', () => {
  it('takes as core who stands in the first tenth, as growth who stands before the half', () => {
    const subject = company([
      sale('a', 1, 10),
      sale('b', 1, 15),
      sale('c', 1, 30),
      sale('d', 1, 30),
      sale('e', 1, 15),
    ])
    // Ahead: c and d 0, then b and e 0.6.
    expect(named(subject, rangeView('2025-01'))).toMatchObject({ core: ['c', 'd'], growth: [] })
    const wide = company([sale('a', 1, 10), sale('b', 1, 40), sale('c', 1, 50)])
    // Ahead of b is 0.5 exactly, which is no longer under the half.
    expect(named(wide, rangeView('2025-01'))).toMatchObject({ core: ['c'], growth: [] })
    const even = company([sale('a', 1, 11), sale('b', 1, 10), sale('c', 1, 79)])
    expect(named(even, rangeView('2025-01'))).toMatchObject({ core: ['c'], growth: [] })
    const three = company([sale('a', 1, 40), sale('b', 1, 35), sale('c', 1, 25)])
    expect(named(three, rangeView('2025-01'))).toMatchObject({ core: ['a'], growth: ['b'] })
  })

  it('takes as losing value whose margin falls under half from the first to the last third', () => {
    const subject = company([
      sale('big', 1, 10_000, 5000),
      sale('big', 6, 10_000, 5000),
      sale('half', 1, 10, 4),
      sale('half', 6, 10, 2),
      sale('under', 1, 10, 4),
      sale('under', 6, 10, 1.9999),
      sale('gone', 1, 10, 9),
      sale('middle', 3, 10, 9),
      sale('loss', 1, 10, -4),
      sale('loss', 6, 10, -9),
    ])
    expect(named(subject, rangeView('2025-01', '2025-06')).losingValue).toEqual(['gone', 'under'])
  })

  it('cuts equal thirds, the remainder in the middle, over periods with lines', () => {
    const subject = company([
      ...[1, 2, 4, 5, 7].map((month) => sale('other', month, 100_000, 1)),
      sale('first', 1, 10, 5),
      sale('second', 2, 10, 5),
      sale('late', 1, 10, 5),
      sale('late', 7, 10, 5),
      sale('nearly', 1, 10, 5),
      sale('nearly', 5, 10, 5),
    ])
    // Five periods: the first and the last are the thirds, three lie between.
    expect(named(subject, rangeView('2025-01', '2025-07')).losingValue).toEqual(['first', 'nearly'])
  })

  it('leaves whom it finds in core or growth there', () => {
    const subject = company([
      sale('big', 1, 1000, 900),
      sale('big', 3, 1000, 0),
      sale('small', 2, 1, 1),
    ])
    expect(named(subject, rangeView('2025-01', '2025-03'))).toMatchObject({
      core: ['big'],
      losingValue: [],
    })
  })

  it('knows no losing value without margin, or under three periods', () => {
    const subject = company([sale('a', 1, 10, 5), sale('a', 2, 10, 0)])
    expect(named(subject, rangeView('2025-01', '2025-02')).losingValue).toBeUndefined()
    const bare = company([1, 2, 3].map((month) => sale('a', month, 10)))
    expect(named(bare, rangeView('2025-01', '2025-03')).losingValue).toBeUndefined()
  })

  it('takes as price buyers who has 1.5 times the discount and a smaller margin rate', () => {
    const line = (id: string, list: number, discount: number, margin: number): LineDraft => ({
      date: '2025-01-10',
      amount: list * (1 - discount),
      discount,
      margin,
      id,
    })
    const drafts = [
      line('full', 700, 0.05, 200),
      line('exact', 100, 0.15, 10),
      line('more', 100, 0.3, 7),
      line('rich', 100, 0.3, 60),
    ]
    // Company: 700 × 5 % + 15 + 30 + 30 = 110 off 1,000 at list; 1.5 times 11 % is 16.5 %.
    expect(named(company(drafts), rangeView('2025-01')).priceBuyers).toEqual(['more'])
    const cheaper = [...drafts, line('none', 100, 0, 30)]
    // 110 off 1,100 is 10 %: 15 % is just enough.
    expect(named(company(cheaper), rangeView('2025-01')).priceBuyers).toEqual(['more', 'exact'])
  })

  it('holds price buyers against the whole company, whoever is shown', () => {
    const line = (id: string, discount: number, margin: number, person: string): LineDraft => ({
      date: '2025-01-10',
      amount: 100 * (1 - discount),
      discount,
      margin,
      id,
      person,
    })
    const subject = company([
      line('a', 0, 50, 'Ann'),
      line('b', 0.1, 5, 'Bob'),
      line('c', 0.1, 5, 'Bob'),
      line('d', 0, 50, 'Ann'),
    ])
    const bobs = rangeView('2025-01', '2025-01', { salesperson: 'Bob' })
    expect(named(subject, bobs).priceBuyers).toEqual(['b', 'c'])
  })

  it('knows no price buyers where no discount is given', () => {
    const subject = company([
      { ...sale('a', 1, 10, 1), discount: 0 },
      { ...sale('b', 1, 10, 2), discount: 0 },
    ])
    expect(named(subject, rangeView('2025-01')).priceBuyers).toEqual([])
    const unknown = company([sale('a', 1, 10, 1)])
    expect(named(unknown, rangeView('2025-01')).priceBuyers).toBeUndefined()
  })
})
