import { foldText } from '../domain/fold-text.ts'
import type { LineTotal } from '../domain/company/order-lines.ts'
import type { OrderAssessment } from './assess-orders.ts'
import type { ColumnSketch } from './column-sketch.ts'
import { dayInOrder } from './date-column.ts'
import { decimalText, roundDecimal, trimDecimal } from './decimal.ts'
import { ONE, rateOff, type RateReading } from './discount-column.ts'
import { findAmountBases } from './guess-mapping.ts'
import { MONEY_FIELDS, unitFactorOf } from './header-meaning.ts'
import type { Question } from './inspection.ts'
import type { DecimalSign, DiscountReading, Field, Mapping } from './mapping.ts'
import type { DatedColumn, DiscountColumn, NumberColumn, OrderColumns } from './order-columns.ts'
import { returnQuestion } from './return-types.ts'
import { HEADER, rowCode, USED } from './row-code.ts'
import { rowCells } from './table-layout.ts'
import type { TableReader } from './table-reader.ts'

const SHOWN_ROWS = 3

/** What the values of an order file leave open, or what was open before the user answered. */
export function orderQuestions(
  reader: TableReader,
  mapping: Mapping,
  columns: OrderColumns,
  assessed: OrderAssessment,
  sketches: readonly ColumnSketch[],
): readonly Question[] {
  const { numbers } = columns
  return [
    ...dateQuestions(reader, mapping, 'date', columns.date),
    ...(Object.keys(numbers) as (keyof typeof numbers)[]).flatMap((field) =>
      decimalQuestion(field, numbers[field]),
    ),
    ...unitQuestions(reader, mapping),
    ...currencyQuestion(mapping, columns, assessed),
    ...sideQuestion(columns),
    ...basisQuestion(mapping, sketches),
    ...discountQuestion(reader, columns.discount),
    ...statusQuestion(reader, mapping, columns, assessed),
    ...returnQuestion(reader, mapping, columns, assessed),
    ...totalQuestion(reader, assessed),
    ...continuedQuestion(reader, columns),
    ...emptyAmountQuestion(mapping, assessed),
  ]
}

/** Asks what is open about a column of dates. */
export function dateQuestions(
  reader: TableReader,
  mapping: Mapping,
  field: Field,
  date: DatedColumn | undefined,
): readonly Question[] {
  return [...orderQuestion(reader, field, date), ...serialQuestion(reader, mapping, field, date)]
}

/** Asks whether numbers are days where they would lie before 2000 or after 2100. */
function serialQuestion(
  { dates }: TableReader,
  { serials }: Mapping,
  field: Field,
  date: DatedColumn | undefined,
): readonly Question[] {
  if (date === undefined) return []
  const { column, profile } = dates(date.column.position)
  const { serial, serialRows: rows } = profile
  const cell = profile.cells[serial ?? -1]
  if (serial === undefined || cell?.kind !== 'serial') return []
  const id = `serials:${field}`
  const { day } = cell
  const sample = column.column.text(serial)
  return [{ id, kind: 'serials', field, rows, sample, day, preselected: serials }]
}

/** Asks for the order of day and month where every value fits several. */
function orderQuestion(
  { context, dates }: TableReader,
  field: Field,
  date: DatedColumn | undefined,
): readonly Question[] {
  if (date === undefined || !['open', 'said'].includes(date.decision.ground)) return []
  const { profile } = dates(date.column.position)
  const value = tellingValue(profile.cells, (cell) => {
    const days = profile.possible.map((order) => dayInOrder(cell, order, context))
    return new Set(days).size === days.length && !days.includes(undefined)
  })
  const cell = profile.cells[value ?? profile.triple ?? 0]
  if (cell === undefined) return []
  const options = profile.possible.flatMap((order) => {
    const day = dayInOrder(cell, order, context)
    return day === undefined ? [] : [{ order, day }]
  })
  return [
    {
      id: `date-order:${field}`,
      kind: 'date-order',
      field,
      sample: date.column.column.texts[value ?? profile.triple ?? 0] ?? '',
      options,
      preselected: date.decision.ground === 'said' ? date.decision.order : undefined,
    },
  ]
}

