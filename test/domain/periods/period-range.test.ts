import { describe, expect, it } from 'vitest'
import type { Company } from '../../../src/domain/company/company.ts'
import { openRange } from '../../../src/domain/periods/period-range.ts'
import { company, customer } from '../build-company.ts'
import { rangeView } from '../build-range-view.ts'

const keysOf = ({ directory }: Company, customers: Int32Array): readonly (string | undefined)[] =>
  Array.from(customers, (at) => directory.keys[at])

describe('openRange', () => {
  const subject = company(
    [
      { date: '2025-01-10', amount: 100, margin: 40, id: 'a', person: 'Ann', order: 'o1' },
      { date: '2025-02-10', amount: 50, id: 'a', person: 'Bob', order: 'o1' },
      { date: '2025-02-11', amount: -20, margin: -5, id: 'a', order: 'o1' },
      { date: '2025-04-02', amount: 7, margin: 2, id: 'b', person: 'Ann' },
      { date: '2025-04-03', amount: -3, id: 'c', person: 'Ann' },
      { date: '2025-04-30', amount: 11, id: 'cash', person: 'Ann' },
    ],
    { excluded: ['cash'] },
  )

  it('adds up the periods from the first to the last, both included', () => {
    const { sums } = openRange(subject, rangeView('2025-01', '2025-02'))
    const a = customer(subject, 'a')
    expect([sums.sales[a], sums.margin[a], sums.marginSales[a], sums.marginLines[a]]).toEqual([
      1_300_000, 350_000, 800_000, 2,
    ])
    expect(sums.saleLines[a]).toBe(2)
    expect(sums.sales[customer(subject, 'b')]).toBe(0)
    expect(openRange(subject, rangeView('2025-02', '2025-04')).sums.sales[a]).toBe(300_000)
  })

  it('counts an order in the period of its first sale line, so that it is counted once', () => {
    const a = customer(subject, 'a')
    expect(openRange(subject, rangeView('2025-01', '2025-04')).sums.orders[a]).toBe(1)
    expect(openRange(subject, rangeView('2025-02', '2025-04')).sums.orders[a]).toBe(0)
  })

  it('takes as ordering who has a sale line in the range and is not excluded', () => {
    const { ordering } = openRange(subject, rangeView('2025-01', '2025-04'))
    expect(keysOf(subject, ordering)).toEqual(['a', 'b'])
    expect(keysOf(subject, openRange(subject, rangeView('2025-04')).ordering)).toEqual(['b'])
  })

  it('takes the customers that a salesperson owns at the end of the range', () => {
    const late = rangeView('2025-01', '2025-02', { salesperson: 'Bob' })
    expect(keysOf(subject, openRange(subject, late).ordering)).toEqual(['a'])
    const early = rangeView('2025-01', '2025-01', { salesperson: 'Bob' })
    expect(keysOf(subject, openRange(subject, early).ordering)).toEqual([])
    const { owner } = openRange(subject, rangeView('2025-01', '2025-01'))
    expect(subject.people.names[owner[customer(subject, 'a')] ?? -1]).toBe('Ann')
  })

  it('measures by margin where the view does', () => {
    const { measure } = openRange(subject, rangeView('2025-01', '2025-04', { measure: 'margin' }))
    expect(measure[customer(subject, 'a')]).toBe(350_000)
  })

  it('passes over gaps and names the periods with lines', () => {
    const { periods, head } = openRange(subject, rangeView('2025-01', '2025-04'))
    expect(periods.map(({ key }) => key)).toEqual(['2025-01', '2025-02', '2025-04'])
    expect(head.periods).toBe(periods)
  })

  it('says for how much of sales the margin is known and what is left out as excluded', () => {
    const { head } = openRange(subject, rangeView('2025-01', '2025-04'))
    expect(head.marginCover).toEqual({ known: 870_000, sales: 1_450_000, enough: false })
    expect(head.excluded).toEqual({ customers: 1, value: 110_000 })
    expect(openRange(subject, rangeView('2025-01', '2025-02')).head.excluded.customers).toBe(0)
  })

  it('is empty where the range ends before it begins, or lies outside the data', () => {
    for (const [from, to] of [
      ['2025-04', '2025-01'],
      ['2025-03', '2025-03'],
      ['2031-01', '2031-12'],
    ] as const) {
      const { periods, ordering, sums } = openRange(subject, rangeView(from, to))
      expect([periods.length, ordering.length, sums.sales.some((sum) => sum !== 0)]).toEqual([
        0,
        0,
        false,
      ])
    }
    expect(openRange(company([]), rangeView('2025-01', '2025-12')).ordering).toHaveLength(0)
  })

  it('adds up quarters as it does months, and months with a first day of their own', () => {
    const quarter = openRange(subject, rangeView('2025-Q1', '2025-Q2'))
    expect(quarter.periods.map(({ key }) => key)).toEqual(['2025-Q1', '2025-Q2'])
    expect(quarter.sums.sales[customer(subject, 'a')]).toBe(1_300_000)
    const shifted = company([{ date: '2025-01-26', amount: 5, id: 'a' }], { firstDay: 26 })
    expect(openRange(shifted, rangeView('2025-02')).sums.sales[0]).toBe(50_000)
  })

  it('is the same whatever the rule, which only its head names', () => {
    const asked = rangeView('2025-01', '2025-04')
    const rule = { ...asked.rule, a: 1 }
    const { head, view: _, ...plain } = openRange(subject, asked)
    const other = openRange(subject, { ...asked, rule })
    expect(other).toMatchObject(plain)
    expect(other.head).toEqual({ ...head, rule })
    expect(other.view.rule).toBe(rule)
    expect(openRange(subject, { ...asked, salesperson: 'Ann' }).ordering).not.toEqual(
      plain.ordering,
    )
  })

  it('refuses ends that are no periods, or periods of two kinds', () => {
    expect(() => openRange(subject, rangeView('2025-01', '2025-Q2'))).toThrow(RangeError)
    expect(() => openRange(subject, rangeView('soon', '2025-02'))).toThrow(RangeError)
  })
})
