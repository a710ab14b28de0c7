import { countStarts, rangeOf } from '../buckets.ts'
import { createInternedTexts, internColumn } from './interned-texts.ts'
import type { LinesInForce } from './lines-in-force.ts'
import type { TextColumn } from './order-lines.ts'

/**
 * All lines in force of all files, sorted by customer, then day: the lines of customer c are those
 * from start[c] up to start[c + 1]. Lines of one customer and day stand in no particular order.
 */
export interface Ledger {
  readonly length: number
  readonly start: Int32Array // by customer, one more than there are customers
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
  readonly id: Int32Array // index of `ids`, as written; -1: none
  readonly name: Int32Array // index of `names`, as written; -1: none
  readonly orderIds: readonly string[]
  readonly products: readonly string[]
  readonly ids: readonly string[]
  readonly names: readonly string[]
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
  const place = placeLines(files, customerOfLine, customerCount)
  const length = place.target.length
  const orders = createInternedTexts()
  const products = createInternedTexts()
  const ids = createInternedTexts()
  const names = createInternedTexts()
  const numbers = (column: (file: LinesInForce) => Float64Array) =>
    files.some((file) => column(file).some((one) => !Number.isNaN(one)))
      ? spread(files, place.target, new Float64Array(length), column)
      : new Float64Array()
  const texts = (
    column: (file: LinesInForce) => TextColumn,
    numberTexts: (column: TextColumn) => Int32Array,
  ) => spreadTexts(files, place.target, column, numberTexts)
  return {
    length,
    start: place.start,
    day: spread(files, place.target, new Int32Array(length), ({ orders: { day } }) => day),
    monthOnly: spread(files, place.target, new Uint8Array(length), (file) => file.orders.monthOnly),
    amount: numbers((file) => file.orders.amount),
    margin: numbers((file) => file.orders.margin),
    discount: numbers((file) => file.orders.discount),
    quantity: numbers((file) => file.orders.quantity),
    person: texts(
      (file) => file.orders.salesperson,
      (column) => Int32Array.from(column.texts, (name) => findPerson(name)),
    ),
    order: texts(
      (file) => file.orders.orderId,
      (column) => internColumn(orders, column),
    ),
    product: texts(
      (file) => file.orders.product,
      (column) => internColumn(products, column),
    ),
    id: texts(
      (file) => file.orders.customerId,
      (column) => internColumn(ids, column),
    ),
    name: texts(
      (file) => file.orders.customerName,
      (column) => internColumn(names, column),
    ),
    orderIds: orders.texts,
    products: products.texts,
    ids: ids.texts,
    names: names.texts,
  }
}

/** Copies one column of all files to the lines' places. */
function spread<Column extends Int32Array | Float64Array | Uint8Array>(
  files: readonly LinesInForce[],
  target: Int32Array,
  column: Column,
  source: (file: LinesInForce) => ArrayLike<number>,
): Column {
  let at = 0
  for (const file of files) {
    const values = source(file)
    for (const line of file.lines) {
      column[target[at] ?? 0] = values[line] ?? 0
      at += 1
    }
  }
  return column
}

/** Likewise a column of texts, as their numbers; -1: none. */
function spreadTexts(
  files: readonly LinesInForce[],
  target: Int32Array,
  source: (file: LinesInForce) => TextColumn,
  numberTexts: (column: TextColumn) => Int32Array,
): Int32Array {
  const column = new Int32Array(target.length)
  let at = 0
  for (const file of files) {
    const { index } = source(file)
    const numberOfText = numberTexts(source(file))
    for (const line of file.lines) {
      column[target[at] ?? 0] = numberOfText[index[line] ?? -1] ?? -1
      at += 1
    }
  }
  return column
}

/** Where each line goes: two counting sorts, by day and then, keeping that order, by customer. */
function placeLines(
  files: readonly LinesInForce[],
  customerOfLine: readonly Int32Array[],
  customerCount: number,
): { readonly target: Int32Array; readonly start: Int32Array } {
  const length = files.reduce((sum, { lines }) => sum + lines.length, 0)
  const customer = new Int32Array(length)
  const day = new Int32Array(length)
  let at = 0
  for (const [file, { orders, lines }] of files.entries()) {
    customer.set(customerOfLine[file] ?? [], at)
    for (const line of lines) {
      day[at] = orders.day[line] ?? 0
      at += 1
    }
  }
  const [first, last] = rangeOf(day)
  const dayStart = countStarts(day, first, last - first + 1)
  const byDay = new Int32Array(length)
  for (let line = 0; line < length; line += 1) {
    const bucket = (day[line] ?? 0) - first
    const to = dayStart[bucket] ?? 0
    byDay[to] = line
    dayStart[bucket] = to + 1
  }
  const start = countStarts(customer, 0, customerCount)
  const next = start.slice()
  const target = new Int32Array(length)
  for (const line of byDay) {
    const owner = customer[line] ?? 0
    const to = next[owner] ?? 0
    target[line] = to
    next[owner] = to + 1
  }
  return { target, start }
}
