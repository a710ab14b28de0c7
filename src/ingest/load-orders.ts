import { NO_DAY, type EpochDay } from '../domain/calendar.ts'
import { MONEY_SCALE, type Money } from '../domain/money.ts'
import type { OrderLines } from '../domain/company/order-lines.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import type { OrderAssessment } from './assess-orders.ts'
import { buildReport } from './build-report.ts'
import { moneyDecimal, approximate } from './decimal.ts'
import { findDuplicates, type ComparedColumn } from './duplicate-rows.ts'
import { amountNotes, dateNotes, fileNotes, numberNotes, textNotes } from './import-notes.ts'
import type { ImportNote } from './import-report.ts'
import type { LoadedTable } from './loaded-table.ts'
import type { IngestError } from './ingest-error.ts'
import { ORDER_FIELDS, type Mapping } from './mapping.ts'
import { listNotUsedRows } from './not-used-rows.ts'
import { VALUE_STATE } from './number-values.ts'
import type { OpenedFile } from './opened-file.ts'
import type { OrderColumns } from './order-columns.ts'
import { forgetOrders, readOrders } from './order-reading.ts'
import { pause } from './pace.ts'
import { USED } from './row-code.ts'
import { toTextColumn } from './text-column.ts'

/** What loading needs to know and to tell. */
export interface LoadControl {
  readonly signal: AbortSignal
  readonly onRows: (rows: number) => void
  readonly today: EpochDay
}

/** Parses an order file under its mapping. */
export async function loadOrders(
  file: OpenedFile,
  mapping: Mapping,
  control: LoadControl,
): Promise<Result<LoadedTable, IngestError>> {
  const startedAt = performance.now()
  const { reader } = file
  const { layout } = reader
  const { columns, assessed } = await readOrders(reader, mapping, control.signal, control.onRows)
  forgetOrders(reader)
  if (sumsAreInexact(assessed.amount)) {
    return failed({ kind: 'too-large-sum', fileName: file.file.name })
  }
  await pause(control.signal)
  const rows = usedRows(assessed)
  const duplicate = findDuplicates(comparedColumns(reader, columns), rows, layout.table.hashes)
  await pause(control.signal)
  const orders = toOrderLines(file, columns, assessed, rows, duplicate)
  const { date } = columns
  const notUsed = listNotUsedRows({
    layout,
    mapping,
    codes: assessed.codes,
    faults: assessed.faults,
    fields: ORDER_FIELDS,
    amount: assessed.amount,
    delimiter: file.opened.read.delimiter,
    filled: file.opened.filled,
    dateCell: (row) => date?.values.cells[date.column.index[row] ?? 0],
  })
  const report = buildReport(file, mapping, {
    used: rows.length,
    notUsed,
    amountUsed: sumOf(orders.amount),
    ...(columns.currency === undefined ? {} : { currency: columns.currency }),
    duplicates: duplicateTotal(orders),
    first: firstDay(orders.day),
    last: lastDay(orders.day),
    notes: collectNotes(file, mapping, columns, assessed, orders, rows, control.today),
    milliseconds: Math.round(performance.now() - startedAt),
  })
  return ok({ report, notUsed, orders, customers: undefined })
}

/** The cells as written; of rows that continue others, with the row that they continue. */
function comparedColumns(
  { layout }: OpenedFile['reader'],
  { continued }: OrderColumns,
): readonly ComparedColumn[] {
  const { columns } = layout.table
  if (continued === undefined) return columns
  const index = Uint32Array.from(continued.heads, (head) => head + 1)
  const none = { bytes: new Uint8Array(), starts: new Uint32Array(), kinds: new Uint8Array() }
  return [...columns, { index, isDistinct: true, packed: undefined, ...none }]
}

/** Every partial sum is exact while the sum of all magnitudes is below 2^53. */
function sumsAreInexact(amount: Float64Array): boolean {
  let sum = 0
  for (const money of amount) if (!Number.isNaN(money)) sum += Math.abs(money)
  return sum > Number.MAX_SAFE_INTEGER
}

function usedRows({ codes, usedRows: count }: OrderAssessment): Int32Array {
  const rows = new Int32Array(count)
  let next = 0
  for (let row = 0; row < codes.length; row += 1) {
    if (codes[row] !== USED) continue
    rows[next] = row
    next += 1
  }
  return rows
}

