import { NO_DAY } from '../calendar.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { PRODUCTS_SHOWN } from './alert-columns.ts'
import { createMemory } from '../remember.ts'
import { productsOfLastOrder } from './last-products.ts'

/** What many customers bought last, each product once. */
export interface ProductsBought {
  /** PRODUCTS_SHOWN per customer, index of `products`; -1: none. */
  readonly lastProducts: Int32Array
  readonly products: readonly string[]
}

/** Stands for a customer whose products were not asked for yet. */
const NOT_ASKED = -2

/**
 * By customer the numbers of products in the ledger. Lists under other cut-offs ask for much the same
 * customers, and each would be looked up among its lines anew.
 */
const rememberBought = createMemory<Int32Array>(1)

/** The products of each customer's last order up to the end of the period. */
export function productsBought(
  { company, line, period, latest }: PeriodView,
  customers: Int32Array,
): ProductsBought {
  const { ledger } = company
  const bought = rememberBought(company, period.key, () =>
    new Int32Array(latest.length * PRODUCTS_SHOWN).fill(NOT_ASKED),
  )
  const lastProducts = productsOfLastOrder(ledger)
  const numbers = new Int32Array(ledger.products.length).fill(-1)
  const products: string[] = []
  const columns = new Int32Array(customers.length * PRODUCTS_SHOWN).fill(-1)
  for (let row = 0; row < customers.length; row += 1) {
    const customer = customers[row] ?? -1
    const from = customer * PRODUCTS_SHOWN
    if (bought[from] === NOT_ASKED) {
      const lastOrder = line.table.lastSale[latest[customer] ?? -1] ?? NO_DAY
      bought.set(lastProducts(customer, lastOrder), from)
    }
    for (let place = 0; place < PRODUCTS_SHOWN; place += 1) {
      const product = bought[from + place] ?? -1
      if (product < 0) break
      if (numbers[product] === -1) {
        numbers[product] = products.push(ledger.products[product] ?? '') - 1
      }
      columns[row * PRODUCTS_SHOWN + place] = numbers[product] ?? -1
    }
  }
  return { lastProducts: columns, products }
}
