import type { EpochDay } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { Company } from '../company/company.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { tiersIn } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { createMemory } from '../remember.ts'
import { TRAIL_UNKNOWN } from '../tiers/trail.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'

/** A product that similar customers buy and this one does not. */
export interface SimilarProduct {
  readonly product: string
  /** How many of the similar customers buy it; over their number it is the share. */
  readonly customers: number
}

/** What similar customers also buy. */
export interface SimilarCustomers {
  /** Customers of the same tier that share a product with this one. */
  readonly customers: number
  /** At most 5: largest share first, then by code-point order. */
  readonly products: readonly SimilarProduct[]
}

const PRODUCTS_SHOWN = 5

/** Who buys what: for each of one side the others, each once. */
interface Links {
  /** The links of i are those from start[i] up to start[i + 1]. */
  readonly start: Int32Array
  readonly to: Int32Array
}

/**
 * What customers like this one also buy: the 5 products with the largest share of buyers among the
 * customers of the same tier in the period that share a product with it, of the products that it does
 * not buy itself. To buy: a sale line in the periods looked at. Whoever has no tier (excluded, not
 * known yet) has none like it and is like nobody.
 *
 * @param periods - The 12 up to the one shown, gaps passed over, oldest first.
 */
export function computeSimilarCustomers(
  opened: PeriodView,
  customer: CustomerIndex,
  periods: readonly PeriodInfo[],
): SimilarCustomers {
  const { company, period } = opened
  const { tiers } = tiersIn(opened, period)
  const tier = tiers[customer] ?? TRAIL_UNKNOWN
  const first = periods[0]?.first
  if (tier === TRAIL_UNKNOWN || first === undefined) return { customers: 0, products: [] }
  const { products, customers } = purchases(company, first, period.last)
  const own = linksOf(products, customer)
  const isSimilar = new Uint8Array(tiers.length)
  let count = 0
  const buyers = new Int32Array(company.ledger.products.length)
  for (const product of own) {
    for (const other of linksOf(customers, product)) {
      if (other === customer || tiers[other] !== tier || isSimilar[other] === 1) continue
      isSimilar[other] = 1
      count += 1
      for (const bought of linksOf(products, other)) buyers[bought] = (buyers[bought] ?? 0) + 1
    }
  }
  for (const product of own) buyers[product] = 0
  return { customers: count, products: mostBought(company, buyers) }
}

function mostBought(company: Company, buyers: Int32Array): readonly SimilarProduct[] {
  const found: SimilarProduct[] = []
  for (const [product, customers] of buyers.entries()) {
    if (customers > 0) found.push({ product: company.ledger.products[product] ?? '', customers })
  }
  return found
    .toSorted((x, y) => y.customers - x.customers || compareCodePoints(x.product, y.product))
    .slice(0, PRODUCTS_SHOWN)
}

function linksOf({ start, to }: Links, from: number): Int32Array {
  return to.subarray(start[from] ?? 0, start[from + 1] ?? 0)
}

const rememberPurchases = createMemory<{ readonly products: Links; readonly customers: Links }>(2)

/**
 * Which products each customer bought in a span of days, and who bought each product. Kept, as every
 * customer's page of a period asks for them.
 */
function purchases(company: Company, first: EpochDay, last: EpochDay) {
  const until = Math.min(last, company.asOf ?? last)
  return rememberPurchases(company.records, `${first} ${until}`, () => {
    const products = productsOf(company, first, until)
    return { products, customers: turned(products, company.ledger.products.length) }
  })
}

function productsOf({ ledger }: Company, first: EpochDay, last: EpochDay): Links {
  const customers = ledger.start.length - 1
  const start = new Int32Array(customers + 1)
  const seenFor = new Int32Array(ledger.products.length).fill(-1) // the customer that had it last
  const to: number[] = []
  for (let customer = 0; customer < customers; customer += 1) {
    start[customer] = to.length
    const end = ledger.start[customer + 1] ?? 0
    for (let line = ledger.start[customer] ?? 0; line < end; line += 1) {
      const day = ledger.day[line] ?? 0
      if (day > last) break
      const product = ledger.product[line] ?? -1
      if (day < first || product < 0 || (ledger.amount.values[line] ?? 0) <= 0) continue
      if (seenFor[product] === customer) continue
      seenFor[product] = customer
      to.push(product)
    }
  }
  start[customers] = to.length
  return { start, to: Int32Array.from(to) }
}

/** The same links from the other side. */
function turned({ start, to }: Links, count: number): Links {
  const turnedStart = new Int32Array(count + 1)
  for (const at of to) turnedStart[at + 1] = (turnedStart[at + 1] ?? 0) + 1
  for (let at = 1; at <= count; at += 1) {
    turnedStart[at] = (turnedStart[at] ?? 0) + (turnedStart[at - 1] ?? 0)
  }
  const next = turnedStart.slice()
  const from = new Int32Array(to.length)
  for (let one = 0; one < start.length - 1; one += 1) {
    for (let link = start[one] ?? 0; link < (start[one + 1] ?? 0); link += 1) {
      const at = to[link] ?? 0
      const place = next[at] ?? 0
      from[place] = one
      next[at] = place + 1
    }
  }
  return { start: turnedStart, to: from }
}