function toOrderLines(
  { reader }: OpenedFile,
  columns: OrderColumns,
  assessed: OrderAssessment,
  rows: Int32Array,
  duplicate: Uint8Array,
): OrderLines {
  const { table } = reader.layout
  const { date, numbers, discount, texts } = columns
  const length = rows.length
  const row = new Int32Array(length)
  const day = new Int32Array(length).fill(NO_DAY)
  const monthOnly = new Uint8Array(length)
  const amount = new Float64Array(length)
  const margin = new Float64Array(length)
  const quantity = new Float64Array(length).fill(Number.NaN)
  const rate = new Float64Array(length).fill(Number.NaN)
  const counted = numbers.quantity
  const rebate = numbers.discountAmount
  for (let line = 0; line < length; line += 1) {
    const at = rows[line] ?? 0
    row[line] = table.row[at] ?? 0
    amount[line] = assessed.amount[at] ?? 0
    margin[line] = assessed.margin[at] ?? Number.NaN
    if (date !== undefined) {
      const value = date.column.index[at] ?? 0
      day[line] = date.values.days[value] ?? NO_DAY
      monthOnly[line] = date.values.monthOnly[value] ?? 0
    }
    if (counted !== undefined) {
      const pieces = counted.values.rounded(counted.column.index[at] ?? 0)
      quantity[line] = assessed.turned[at] === 1 ? 0 - pieces : pieces
    }
    // An empty discount is none, as in the amount that is computed with it.
    if (discount !== undefined) {
      const value = discount.column.index[at] ?? 0
      const isEmpty = discount.values.states[value] === VALUE_STATE.none
      rate[line] = isEmpty ? 0 : (discount.values.millionths[value] ?? Number.NaN)
    } else if (rebate !== undefined) {
      const value = rebate.column.index[at] ?? 0
      const isEmpty = rebate.values.state(value) === VALUE_STATE.none
      const off = isEmpty ? 0 : rebate.values.rounded(value)
      rate[line] = rateOfAmounts(amount[line] ?? 0, off)
    }
  }
  return {
    length,
    row,
    day,
    monthOnly,
    amount,
    margin,
    quantity,
    discount: rate,
    duplicate,
    customerId: toTextColumn(texts.customerId, rows),
    customerName: toTextColumn(texts.customerName, rows),
    salesperson: toTextColumn(texts.salesperson, rows),
    orderId: toTextColumn(texts.orderId, rows),
    product: toTextColumn(texts.product, rows),
  }
}

const MILLION = 1_000_000

/** discount / (amount + discount), in 1/1,000,000; both by magnitude, for returns have both negative. */
function rateOfAmounts(amount: Money, off: Money): number {
  const list = Math.abs(amount) + Math.abs(off)
  return list === 0 || Number.isNaN(off)
    ? Number.NaN
    : Math.round((approximate(moneyDecimal(Math.abs(off))) * MILLION) / (list / MONEY_SCALE))
}

function sumOf(amount: Float64Array): Money {
  let sum = 0
  for (const money of amount) sum += money
  return sum
}

function duplicateTotal({ duplicate, amount }: OrderLines) {
  let lines = 0
  let sum = 0
  for (let line = 0; line < duplicate.length; line += 1) {
    if (duplicate[line] !== 1) continue
    lines += 1
    sum += amount[line] ?? 0
  }
  return { lines, amount: sum }
}

function firstDay(days: Int32Array): EpochDay | undefined {
  let first: EpochDay | undefined
  for (const day of days) if (first === undefined || day < first) first = day
  return first
}

function lastDay(days: Int32Array): EpochDay | undefined {
  let last: EpochDay | undefined
  for (const day of days) if (last === undefined || day > last) last = day
  return last
}

function collectNotes(
  file: OpenedFile,
  mapping: Mapping,
  columns: OrderColumns,
  assessed: OrderAssessment,
  orders: OrderLines,
  rows: Int32Array,
  today: EpochDay,
): readonly ImportNote[] {
  const { discount, numbers } = columns
  const { newestShortYear } = file.reader.context
  const notes: ImportNote[] = [
    ...fileNotes(file, rows.length),
    ...dateNotes(columns.date, rows, today, newestShortYear),
    ...numberNotes(columns, rows),
    ...textNotes(columns.texts, rows),
  ]
  if (assessed.roundedLines > 0) notes.push({ kind: 'rounded-lines', rows: assessed.roundedLines })
  const withoutMargin = orders.margin.filter(Number.isNaN).length
  const hasCost = numbers.cost !== undefined || numbers.unitCost !== undefined
  if ((assessed.hasMargin || hasCost) && withoutMargin > 0) {
    notes.push({ kind: 'without-margin', rows: withoutMargin })
  }
  if (mapping.emptyAmount === 'zero' && assessed.emptyAmounts > 0) {
    notes.push({ kind: 'zero-for-empty', rows: assessed.emptyAmounts })
  }
  if (columns.continued !== undefined && mapping.continued !== 'leave') {
    notes.push({ kind: 'continued-rows', rows: columns.continued.rows.length })
  }
  if (discount !== undefined && discount.decision.ground !== 'marked') {
    notes.push({ kind: 'discount-reading', reading: discount.decision.reading })
  }
  const turned = rows.filter((row) => assessed.turned[row] === 1).length
  if (turned > 0) notes.push({ kind: 'turned-returns', rows: turned })
  return [...notes, ...amountNotes(orders.amount)]
}
