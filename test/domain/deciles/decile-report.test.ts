import { describe, expect, it } from 'vitest'
import { computeDecileReport } from '../../../src/domain/deciles/decile-report.ts'
import { company, customer, type LineDraft } from '../build-company.ts'
import { rangeView } from '../build-range-view.ts'
import { publishedCompany } from '../published-customers.ts'

const lines = (amounts: readonly number[], more: Partial<LineDraft> = {}): LineDraft[] =>
  amounts.map((amount, at) => ({
    date: '2025-01-15',
    amount,
    id: `k${String(at).padStart(2, '0')}`,
    ...more,
  }))

const TWELVE = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]

describe('computeDecileReport', () => {
  it('gives the published sums and counts of 43 customers', () => {
    const report = computeDecileReport(publishedCompany(), rangeView('2025-01'))
    expect(report.deciles.map(({ sales }) => sales / 10_000_000)).toEqual([
      343, 166, 131, 92, 81, 66, 59, 42, 37, 23,
    ])
    expect(report.parts.sales).toEqual([1, 2, 2, 2, 5, 4, 6, 3, 6, 12, 0])
    expect(report.total.sales).toBe(1040 * 10_000_000)
  })

  it('adds up each decile and its shares of the whole', () => {
    const subject = company([
      ...lines(TWELVE, { margin: 1, order: 'one' }),
      { date: '2025-02-01', amount: 12, margin: -2, discount: 0.25, id: 'k00' },
    ])
    const report = computeDecileReport(subject, rangeView('2025-01', '2025-02'))
    expect(report.deciles[0]).toEqual({
      decile: 1,
      customers: 2,
      sales: 350_000,
      margin: 0,
      marginSales: 350_000,
      orders: 3,
      listValue: 160_000,
      listSales: 120_000,
      salesShare: 35 / 90,
      cumulativeSalesShare: 35 / 90,
      marginShare: 0,
      cumulativeMarginShare: 0,
      largest: { customer: customer(subject, 'k00'), value: 240_000 },
      smallest: { customer: customer(subject, 'k01'), value: 110_000 },
    })
    expect(report.deciles.map(({ customers }) => customers)).toEqual([2, 2, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(report.deciles.at(-1)?.cumulativeSalesShare).toBe(1)
    expect(report.total).toMatchObject({ customers: 12, sales: 900_000, orders: 13 })
  })

  it('sorts by margin where that is shown, and keeps the sales beside it', () => {
    const subject = company(
      TWELVE.map((amount, at) => ({
        date: '2025-01-15',
        amount,
        margin: at,
        id: `k${String(at).padStart(2, '0')}`,
      })),
    )
    const [best] = computeDecileReport(
      subject,
      rangeView('2025-01', '2025-01', { measure: 'margin' }),
    ).deciles
    expect(best).toMatchObject({ margin: 210_000, sales: 30_000, largest: { value: 110_000 } })
  })

  it('gives no deciles under 10 customers, and still parts and groups', () => {
    const report = computeDecileReport(company(lines([5, 4, 1])), rangeView('2025-01'))
    expect(report.deciles).toEqual([])
    expect(report.parts.sales).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0])
    expect(report.groups.core?.customers).toBe(1)
  })

  it('has empty figures for a range without customers', () => {
    const report = computeDecileReport(company(lines([5])), rangeView('2024-01', '2024-12'))
    expect(report.total.customers).toBe(0)
    expect(report.deciles).toEqual([])
    expect(report.parts.sales.every((count) => count === 0)).toBe(true)
    expect(report.groups.growth).toEqual({ customers: 0, share: undefined, names: [] })
  })

  it('shows no margin where the data has none, and no discount', () => {
    const report = computeDecileReport(company(lines(TWELVE)), rangeView('2025-01'))
    expect(report.parts.margin).toBeUndefined()
    expect(report.groups['losing-value']).toBeUndefined()
    expect(report.groups['price-buyers']).toBeUndefined()
    expect(report.hasDiscount).toBe(false)
  })

  it('counts who brings no margin apart from the ten parts', () => {
    const subject = company([
      ...lines([10, 10], { margin: 4 }),
      { date: '2025-01-15', amount: 10, margin: -1, id: 'x' },
      { date: '2025-01-15', amount: 10, id: 'y' },
    ])
    expect(computeDecileReport(subject, rangeView('2025-01')).parts.margin).toEqual([
      2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2,
    ])
  })

  it('takes the deciles of a salesperson’s customers among themselves, without the excluded', () => {
    const subject = company(
      [
        ...lines(TWELVE, { person: 'Ann' }),
        { date: '2025-01-20', amount: 99, id: 'x', person: 'Bob' },
      ],
      { excluded: ['k11'] },
    )
    const { total, deciles } = computeDecileReport(
      subject,
      rangeView('2025-01', '2025-01', { salesperson: 'Ann' }),
    )
    expect(total.customers).toBe(11)
    expect(deciles[0]?.salesShare).toBe(23 / 77)
  })

  it('names the first customers of a group with owner and figure', () => {
    const subject = company(lines([60, 20, 10, 5, 5], { person: 'Ann' }))
    const { core, growth } = computeDecileReport(subject, rangeView('2025-01')).groups
    expect(core).toMatchObject({
      customers: 1,
      share: 0.6,
      names: [
        {
          customer: customer(subject, 'k00'),
          owner: 'Ann',
          figure: 600_000,
          figures: expect.objectContaining({ customers: 1, sales: 600_000 }),
        },
      ],
    })
    expect(growth?.customers).toBe(0)
  })
})