function tellingValue<T>(cells: readonly T[], tells: (cell: T) => boolean): number | undefined {
  const value = cells.findIndex(tells)
  return value < 0 ? undefined : value
}

function decimalQuestion(field: Field, number: NumberColumn | undefined): readonly Question[] {
  if (number === undefined || !['open', 'said'].includes(number.decision.ground)) return []
  const { profile, column, decision } = number
  const value = profile.ambiguous
  if (value === undefined) return []
  const readings: readonly (readonly [DecimalSign, ReturnType<typeof profile.decimal>])[] = [
    ['.', profile.decimal(value, '.')],
    [',', profile.decimal(value, ',')],
  ]
  return [
    {
      id: `decimal:${field}`,
      kind: 'decimal',
      field,
      sample: column.column.text(value),
      options: readings.flatMap(([sign, decimal]) =>
        decimal === undefined ? [] : [{ sign, decimal: decimalText(trimDecimal(decimal)) }],
      ),
      preselected: decision.ground === 'said' ? decision.sign : undefined,
    },
  ]
}

/** Asks which of several currencies counts. */
function currencyQuestion(
  mapping: Mapping,
  columns: OrderColumns,
  assessed: OrderAssessment,
): readonly Question[] {
  const [most, ...others] = columns.currencies?.currencies ?? []
  if (most === undefined) return []
  const currencies = [most, ...others].map((currency) => ({
    currency,
    ...(assessed.currencies?.get(currency) ?? { lines: 0, amount: 0 }),
  }))
  const preselected = mapping.currency ?? most
  return [{ id: 'currency', kind: 'currency', currencies, preselected }]
}

/** Asks which side of the books is returns, where amounts stand on two without a sign. */
function sideQuestion({ numbers }: OrderColumns): readonly Question[] {
  const field = numbers.amount === undefined ? 'unitPrice' : 'amount'
  const number = numbers[field]
  const least = number?.profile.sides.at(-1)
  if (number === undefined || least === undefined) return []
  const { profile, column } = number
  const sides = profile.sides.map((side) => {
    const values = [...profile.marked].flatMap(([value, cell]) =>
      cell.kind === 'number' && cell.side === side ? [value] : [],
    )
    const rows = values.reduce((sum, value) => sum + (column.use.rows[value] ?? 0), 0)
    return { side, rows, sample: column.column.text(values[0] ?? 0).trim() }
  })
  return [{ id: 'sides', kind: 'sides', field, sides, preselected: least }]
}

function unitQuestions({ layout }: TableReader, { columns }: Mapping): readonly Question[] {
  const named = MONEY_FIELDS.map((field) => {
    const header = layout.headers[columns[field] ?? -1] ?? ''
    return { field, header, factor: unitFactorOf(header) }
  }).filter(({ factor }) => factor !== 1)
  return [...new Set(named.map(({ factor }) => factor))].map((factor) => {
    const alike = named.filter((other) => other.factor === factor)
    const fields = alike.map(({ field }) => field)
    const headers = alike.map(({ header }) => header)
    return { id: `unit:${factor}`, kind: 'unit', fields, headers, factor }
  })
}

function basisQuestion(
  { columns }: Mapping,
  sketches: readonly ColumnSketch[],
): readonly Question[] {
  const bases = findAmountBases(sketches)
  if (bases === undefined || columns.amount === undefined) return []
  const { withTax, withoutTax } = bases
  if (![withTax, withoutTax].includes(columns.amount)) return []
  return [{ id: 'amount-basis', kind: 'amount-basis', ...bases, preselected: 'without-tax' }]
}

