import { countStarts, rangeOf } from '../buckets.ts'
import type { EpochDay } from '../calendar.ts'
import { onDemand } from '../on-demand.ts'
import { freeBuffer } from '../free-buffer.ts'
import {
  invert,
  scatterFlags,
  scatterNarrow,
  scatterRenumbered,
  type Integers,
} from '../scatter.ts'
import { scatterStepped, type SteppedNumbers } from '../stepped-numbers.ts'
import { joinArrays } from '../join-arrays.ts'
import { joinLines } from './joined-lines.ts'
import type { LinesInForce } from './lines-in-force.ts'
import { daysOfLines } from './month-dates.ts'
import type { LineNumbers, TextColumn } from './order-lines.ts'
import { markOrderStarts } from './order-starts.ts'

/**
 * All lines in force of all files, sorted by customer, then day: the lines of customer c are those
 * from start[c] up to start[c + 1]. Lines of one customer and day stand in no particular order.
 *
 * What the first reports do not ask for is put in this order when it is asked for; what few ask for
 * stays in the order of the files.
 */
export interface Ledger {
  readonly length: number
  readonly start: Int32Array // by customer, one more than there are customers
  /** Where each line in force stands here, one file after another. */
  readonly place: Int32Array
  readonly day: Integers // EpochDay
  /** The first and the last day of any line; the last before the first where there is none. */
  readonly days: readonly [EpochDay, EpochDay]
  readonly monthOnly: Uint8Array
  readonly amount: SteppedNumbers // Money
  readonly person: Integers // PersonIndex
  readonly product: Integers // index of `products`; -1: none
  /** 1 for the first sale line of each order, see {@link markOrderStarts}. */
  readonly startsOrder: Uint8Array
  readonly margin: ColumnOfFiles // Money
  readonly discount: ColumnOfFiles // rate off the list price in 1/1,000,000
  readonly quantity: ColumnOfFiles // 1/10,000
  /** Of a line the index of `orderIds`; -1: none. */
  readonly orderOf: (line: number) => number
  readonly orderIds: readonly string[]
  readonly products: readonly string[]
  /** As written, in the order of `place`: they say who a customer is, and nobody asks line by line. */
  readonly customerId: TextColumn
  readonly customerName: TextColumn
}

/** A column that is not kept in the order of the ledger. NaN: the line has none. */
export interface ColumnOfFiles {
  readonly isEmpty: boolean
  /** Of one line of the ledger. */
  readonly of: (line: number) => number
  /** Of all lines, in the order of the ledger, made anew for everyone who asks; of none where empty. */
  readonly inOrder: () => SteppedNumbers
}

/**
 * Sorts the lines once, so that all figures are answered from sums over neighbours.
 *
 * @param customerOfLine - Per file, per line in force.
 * @param findPerson - The salesperson of a name.
 * @param firstDay - The day on which a month starts.
 */
