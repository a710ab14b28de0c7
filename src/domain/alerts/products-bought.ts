import { NO_DAY } from '../calendar.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { PRODUCTS_SHOWN } from './alert-columns.ts'
import { lastProducts } from './alerts.ts'

/** What many customers bought last, each product once. */
export interface ProductsBought {
  /** PRODUCTS_SHOWN per customer, index of `products`; -1: none. */
  readonly lastProducts: Int32Array
  readonly products: readonly string[]
}

/** The products of each customer's last order up to the end of the period. */
export function productsBought(
  { company: { ledger }, line, latest }: PeriodView,
  customers: Int32Array,
): ProductsBought {
  const numbers = new Int32Array(ledger.products.length).fill(-1)
  const products: string[] = []
  const columns = new Int32Array(customers.length * PRODUCTS_SHOWN).fill(-1)
  for (let row = 0; row < customers.length; row += 1) {
    const customer = customers[row] ?? -1
    const lastOrder = line.table.lastSale[latest[customer] ?? -1] ?? NO_DAY
    let to = row * PRODUCTS_SHOWN
    for (const product of lastProducts(ledger, customer, lastOrder)) {
      if (numbers[product] === -1) {
        numbers[product] = products.push(ledger.products[product] ?? '') - 1
      }
      columns[to] = numbers[product] ?? -1
      to += 1
    }
  }
  return { lastProducts: columns, products }
}
