import { NO_DAY } from '../domain/calendar.ts'
import type { LineNumbers, OrderLines } from '../domain/company/order-lines.ts'
import { gatherIntegers } from '../domain/gather.ts'
import { MONEY_SCALE, type Money } from '../domain/money.ts'
import type { OrderAssessment } from './assess-orders.ts'
import type { CellTable } from './cell-table.ts'
import type { DateColumn } from './date-column.ts'
import { approximate, moneyDecimal } from './decimal.ts'
import { freeColumns } from './free-table.ts'
import { VALUE_STATE } from './number-values.ts'
import { RowNumbers } from './row-numbers.ts'
import type { OrderColumns } from './order-columns.ts'
import type { FieldColumn } from './table-reader.ts'
import { textsOfRows } from './text-column.ts'

/** Rows that are order lines, and what was decided about them. */
interface UsedRows {
  readonly columns: OrderColumns
  readonly assessed: OrderAssessment
  /** Positions in the table, ascending. */
  readonly rows: Int32Array
}

/**
 * Makes order lines of the used rows, column by column. Each column of the table is given up with the last
 * that is made of it: a million lines are never in memory twice.
 *
 * @param duplicate - Per line: 1 for a repetition of an earlier one.
 * @param used - Its amounts and margins become those of the lines: of rows they are gone afterwards.
 */
export function toOrderLines(table: CellTable, duplicate: Uint8Array, used: UsedRows): OrderLines {
  const { columns, rows } = used
  const { customerId, customerName, salesperson, orderId, product } = columns.texts
  const textsOf = textsOfRows(rows)
  const toTexts = (field: FieldColumn | undefined, ...later: readonly (typeof field)[]) => {
    const column = textsOf(field)
    freeColumns(table, new Set(later.map((other) => other?.column)))
    return column
  }
  const { date, discount: rates, numbers } = columns
  const texts = Object.values(columns.texts)
  const figured = [date, rates, numbers.quantity, numbers.discountAmount].map((one) => one?.column)
  freeColumns(table, new Set([...texts, ...figured].map((one) => one?.column)))
  const figures = toFigures(table, used)
  const discount = toDiscounts(columns, rows, figures.amount)
  freeColumns(table, new Set(texts.map(({ column }) => column)))
  return {
    length: rows.length,
    row: toRowNumbers(table, rows),
    ...figures,
    discount,
    duplicate,
    customerId: toTexts(customerId, customerName, salesperson, orderId, product),
    customerName: toTexts(customerName, salesperson, orderId, product),
    salesperson: toTexts(salesperson, orderId, product),
    orderId: toTexts(orderId, product),
    product: toTexts(product),
  }
}

/** The numbers of rows that only count are those of the table itself. */
function toRowNumbers({ row, counting }: CellTable, rows: Int32Array): Int32Array {
  const [first = 0] = rows
  const isCounting = row === counting && rows.buffer === counting.buffer
  return isCounting ? counting.subarray(first, first + rows.length) : gatherIntegers(row, rows)
}

/** What every line has, in one go. */
function toFigures(
  { length: tableRows }: CellTable,
  { columns, assessed: { amount, margin, turned, hasMargin }, rows }: UsedRows,
): Pick<OrderLines, 'day' | 'monthOnly' | 'amount' | 'margin' | 'quantity'> {
  const { length } = rows
  const { days, monthOnly: months } = columns.date?.values ?? NO_DATES
  const dates = columns.date?.column.index ?? NO_VALUES
  const pieces = columns.numbers.quantity?.values
  const counts = columns.numbers.quantity?.column.index ?? NO_VALUES
  const day = new Int32Array(length)
  const monthOnly = new Uint8Array(length)
  const quantity = new RowNumbers(pieces === undefined ? 0 : tableRows)
  for (let line = 0; line < length; line += 1) {
    const at = rows[line] ?? 0
    const date = dates[at] ?? 0
    day[line] = days[date] ?? NO_DAY
    // Where nothing is written, no memory is taken.
    if (months[date] === 1) monthOnly[line] = 1
    if (pieces === undefined) continue
    const count = pieces.rounded(counts[at] ?? 0)
    quantity.set(at, turned[at] === 1 ? 0 - count : count)
  }
  return {
    day,
    monthOnly,
    amount: amount.take(rows),
    margin: hasMargin ? margin.take(rows) : noNumbers(),
    quantity: pieces === undefined ? noNumbers() : quantity.take(rows),
  }
}

const NO_DATES: Pick<DateColumn, 'days' | 'monthOnly'> = {
  days: Int32Array.of(NO_DAY),
  monthOnly: new Uint8Array(1),
}
const NO_VALUES = new Int32Array()

/** One for each column of each file: whoever hands columns to another thread gives their memory away. */
function noNumbers(): Float64Array {
  return new Float64Array()
}

/** An empty discount is none, as in the amount that is computed with it. */
function toDiscounts(
  { discount, numbers: { discountAmount } }: OrderColumns,
  rows: Int32Array,
  amount: LineNumbers,
): Float64Array {
  const hasRates = discount !== undefined || discountAmount !== undefined
  const rates = new Float64Array(hasRates ? rows.length : 0)
  if (discount !== undefined) {
    const { column, values } = discount
    for (let line = 0; line < rows.length; line += 1) {
      const value = column.index[rows[line] ?? 0] ?? 0
      const isEmpty = values.states[value] === VALUE_STATE.none
      rates[line] = isEmpty ? 0 : (values.millionths[value] ?? Number.NaN)
    }
  } else if (discountAmount !== undefined) {
    const { column, values } = discountAmount
    for (let line = 0; line < rows.length; line += 1) {
      const value = column.index[rows[line] ?? 0] ?? 0
      const off = values.state(value) === VALUE_STATE.none ? 0 : values.rounded(value)
      rates[line] = rateOfAmounts(amount[line] ?? 0, off)
    }
  }
  return rates
}

const MILLION = 1_000_000

/** discount / (amount + discount), in 1/1,000,000; both by magnitude, for returns have both negative. */
function rateOfAmounts(amount: Money, off: Money): number {
  const list = Math.abs(amount) + Math.abs(off)
  return list === 0 || Number.isNaN(off)
    ? Number.NaN
    : Math.round((approximate(moneyDecimal(Math.abs(off))) * MILLION) / (list / MONEY_SCALE))
}