export function createLedger(
  files: readonly LinesInForce[],
  customerOfLine: readonly Int32Array[],
  customerCount: number,
  findPerson: (name: string) => number,
  firstDay: number,
): Ledger {
  const lines = joinLines(files)
  const daysOfFiles = lines.integers((orders) => daysOfLines(orders, firstDay))
  const days = rangeOf(daysOfFiles)
  const customers = joinArrays(customerOfLine, Int32Array)
  const { place, start } = placeLines(customers, daysOfFiles, days, customerCount)
  const source = onDemand(() => invert(place))
  const toColumn = (column: LineNumbers): ColumnOfFiles => {
    const isEmpty = !hasAny(column)
    return {
      isEmpty,
      of: (line) => (isEmpty ? Number.NaN : (column[source()[line] ?? -1] ?? Number.NaN)),
      inOrder: () => (isEmpty ? NO_NUMBERS : scatterStepped(column, place)),
    }
  }
  const monthOnly = lines.flags((file) => file.monthOnly)
  const people = lines.texts(({ salesperson }) => salesperson)
  const personOfText = Int32Array.from(people.texts, (name) => findPerson(name))
  const orders = lines.texts(({ orderId }) => orderId)
  const products = lines.texts((file) => file.product)
  const quantity = onDemand(() => toColumn(lines.numbers((file) => file.quantity)))
  const product = onDemand(() =>
    scatterRenumbered(products.index, place, Int32Array.from(products.texts.keys())),
  )
  const day = scatterNarrow(daysOfFiles, place, days)
  const amountOfFiles = lines.numbers((file) => file.amount)
  const amount = scatterStepped(amountOfFiles, place)
  const startsOrder = markOrderStarts(
    { customer: customers, amount: amountOfFiles, order: orders.index, place },
    { start, day, amount: amount.values },
  )
  return {
    length: place.length,
    start,
    place,
    day,
    days,
    monthOnly: monthOnly.includes(1)
      ? scatterFlags(monthOnly, place)
      : new Uint8Array(place.length),
    amount,
    person: scatterRenumbered(people.index, place, personOfText),
    get product() {
      return product()
    },
    startsOrder,
    margin: toColumn(lines.numbers(({ margin }) => margin)),
    discount: toColumn(lines.numbers(({ discount }) => discount)),
    get quantity() {
      return quantity()
    },
    orderOf: (line) => orders.index[source()[line] ?? -1] ?? -1,
    get orderIds() {
      return orders.texts
    },
    get products() {
      return products.texts
    },
    customerId: lines.texts(({ customerId }) => customerId),
    customerName: lines.texts(({ customerName }) => customerName),
  }
}

const NO_NUMBERS: SteppedNumbers = { values: new Float64Array(), step: 1 }

/** Whether a column holds any number. */
function hasAny(column: LineNumbers): boolean {
  if (column instanceof Int32Array) return column.length > 0
  for (let at = 0; at < column.length; at += 1) {
    if (!Number.isNaN(column[at] ?? Number.NaN)) return true
  }
  return false
}

/**
 * Where each line goes: two counting sorts, by day and then, keeping that order, by customer. A file
 * whose lines are in the order of their days needs the second one alone.
 */
function placeLines(
  customer: Int32Array,
  day: Int32Array,
  days: Ledger['days'],
  customerCount: number,
): Pick<Ledger, 'place' | 'start'> {
  const start = countStarts(customer, 0, customerCount)
  const next = start.slice()
  const place = new Int32Array(day.length)
  if (isAscending(day)) {
    for (let line = 0; line < place.length; line += 1) {
      const owner = customer[line] ?? 0
      const to = next[owner] ?? 0
      next[owner] = to + 1
      place[line] = to
    }
    return { place, start }
  }
  const { byDay, customerByDay } = sortByDay(customer, day, days)
  for (let at = 0; at < place.length; at += 1) {
    const owner = customerByDay[at] ?? 0
    const to = next[owner] ?? 0
    next[owner] = to + 1
    place[byDay[at] ?? 0] = to
  }
  freeBuffer(byDay)
  freeBuffer(customerByDay)
  return { place, start }
}

function isAscending(values: Int32Array): boolean {
  for (let at = 1; at < values.length; at += 1) {
    if ((values[at] ?? 0) < (values[at - 1] ?? 0)) return false
  }
  return true
}

/** The lines by day, and the customer of each, taken along so that it need not be looked up. */
function sortByDay(customer: Int32Array, day: Int32Array, [firstDay, lastDay]: Ledger['days']) {
  const next = countStarts(day, firstDay, lastDay - firstDay + 1)
  const byDay = new Int32Array(day.length)
  const customerByDay = new Int32Array(day.length)
  for (let line = 0; line < day.length; line += 1) {
    const bucket = (day[line] ?? 0) - firstDay
    const to = next[bucket] ?? 0
    next[bucket] = to + 1
    byDay[to] = line
    customerByDay[to] = customer[line] ?? 0
  }
  return { byDay, customerByDay }
}
