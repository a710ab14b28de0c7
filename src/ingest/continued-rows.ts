import type { Field, Mapping } from './mapping.ts'
import type { DatedColumn, OrderColumns } from './order-columns.ts'
import { createValueUse } from './data-rows.ts'
import type { FieldColumn, TableReader } from './table-reader.ts'
import { TOTAL_MARK } from './total-rows.ts'
import { isBlankValue } from './value-bytes.ts'

/** Rows that leave out what a row above them says: the customer, or the whole head of an order. */
export interface ContinuedRows {
  /** Per row of the table: position of the row that it continues; -1 where it stands by itself. */
  readonly heads: Int32Array
  /** Positions of the rows that continue another, ascending. */
  readonly rows: readonly number[]
}

/** Fields that are written once, at the head of an order or of a customer's lines. */
const HEAD_FIELDS: readonly Field[] = [
  'customerId',
  'customerName',
  'salesperson',
  'orderId',
  'status',
  'documentType',
  'currency',
]
const ALONE = -1
/** Dated lines without a customer are the rule of the file from this share of its lines on. */
const LEAST_DATED_SHARE = 0.3

/**
 * Finds the lines that continue a row above them: lines of an order that lack its date and customer
 * and name a product, and dated lines that lack the customer, where that is the rule of the file: many
 * do, and each customer is named once, above its lines or on the first of them. Members of a shop are
 * named again and again, and passers-by between them are nobody's. Totals continue nothing.
 *
 * @returns undefined where no row does.
 */
export function findContinuedRows(
  reader: TableReader,
  mapping: Mapping,
  columns: Pick<OrderColumns, 'date' | 'texts'>,
): ContinuedRows | undefined {
  const { customerId, customerName, product } = columns.texts
  const priced = mapping.columns.amount ?? mapping.columns.unitPrice
  if (priced === undefined || columns.date === undefined) return undefined
  const customers = [customerId, customerName].filter((column) => column !== undefined)
  if (customers.some(isNeverEmpty)) return undefined
  const money = filledCells(reader.text(priced))
  const dated = filledCells(columns.date.column)
  const named = customers.map(filledCells)
  const described = product === undefined ? () => false : filledCells(product)
  const marks = reader.totalMarks()
  const heads = new Int32Array(reader.layout.table.length).fill(ALONE)
  const openings: number[] = []
  const undated: number[] = []
  const withDate: number[] = []
  let lines = 0
  let head = ALONE
  for (const row of reader.layout.dataRows) {
    const hasMoney = money(row)
    // A customer may be called Total; the total of its lines has money, and ends them.
    if (marks[row] === TOTAL_MARK.whole || (marks[row] === TOTAL_MARK.part && hasMoney)) {
      head = ALONE
      continue
    }
    if (hasMoney) lines += 1
    if (named.some((has) => has(row))) {
      head = row
      if (hasMoney) openings.push(row)
    } else if (head !== ALONE && hasMoney) {
      heads[row] = head
      if (dated(row)) withDate.push(row)
      else if (described(row) && dated(head)) undated.push(row)
      else heads[row] = ALONE
    }
  }
  const areGroups = withDate.length >= lines * LEAST_DATED_SHARE
  if (!areGroups || !areDistinct(customerId ?? customerName, openings)) {
    for (const row of withDate.splice(0)) heads[row] = ALONE
  }
  const rows = [...undated, ...withDate].toSorted((a, b) => a - b)
  return rows.length === 0 ? undefined : { heads, rows }
}

/** Gives every row what it leaves out and the row that it continues says. */
export function fillContinuedRows<T extends Pick<OrderColumns, 'date' | 'texts'>>(
  columns: T,
  { heads, rows }: ContinuedRows,
  dataRows: Int32Array,
): T {
  const isUndated = columns.date === undefined ? () => false : emptyCells(columns.date.column)
  const undated = new Set(rows.filter(isUndated))
  const texts: Partial<Record<Field, FieldColumn>> = { ...columns.texts }
  for (const field of HEAD_FIELDS) {
    const column = texts[field]
    // A line with a date of its own is an order of its own: it lacks the customer only.
    const isCustomer = field === 'customerId' || field === 'customerName'
    if (column !== undefined) texts[field] = fill(column, isCustomer ? rows : [...undated])
  }
  const date: DatedColumn | undefined =
    columns.date === undefined
      ? undefined
      : { ...columns.date, column: fill(columns.date.column, rows) }
  return { ...columns, texts, date }

  function fill(column: FieldColumn, which: readonly number[]): FieldColumn {
    const isEmpty = emptyCells(column)
    const index = column.index.slice()
    for (const row of which) {
      if (isEmpty(row)) index[row] = column.index[heads[row] ?? ALONE] ?? 0
    }
    return { ...column, index, use: createValueUse(column.column, index, dataRows) }
  }
}

function areDistinct(field: FieldColumn | undefined, rows: readonly number[]): boolean {
  if (field === undefined) return rows.length < 2
  const { column, index } = field
  const named = rows.map((row) => index[row] ?? 0)
  const values: readonly (number | string)[] = column.isDistinct
    ? named
    : named.map((value) => column.text(value))
  return new Set(values).size === rows.length
}

function isNeverEmpty({ column, use }: FieldColumn): boolean {
  for (let value = 0; value < column.size; value += 1) {
    if (use.stands[value] === 1 && isBlankValue(column, value)) return false
  }
  return true
}

function filledCells({ column, index }: FieldColumn): (row: number) => boolean {
  const filled = new Uint8Array(column.size)
  for (let value = 1; value < column.size; value += 1) {
    if (!isBlankValue(column, value)) filled[value] = 1
  }
  return (row) => filled[index[row] ?? 0] === 1
}

function emptyCells(column: FieldColumn): (row: number) => boolean {
  const isFilled = filledCells(column)
  return (row) => !isFilled(row)
}
