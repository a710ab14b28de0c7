import { describe, expect, it } from 'vitest'
import { computeCustomerReport } from '../../../src/domain/customer/customer-report.ts'
import { company, day, view, type LineDraft } from '../build-company.ts'

function products(lines: readonly LineDraft[], period: string) {
  return computeCustomerReport(
    company(lines.map((line) => ({ id: 'K', ...line }))),
    view(period),
    0,
  ).products
}

describe('computeProducts', () => {
  it('sums sales by product and period, returns taken off, largest first, and adds up to sales', () => {
    const { bought } = products(
      [
        { date: '2025-01-10', product: 'Belt', amount: 100, margin: 30 },
        { date: '2025-02-10', product: 'Belt', amount: -20 },
        { date: '2025-02-11', product: 'Hose', amount: 90, margin: 9 },
        { date: '2025-02-12', amount: 5 },
      ],
      '2025-02',
    )
    expect(bought.map(({ product, sales, byPeriod }) => [product, sales / 1e4, byPeriod])).toEqual([
      ['Hose', 90, [0, 900_000]],
      ['Belt', 80, [1_000_000, -200_000]],
      ['', 5, [0, 50_000]],
    ])
    expect(bought[1]).toMatchObject({
      margin: 300_000,
      marginSales: 1_000_000,
      lastBought: day('2025-01-10'),
    })
  })

  it('passes over periods without data', () => {
    const { bought } = products(
      [
        { date: '2025-01-10', product: 'Belt', amount: 100 },
        { date: '2025-03-10', product: 'Belt', amount: 40 },
      ],
      '2025-03',
    )
    expect(bought[0]?.byPeriod).toEqual([1_000_000, 400_000])
  })

  it('calls given up what was bought before and in none of the last 3 periods', () => {
    const lines = [
      { date: '2025-01-10', product: 'Belt', amount: 100 },
      { date: '2025-02-10', product: 'Hose', amount: 70 },
      { date: '2025-03-10', product: 'Belt', amount: -10 },
      { date: '2025-03-11', product: 'Gift', amount: 0 },
      { date: '2025-04-10', product: 'Oil', amount: 50 },
      { date: '2025-05-10', product: 'Oil', amount: 50 },
    ]
    expect(products(lines, '2025-03').givenUp).toEqual([])
    expect(products(lines, '2025-04').givenUp).toEqual([
      { product: 'Belt', lastBought: day('2025-01-10'), sales: 900_000 },
    ])
    expect(products(lines, '2025-05').givenUp.map(({ product }) => product)).toEqual([
      'Belt',
      'Hose',
    ])
  })

  it('knows nothing of what comes after the period', () => {
    const lines = [
      { date: '2025-01-10', product: 'Belt', amount: 100 },
      { date: '2025-02-10', product: 'Hose', amount: 70 },
    ]
    expect(products(lines, '2025-01').bought.map(({ product }) => product)).toEqual(['Belt'])
  })
})
