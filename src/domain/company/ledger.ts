import { countStarts, rangeOf } from '../buckets.ts'
import { onDemand } from '../on-demand.ts'
import { scatterFlags, scatterIntegers, scatterNumbers } from '../scatter.ts'
import { joinArrays } from '../join-arrays.ts'
import { joinLines, renumber } from './joined-lines.ts'
import type { LinesInForce } from './lines-in-force.ts'
import type { TextColumn } from './order-lines.ts'

/**
 * All lines in force of all files, sorted by customer, then day: the lines of customer c are those
 * from start[c] up to start[c + 1]. Lines of one customer and day stand in no particular order.
 *
 * What the first reports do not ask for is put in this order when it is asked for.
 */
export interface Ledger {
  readonly length: number
  readonly start: Int32Array // by customer, one more than there are customers
  /** Where each line in force stands here, one file after another. */
  readonly place: Int32Array
  readonly day: Int32Array // EpochDay
  readonly monthOnly: Uint8Array
  readonly amount: Float64Array // Money
  // These three are NaN where the line has none, and empty where no line has any.
  readonly margin: Float64Array // Money
  readonly discount: Float64Array // rate off the list price in 1/1,000,000
  readonly quantity: Float64Array // 1/10,000
  readonly person: Int32Array // PersonIndex
  readonly order: Int32Array // index of `orderIds`; -1: none
  readonly product: Int32Array // index of `products`; -1: none
  readonly orderIds: readonly string[]
  readonly products: readonly string[]
  /** Whether any line has a discount. */
  readonly hasDiscount: boolean
  /** As written, in the order of `place`: they say who a customer is, and nobody asks line by line. */
  readonly customerId: TextColumn
  readonly customerName: TextColumn
}

/**
 * Sorts the lines once, so that all figures are answered from sums over neighbours.
 *
 * @param customerOfLine - Per file, per line in force.
 * @param findPerson - The salesperson of a name.
 */
export function createLedger(
  files: readonly LinesInForce[],
  customerOfLine: readonly Int32Array[],
  customerCount: number,
  findPerson: (name: string) => number,
): Ledger {
  const lines = joinLines(files)
  const days = lines.integers(({ day }) => day)
  const { place, start } = placeLines(joinArrays(customerOfLine, Int32Array), days, customerCount)
  const numbers = (column: Float64Array): Float64Array =>
    hasAny(column) ? scatterNumbers(column, place) : new Float64Array()
  const monthOnly = lines.flags((orders) => orders.monthOnly)
  const people = lines.texts(({ salesperson }) => salesperson)
  const personOfText = Int32Array.from(people.texts, (name) => findPerson(name))
  const orders = lines.texts(({ orderId }) => orderId)
  const products = lines.texts((file) => file.product)
  const discounts = lines.numbers((file) => file.discount)
  const discount = onDemand(() => numbers(discounts))
  const quantity = onDemand(() => numbers(lines.numbers((file) => file.quantity)))
  const product = onDemand(() => scatterIntegers(products.index, place))
  return {
    length: place.length,
    start,
    place,
    day: scatterIntegers(days, place),
    monthOnly: monthOnly.includes(1)
      ? scatterFlags(monthOnly, place)
      : new Uint8Array(place.length),
    amount: numbers(lines.numbers(({ amount }) => amount)),
    margin: numbers(lines.numbers(({ margin }) => margin)),
    get discount() {
      return discount()
    },
    get quantity() {
      return quantity()
    },
    person: scatterIntegers(renumber(people.index, personOfText), place),
    order: scatterIntegers(orders.index, place),
    get product() {
      return product()
    },
    get orderIds() {
      return orders.texts
    },
    get products() {
      return products.texts
    },
    hasDiscount: hasAny(discounts),
    customerId: lines.texts(({ customerId }) => customerId),
    customerName: lines.texts(({ customerName }) => customerName),
  }
}

/** Whether a column holds any number. */
function hasAny(column: Float64Array): boolean {
  for (let at = 0; at < column.length; at += 1) {
    if (!Number.isNaN(column[at] ?? Number.NaN)) return true
  }
  return false
}

/** Where each line goes: two counting sorts, by day and then, keeping that order, by customer. */
function placeLines(
  customer: Int32Array,
  day: Int32Array,
  customerCount: number,
): Pick<Ledger, 'place' | 'start'> {
  const { length } = day
  const [firstDay, lastDay] = rangeOf(day)
  const nextOfDay = countStarts(day, firstDay, lastDay - firstDay + 1)
  const byDay = new Int32Array(length)
  const customerByDay = new Int32Array(length) // taken along, so that it need not be looked up
  for (let line = 0; line < length; line += 1) {
    const bucket = (day[line] ?? 0) - firstDay
    const to = nextOfDay[bucket] ?? 0
    nextOfDay[bucket] = to + 1
    byDay[to] = line
    customerByDay[to] = customer[line] ?? 0
  }
  const start = countStarts(customer, 0, customerCount)
  const next = start.slice()
  const place = new Int32Array(length)
  for (let at = 0; at < length; at += 1) {
    const owner = customerByDay[at] ?? 0
    const to = next[owner] ?? 0
    next[owner] = to + 1
    place[byDay[at] ?? 0] = to
  }
  return { place, start }
}
