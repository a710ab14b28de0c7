import type { LineNumbers, OrderLines } from '../domain/company/order-lines.ts'
import {
  packOrderLines,
  TEXT_COLUMNS,
  unpackOrderLines,
  type PackedOrderLines,
  type PackedTextColumn,
} from '../domain/company/packed-order-lines.ts'
import { FIRST_DAY, LAST_DAY } from './kept-values.ts'
import { narrowColumn, widenColumn } from './narrow-column.ts'

/** The columns of numbers, each with the kind of array that it is. */
export const NUMBER_COLUMNS = [
  ['row', Int32Array],
  ['day', Int32Array],
  ['monthOnly', Uint8Array],
  ['amount', Float64Array],
  ['margin', Float64Array],
  ['quantity', Float64Array],
  ['discount', Float64Array],
  ['duplicate', Uint8Array],
] as const satisfies readonly (readonly [keyof OrderLines, unknown])[]

/** The names of all columns, in the order in which they are kept. */
export const COLUMN_NAMES = [...NUMBER_COLUMNS.map(([name]) => name), ...TEXT_COLUMNS]

/**
 * The columns of order lines as they go to the disk, with their names: narrow, their texts packed. Each is
 * made when it is asked for, so that only one of them is in memory twice.
 */
export function* keptColumns(lines: OrderLines): Generator<readonly [name: string, unknown]> {
  for (const [name] of NUMBER_COLUMNS) yield [name, narrowColumn(wholeColumn(lines, name))]
  const packed = packOrderLines(lines)
  for (const name of TEXT_COLUMNS) {
    const { texts, index } = packed[name]
    yield [name, { texts, index: narrowColumn(index) }]
  }
}

/**
 * A column with an entry for each line, which one of numbers that no line has may lack, and of the kind of
 * {@link NUMBER_COLUMNS}.
 */
export function wholeColumn(
  { length, ...columns }: OrderLines,
  name: (typeof NUMBER_COLUMNS)[number][0],
): Int32Array | Float64Array | Uint8Array {
  const column = columns[name]
  if (column.length < length) return new Float64Array(length).fill(Number.NaN)
  const isWide = NUMBER_COLUMNS.some(([own, type]) => own === name && type === Float64Array)
  return isWide ? asWide(column) : column
}

function asWide(column: Int32Array | Float64Array | Uint8Array): Float64Array | Uint8Array {
  return column instanceof Int32Array ? new Float64Array(column) : column
}

/**
 * Order lines of the records of their columns, each with its name, in any order; undefined where these
 * are none, see {@link parseOrderLines}.
 */
export function joinColumns(records: readonly unknown[]): OrderLines | undefined {
  const columns: Record<string, unknown> = Object.fromEntries(
    records.flatMap((record) => (isRecord(record) ? [[record['name'], record['column']]] : [])),
  )
  const { row } = columns
  const length = row instanceof Int32Array || row instanceof Int16Array ? row.length : undefined
  return parseOrderLines({ ...columns, length })
}

/**
 * Order lines as kept, or undefined where the value is none: every column has its type and length,
 * every index points at a text, days are days and amounts whole numbers. Of a million lines each value
 * is looked at, by plain loops: a schema or a callback for each would take as long as reading them.
 * Up to version 2 they were kept in one, with no column narrow and texts one by one.
 */
export function parseOrderLines(value: unknown): OrderLines | undefined {
  if (!isRecord(value)) return undefined
  const { length } = value
  if (typeof length !== 'number') return undefined
  const wide = widenLines(value)
  const hasColumns = NUMBER_COLUMNS.every(([name, type]) => {
    const column = wide[name]
    const mayBeEmpty = name === 'margin' || name === 'quantity' || name === 'discount'
    if (!(column instanceof type)) return false
    return column.length === length || (mayBeEmpty && column.length === 0)
  })
  const hasTexts = TEXT_COLUMNS.every((name) => isTextColumn(wide[name], length))
  if (!hasColumns || !hasTexts) return undefined
  const lines = wide as unknown as PackedOrderLines
  if (!areSound(lines)) return undefined
  const { margin, quantity, discount } = lines
  const numbers = {
    margin: withoutNone(margin),
    quantity: withoutNone(quantity),
    discount: withoutNone(discount),
  }
  return unpackOrderLines({ ...lines, ...numbers })
}

/** Numbers that no line has are empty, as import leaves them. */
function withoutNone(column: LineNumbers): LineNumbers {
  for (let line = 0; line < column.length; line += 1) {
    if (!Number.isNaN(column[line] ?? Number.NaN)) return column
  }
  return new Float64Array()
}

function widenLines(kept: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const wide: Record<string, unknown> = { length: kept['length'] }
  for (const [name, type] of NUMBER_COLUMNS) wide[name] = widenColumn(kept[name], type)
  for (const name of TEXT_COLUMNS) {
    const column = kept[name]
    if (!isRecord(column)) continue
    wide[name] = { texts: column['texts'], index: widenColumn(column['index'], Int32Array) }
  }
  return wide
}

function areSound({ day, amount, margin, quantity, discount }: PackedOrderLines): boolean {
  return (
    areWithin(day, FIRST_DAY, LAST_DAY) &&
    areWhole(amount, Number.MAX_SAFE_INTEGER) &&
    areWholeOrNone(margin) &&
    areFiniteOrNone(quantity) &&
    areFiniteOrNone(discount)
  )
}

function isTextColumn(value: unknown, length: number): value is PackedTextColumn {
  if (!isRecord(value)) return false
  const { texts, index } = value
  const count = countTexts(texts)
  return (
    count !== undefined &&
    index instanceof Int32Array &&
    index.length === length &&
    areWithin(index, -1, count - 1)
  )
}

/** How many texts these are; undefined where they are none. */
function countTexts(value: unknown): number | undefined {
  if (Array.isArray(value)) return areTexts(value) ? value.length : undefined
  if (!isRecord(value)) return undefined
  const { joined, ends } = value
  if (typeof joined !== 'string' || !(ends instanceof Int32Array)) return undefined
  return areEnds(ends, joined.length) ? ends.length : undefined
}

/** Whether texts that end there are all of a text of this length. */
function areEnds(ends: Int32Array, length: number): boolean {
  let before = 0
  for (let at = 0; at < ends.length; at += 1) {
    const end = ends[at] ?? 0
    if (end < before) return false
    before = end
  }
  return before === length
}

function areTexts(values: readonly unknown[]): boolean {
  for (let at = 0; at < values.length; at += 1) {
    if (typeof values[at] !== 'string') return false
  }
  return true
}

function areWithin(column: Int32Array, least: number, most: number): boolean {
  for (let line = 0; line < column.length; line += 1) {
    const value = column[line] ?? 0
    if (value < least || value > most) return false
  }
  return true
}

/** None of them NaN, which is not equal to itself. */
function areWhole(column: LineNumbers, most: number): boolean {
  for (let line = 0; line < column.length; line += 1) {
    const value = column[line] ?? 0
    if (Math.trunc(value) !== value || Math.abs(value) > most) return false
  }
  return true
}

function areWholeOrNone(column: LineNumbers): boolean {
  for (let line = 0; line < column.length; line += 1) {
    const value = column[line] ?? 0
    if (Number.isNaN(value)) continue
    if (Math.trunc(value) !== value || Math.abs(value) === Infinity) return false
  }
  return true
}

function areFiniteOrNone(column: LineNumbers): boolean {
  for (let line = 0; line < column.length; line += 1) {
    if (Math.abs(column[line] ?? 0) === Infinity) return false
  }
  return true
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
