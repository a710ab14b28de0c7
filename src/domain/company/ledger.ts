import { countStarts, distribute, rangeOf } from '../buckets.ts'
import { gatherFlags, gatherIntegers, gatherNumbers } from '../gather.ts'
import { onDemand } from '../on-demand.ts'
import { joinColumns, joinTexts, renumber } from './joined-columns.ts'
import type { LinesInForce } from './lines-in-force.ts'
import type { OrderLines, TextColumn } from './order-lines.ts'

/**
 * All lines in force of all files, sorted by customer, then day: the lines of customer c are those
 * from start[c] up to start[c + 1]. Lines of one customer and day stand in no particular order.
 *
 * What the first reports do not ask for is put in this order when it is asked for.
 */
export interface Ledger {
  readonly length: number
  readonly start: Int32Array // by customer, one more than there are customers
  /** Per line its number among all lines of all files, one file after another. */
  readonly source: Int32Array
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
  /** As written, and by `source`: they say who a customer is, and are not asked for line by line. */
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
  const { source, start } = placeLines(files, customerOfLine, customerCount)
  const numbers = (column: (orders: OrderLines) => Float64Array): Float64Array =>
    hasAny(files, column)
      ? gatherNumbers(joinColumns(valuesOf(files, column), Float64Array), source)
      : new Float64Array()
  const monthOnly = joinColumns(
    valuesOf(files, (file) => file.monthOnly),
    Uint8Array,
  )
  const people = joinTexts(valuesOf(files, ({ salesperson }) => salesperson))
  const personOfText = Int32Array.from(people.texts, (name) => findPerson(name))
  const orders = joinTexts(valuesOf(files, ({ orderId }) => orderId))
  const products = joinTexts(valuesOf(files, ({ product }) => product))
  const discount = onDemand(() => numbers((file) => file.discount))
  const quantity = onDemand(() => numbers((file) => file.quantity))
  const product = onDemand(() => gatherIntegers(products.index, source))
  return {
    length: source.length,
    start,
    source,
    day: gatherIntegers(
      joinColumns(
        valuesOf(files, ({ day }) => day),
        Int32Array,
      ),
      source,
    ),
    monthOnly: monthOnly.includes(1)
      ? gatherFlags(monthOnly, source)
      : new Uint8Array(source.length),
    amount: numbers(({ amount }) => amount),
    margin: numbers(({ margin }) => margin),
    get discount() {
      return discount()
    },
    get quantity() {
      return quantity()
    },
    person: renumber(gatherIntegers(people.index, source), personOfText),
    order: gatherIntegers(orders.index, source),
    get product() {
      return product()
    },
    orderIds: orders.texts,
    products: products.texts,
    hasDiscount: hasAny(files, (file) => file.discount),
    customerId: joinTexts(valuesOf(files, ({ customerId }) => customerId)),
    customerName: joinTexts(valuesOf(files, ({ customerName }) => customerName)),
  }
}

function valuesOf<Column>(
  files: readonly LinesInForce[],
  column: (orders: OrderLines) => Column,
): readonly Column[] {
  return files.map(({ orders }) => column(orders))
}

/** Whether a line in force has a number in this column. */
function hasAny(
  files: readonly LinesInForce[],
  column: (orders: OrderLines) => Float64Array,
): boolean {
  return files.some(({ orders, lines }) => {
    const values = column(orders)
    for (let at = 0; at < lines.length; at += 1) {
      if (!Number.isNaN(values[lines[at] ?? 0] ?? Number.NaN)) return true
    }
    return false
  })
}

/** Which line stands where: two counting sorts, by day and then, keeping that order, by customer. */
function placeLines(
  files: readonly LinesInForce[],
  customerOfLine: readonly Int32Array[],
  customerCount: number,
): Pick<Ledger, 'source' | 'start'> {
  const customer = joinColumns(customerOfLine, Int32Array)
  const day = joinColumns(files.map(daysInForce), Int32Array)
  const [first, last] = rangeOf(day)
  const start = countStarts(customer, 0, customerCount)
  const byDay = distribute(day, first, countStarts(day, first, last - first + 1))
  const placed = distribute(customer, 0, start, byDay)
  const source = files.every(isWhole) ? placed : gatherIntegers(lineNumbers(files), placed)
  return { source, start }
}

/** Whether all lines of a file are in force. */
function isWhole({ orders, lines }: LinesInForce): boolean {
  return lines.length === orders.length
}

function daysInForce(file: LinesInForce): Int32Array {
  return isWhole(file) ? file.orders.day : gatherIntegers(file.orders.day, file.lines)
}

/** Per line in force its number among all lines of all files. */
function lineNumbers(files: readonly LinesInForce[]): Int32Array {
  let before = 0
  const numbers = files.map(({ orders, lines }) => {
    const first = before
    before += orders.length
    return lines.map((line) => first + line)
  })
  return joinColumns(numbers, Int32Array)
}