function discountQuestion(
  { layout }: TableReader,
  discount: DiscountColumn | undefined,
): readonly Question[] {
  if (discount === undefined || !['open', 'said'].includes(discount.decision.ground)) return []
  const { column, profile, decision } = discount
  const rate = (value: number, reading: DiscountReading): number => {
    const cell = profile.cells[value]
    if (cell === undefined || cell.kind === 'state') return 0
    const how: RateReading = { ...decision, reading }
    return roundDecimal(rateOff(cell, how), 6).value
  }
  const isTelling = (value: number): boolean => {
    const cell = profile.cells[value]
    if (cell === undefined || cell.kind === 'state') return false
    const read = trimDecimal(cell.kind === 'bare' ? cell.value : cell.off)
    const isPart = read.digits !== 0n && decimalText(read) !== decimalText(ONE)
    return isPart && rate(value, 'off') !== rate(value, 'pay')
  }
  const values = [...profile.cells.keys()].filter(isTelling)
  const rows = values.slice(0, SHOWN_ROWS).map((value) => ({
    row: layout.table.row[column.use.firstRow(value)] ?? 0,
    text: column.column.text(value),
    off: rate(value, 'off'),
    pay: rate(value, 'pay'),
  }))
  const { preselected } = decision
  return rows.length === 0 ? [] : [{ id: 'discount', kind: 'discount', rows, preselected }]
}

function statusQuestion(
  { layout }: TableReader,
  mapping: Mapping,
  { texts }: OrderColumns,
  assessed: OrderAssessment,
): readonly Question[] {
  const { status } = texts
  if (status === undefined) return []
  const { column, index } = status
  const { dataRows } = layout
  const lines = new Float64Array(column.size)
  const amounts = new Float64Array(column.size)
  const cancelledCode = rowCode('cancelled')
  for (let place = 0; place < dataRows.length; place += 1) {
    const row = dataRows[place] ?? 0
    const code = assessed.codes[row] ?? HEADER
    if (code !== USED && code !== cancelledCode) continue
    const value = index[row] ?? 0
    const amount = assessed.amount.get(row)
    lines[value] = (lines[value] ?? 0) + 1
    amounts[value] = (amounts[value] ?? 0) + (Number.isNaN(amount) ? 0 : amount)
  }
  const totals = new Map<string, LineTotal>()
  for (const [value, text] of column.texts.entries()) {
    const before = totals.get(text) ?? { lines: 0, amount: 0 }
    const all = (lines[value] ?? 0) + before.lines
    if (all > 0) totals.set(text, { lines: all, amount: before.amount + (amounts[value] ?? 0) })
  }
  const cancelled = new Set(mapping.cancelled.map(foldText))
  const statuses = [...totals]
    .map(([text, total]) => ({ status: text, cancelled: cancelled.has(foldText(text)), ...total }))
    .toSorted((a, b) => b.lines - a.lines)
  const isOpen = statuses.some((entry) => entry.status.trim() !== '')
  return isOpen ? [{ id: 'statuses', kind: 'statuses', statuses }] : []
}

function totalQuestion({ layout }: TableReader, { totals }: OrderAssessment): readonly Question[] {
  if (totals.length === 0) return []
  const rows = shownRows(layout, totals)
  const count = totals.length
  return [{ id: 'totals', kind: 'totals', rows, count, preselected: 'set-aside' }]
}

function continuedQuestion(
  { layout }: TableReader,
  { continued }: OrderColumns,
): readonly Question[] {
  if (continued === undefined) return []
  const rows = shownRows(layout, continued.rows)
  const count = continued.rows.length
  return [{ id: 'continued', kind: 'continued', rows, count, preselected: 'fill' }]
}

function shownRows(
  { table }: TableReader['layout'],
  rows: readonly number[],
): readonly { readonly row: number; readonly text: string }[] {
  return rows.slice(0, SHOWN_ROWS).map((row) => ({
    row: table.row[row] ?? 0,
    text: rowCells(table, row)
      .filter((cell) => cell.trim() !== '')
      .join(' | '),
  }))
}

function emptyAmountQuestion(
  { columns }: Mapping,
  { emptyAmounts }: OrderAssessment,
): readonly Question[] {
  // Without a column of amounts every row lacks one: that is for the mapping to mend.
  const isMapped =
    columns.amount !== undefined ||
    (columns.quantity !== undefined && columns.unitPrice !== undefined)
  if (emptyAmounts === 0 || !isMapped) return []
  return [{ id: 'empty-amount', kind: 'empty-amount', rows: emptyAmounts, preselected: 'reject' }]
}
