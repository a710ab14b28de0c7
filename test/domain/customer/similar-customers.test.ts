import { describe, expect, it } from 'vitest'
import { computeCustomerReport } from '../../../src/domain/customer/customer-report.ts'
import type { CompanySettings } from '../../../src/domain/company/company-settings.ts'
import { company, customer, view } from '../build-company.ts'

/** Customers as what they buy; all for the same sum, so that all are in one tier. */
function similarTo(
  key: string,
  basket: Readonly<Record<string, string>>,
  settings: Partial<CompanySettings> = {},
) {
  const lines = Object.entries(basket).flatMap(([id, products]) =>
    Array.from(products, (product) => ({
      id,
      product,
      date: '2025-05-10',
      amount: 420 / products.length,
    })),
  )
  const subject = company(lines, settings)
  return computeCustomerReport(subject, view('2025-05'), customer(subject, key)).similar
}

describe('computeSimilarCustomers', () => {
  it('counts who buys what among customers of the tier that share a product', () => {
    expect(similarTo('k', { k: 'a', p: 'ab', q: 'abc', r: 'bcd' })).toEqual({
      customers: 2,
      products: [
        { product: 'b', customers: 2 },
        { product: 'c', customers: 1 },
      ],
    })
  })

  it('shows five at most, equal ones by code-point order', () => {
    const { products } = similarTo('k', { k: 'a', p: 'azyxwvu', q: 'az' })
    expect(products.map(({ product }) => product).join('')).toBe('zuvwx')
  })

  it('takes no customer of another tier, and none that is excluded', () => {
    const baskets = { k: 'a', p: 'ab', q: 'abc' }
    expect(similarTo('k', baskets, { excluded: ['p'] })).toEqual({
      customers: 1,
      products: [
        { product: 'b', customers: 1 },
        { product: 'c', customers: 1 },
      ],
    })
    expect(similarTo('k', baskets, { excluded: ['k'] })).toEqual({ customers: 0, products: [] })
    const subject = company([
      { id: 'k', product: 'a', date: '2025-05-10', amount: 10 },
      { id: 'p', product: 'a', date: '2025-04-10', amount: 10 },
      { id: 'p', product: 'b', date: '2025-04-10', amount: 10 },
    ])
    expect(computeCustomerReport(subject, view('2025-05'), 0).similar.customers).toBe(0)
  })

  it('looks at sale lines of the last 12 periods only', () => {
    const subject = company([
      { id: 'k', product: 'a', date: '2025-05-10', amount: 10 },
      { id: 'k', product: 'b', date: '2024-05-10', amount: 10 },
      { id: 'p', product: 'a', date: '2025-05-10', amount: 9 },
      { id: 'p', product: 'b', date: '2025-05-10', amount: 1 },
      { id: 'p', product: 'c', date: '2025-05-10', amount: 0 },
      ...Array.from({ length: 11 }, (_, month) => ({
        id: 'z',
        date: `2024-${String(month + 2).padStart(2, '0')}-01`,
        amount: 1,
      })),
      ...['01', '02', '03', '04'].map((month) => ({
        id: 'z',
        date: `2025-${month}-01`,
        amount: 1,
      })),
    ])
    const { similar } = computeCustomerReport(subject, view('2025-05'), customer(subject, 'k'))
    expect(similar).toEqual({ customers: 1, products: [{ product: 'b', customers: 1 }] })
  })
})
