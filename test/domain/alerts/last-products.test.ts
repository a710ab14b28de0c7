import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRODUCTS_SHOWN } from '../../../src/domain/alerts/alert-columns.ts'
import { productsOfLastOrder } from '../../../src/domain/alerts/last-products.ts'
import { company } from '../build-company.ts'

const DRAFTS = fc.array(
  fc.record(
    {
      date: fc.integer({ min: 20_000, max: 20_001 }),
      amount: fc.integer({ min: -1, max: 2 }),
      id: fc.constantFrom('x', 'y'),
      product: fc.constantFrom('P', 'Q', 'R', 'S'),
    },
    { requiredKeys: ['date', 'amount', 'id'] },
  ),
  { maxLength: 14 },
)

describe('productsOfLastOrder', () => {
  it('gives those bought for most on the day, and of equal ones the first in code-point order', () => {
    fc.assert(
      fc.property(DRAFTS, fc.constantFrom(20_000, 20_001), (drafts, day) => {
        const { ledger, directory } = company(drafts)
        const productsOf = productsOfLastOrder(ledger)
        for (const [customer, key] of directory.keys.entries()) {
          const sums = new Map<string, number>()
          for (const { id, date, amount, product } of drafts) {
            if (id !== key || date !== day || amount <= 0 || product === undefined) continue
            sums.set(product, (sums.get(product) ?? 0) + amount)
          }
          const expected = [...sums]
            .toSorted(([x, sumX], [y, sumY]) => sumY - sumX || (x < y ? -1 : 1))
            .map(([product]) => product)
          const found = Array.from(productsOf(customer, day), (product) => ledger.products[product])
          const none = Array.from({ length: PRODUCTS_SHOWN }, () => undefined)
          expect(found).toEqual([...expected, ...none].slice(0, PRODUCTS_SHOWN))
        }
      }),
    )
  })
})
