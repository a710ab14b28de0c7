import { describe, expect, it } from 'vitest'
import { computeKeyFigures } from '../../../src/domain/overview/key-figures.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { company, view, type LineDraft } from '../build-company.ts'

function figures(drafts: readonly LineDraft[], month: string, options = {}, viewOptions = {}) {
  const list = computeKeyFigures(openView(company(drafts, options), view(month, viewOptions)))
  return Object.fromEntries(list.map((figure) => [figure.name, figure]))
}

const values = (drafts: readonly LineDraft[], month: string, options = {}) =>
  Object.fromEntries(
    Object.entries(figures(drafts, month, options)).map(([name, { value }]) => [name, value]),
  )

describe('computeKeyFigures', () => {
  const drafts: LineDraft[] = [
    { id: 'a', date: '2025-01-10', amount: 10, order: '1' },
    { id: 'b', date: '2025-01-10', amount: 10, order: '2' },
    { id: 'c', date: '2025-01-10', amount: 10, order: '3' },
    { id: 'c', date: '2025-02-10', amount: -1, order: '3' },
    { id: 'a', date: '2025-02-10', amount: 8, margin: 3, order: '4' },
    { id: 'a', date: '2025-02-11', amount: 8, margin: -1, order: '4' },
    { id: 'a', date: '2025-02-12', amount: 4, order: '5' },
    { id: 'd', date: '2025-02-12', amount: 6, margin: 1, order: '5' },
    { id: 'b', date: '2025-03-12', amount: 5, order: '6' },
    { id: 'a', date: '2025-03-28', amount: 5, order: '7' },
  ]

  it('gives each figure by its definition', () => {
    expect(values(drafts, '2025-02')).toEqual({
      sales: 250_000,
      margin: 30_000,
      marginRate: 3 / 22,
      orders: 3, // id 5 is shared by two customers, id 3 was counted in January
      orderingCustomers: 2,
      averageOrderValue: 250_000 / 3,
      salesPerCustomer: 125_000,
      orderFrequency: 1.5,
      repurchaseRate: 0.5,
      retention: 1 / 3,
      reactivated: 0,
      lost: 2,
    })
    expect(values(drafts, '2025-03')).toMatchObject({ reactivated: 1, lost: 1, retention: 0.5 })
  })

  it('sets beside it the period before, the year before and the 12 up to it', () => {
    const long = [
      ...drafts,
      { id: 'a', date: '2024-02-10', amount: 3 },
      { id: 'a', date: '2024-04-10', amount: 3 },
    ]
    expect(figures(long, '2025-02')['sales']).toMatchObject({
      before: 300_000,
      yearBefore: 30_000,
      trend: [
        undefined, // March 2024 is a gap
        30_000,
        ...Array.from({ length: 8 }, () => undefined),
        300_000,
        250_000,
      ],
    })
    expect(figures(drafts, '2025-02')['sales']?.trend).toHaveLength(12)
  })

  it('counts the sale lines of one day as one order where there is no order id', () => {
    const withoutIds = [
      { id: 'a', date: '2025-01-10', amount: 1 },
      { id: 'a', date: '2025-01-10', amount: 1 },
      { id: 'a', date: '2025-01-11', amount: 1 },
      { id: 'a', date: '2025-01-12', amount: -1 },
      { id: 'a', date: '2025-01-13', amount: 0 },
      { id: 'b', date: '2025-01-11', amount: 1 },
    ]
    expect(values(withoutIds, '2025-01')).toMatchObject({ orders: 3, orderingCustomers: 2 })
  })

  it('counts an order in the period of its first sale line', () => {
    const split = [
      { id: 'a', date: '2025-01-10', amount: -5, order: '1' },
      { id: 'a', date: '2025-02-10', amount: 5, order: '1' },
      { id: 'a', date: '2025-03-10', amount: 5, order: '1' },
      { id: 'a', date: '2025-03-10', amount: -5, order: '2' },
    ]
    expect(['01', '02', '03'].map((month) => values(split, `2025-${month}`)['orders'])).toEqual([
      0, 1, 0,
    ])
  })

  it('has no figure where the divisor is 0, without margins, and in gaps', () => {
    const returns = [
      { id: 'a', date: '2025-01-10', amount: -5 },
      { id: 'a', date: '2025-03-10', amount: -5 },
    ]
    expect(values(returns, '2025-01')).toMatchObject({
      sales: -50_000,
      margin: undefined,
      marginRate: undefined,
      averageOrderValue: undefined,
      salesPerCustomer: undefined,
      orderFrequency: undefined,
      repurchaseRate: undefined,
      retention: undefined,
      lost: undefined,
    })
    expect(values(returns, '2025-03')).toMatchObject({ retention: undefined, lost: 0 })
    expect(new Set(Object.values(values(returns, '2025-02')))).toEqual(new Set([undefined]))
  })

  it('has excluded customers in it', () => {
    expect(values(drafts, '2025-02', { excluded: ['a'] })).toMatchObject({ sales: 250_000 })
  })
})
