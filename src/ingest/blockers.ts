import { CELL_KINDS, type CellColumn } from './cell-table.ts'
import type { ColumnSketch } from './column-sketch.ts'
import type { CountedReading, KindCounts } from './field-readings.ts'
import { nearColumns } from './guess-mapping.ts'
import { isDateField } from './header-meaning.ts'
import type { Blocker } from './inspection.ts'
import type { Field, Mapping } from './mapping.ts'
import type { OrderColumns } from './order-columns.ts'
import { findCurrencyClash } from './row-currencies.ts'
import { cellText } from './table-layout.ts'
import type { FieldColumn, TableReader } from './table-reader.ts'
import { bitsOf, endOf, isPacked, startOf, valuesByLetters } from './value-bytes.ts'

/** A column of which less than this can be read is mapped to the wrong field. */
const LEAST_READABLE = 0.5
const LETTER_E = bitsOf('e')
const NUMBER = CELL_KINDS.indexOf('number')
/** Values shown of those that are wrong. */
const SAMPLES = 3
/** Digits with a point and an exponent: what Excel leaves of a long number. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d{2,}$/i
const KEPT_DIGITS = 15

/** Why a mapping cannot be loaded, as far as its columns show. */
export function findBlockers(
  reader: TableReader,
  mapping: Mapping,
  columns: OrderColumns,
  readings: readonly CountedReading[],
  sketches: readonly ColumnSketch[],
): readonly Blocker[] {
  return [
    ...missingFields(mapping, sketches),
    ...mappedTwice(mapping),
    ...mixedDates(reader, columns),
    ...contradictions(readings),
    ...shortenedIds(columns),
    ...mixedCurrencies(reader, columns),
  ]
}

function missingFields(mapping: Mapping, sketches: readonly ColumnSketch[]): readonly Blocker[] {
  const { kind, columns } = mapping
  const taken = new Set(Object.values(columns))
  const free = sketches.filter(({ position }) => !taken.has(position))
  const missing: Blocker[] = []
  const hasCustomer = columns.customerId !== undefined || columns.customerName !== undefined
  if (kind === 'orders' && columns.date === undefined) {
    missing.push({ kind: 'missing-field', field: 'date', near: nearColumns('date', free) })
  }
  if (!hasCustomer) {
    const near = nearColumns('customerName', free)
    missing.push({ kind: 'missing-field', field: 'customer', near })
  }
  const hasPrice = columns.quantity !== undefined && columns.unitPrice !== undefined
  if (kind === 'orders' && columns.amount === undefined && !hasPrice) {
    const near = nearColumns('amount', free)
    missing.push({ kind: 'missing-field', field: 'amountOrPrice', near })
  }
  return missing
}

function mappedTwice({ columns }: Mapping): readonly Blocker[] {
  const fieldsByColumn = new Map<number, Field[]>()
  for (const [field, column] of Object.entries(columns)) {
    fieldsByColumn.set(column, [...(fieldsByColumn.get(column) ?? []), field as Field])
  }
  return [...fieldsByColumn]
    .filter(([, fields]) => fields.length > 1)
    .map(([column, fields]) => ({ kind: 'mapped-twice', column, fields }))
}

function mixedDates(reader: TableReader, { date }: OrderColumns): readonly Blocker[] {
  if (date?.decision.ground !== 'mixed') return []
  const { column } = date
  const { profile } = reader.dates(column.position)
  const { table } = reader.layout
  const rows = Object.values(profile.proof)
    .map((value) => column.use.firstRow(value))
    .filter((row) => row >= 0)
    .map((row) => ({ row: table.row[row] ?? 0, text: cellText(table, column.position, row) }))
  const { position } = column
  return [{ kind: 'mixed-date-orders', field: 'date', column: position, rows }]
}

function contradictions(readings: readonly CountedReading[]): readonly Blocker[] {
  return readings.flatMap(({ field, column, suit }) => {
    if (suit === undefined || suit.valueRows === 0) return []
    const isReadable = suit.suitingRows >= suit.valueRows * LEAST_READABLE
    return isReadable ? [] : [toContradiction(field, column, suit)]
  })
}

function toContradiction(field: Field, column: number, suit: KindCounts): Blocker {
  const { misfits: samples, valueRows, suitingRows } = suit
  if (suit.noResultRows * 2 > valueRows) return { kind: 'no-results', field, column, samples }
  if (suit.errorRows * 2 > valueRows) return { kind: 'error-cells', field, column, samples }
  if (isDateField(field) && samples.length > 0 && samples.every(isWithoutYear)) {
    return { kind: 'no-year', field, column, samples }
  }
  const counts = { readable: suitingRows, of: valueRows }
  return { kind: 'values-contradict', field, column, samples, ...counts }
}

/** A day and a month alone: '0304' of a DATEV export, where 3 April lost its zero '304', or '03.04.' */
function isWithoutYear(text: string): boolean {
  const parts = /^(\d{1,2})(?:[./-](\d{1,2})[./]?|(\d{2}))$/.exec(text.trim())
  const [first, second] = [Number(parts?.[1]), Number(parts?.[2] ?? parts?.[3])]
  const isDay = Math.min(first, second) >= 1 && Math.max(first, second) <= 31
  return isDay && Math.min(first, second) <= 12
}

function shortenedIds({ texts }: OrderColumns): readonly Blocker[] {
  return (['customerId', 'orderId'] as const).flatMap((field) => {
    const column = texts[field]
    if (column === undefined) return []
    const shown = shortenedValues(column)
    if (shown.length === 0) return []
    return [{ kind: 'shortened-ids', field, column: column.position, samples: shown }]
  })
}

/** The first of them. Only values with an E, and long numbers of a workbook, have to be made texts. */
function shortenedValues({ column, use }: FieldColumn): readonly string[] {
  const withE = valuesByLetters(column, (bits) => (bits & LETTER_E) !== 0)
  const shortened = withE.filter((value) => SHORTENED.test(column.text(value).trim()))
  const found = new Set([...numbersOfManyDigits(column), ...shortened])
  const standing = [...found].filter((value) => use.stands[value] === 1)
  return standing
    .toSorted((a, b) => a - b)
    .slice(0, SAMPLES)
    .map((value) => column.text(value))
}

/** Numbers of a workbook keep 15 digits: those behind them are lost. */
function numbersOfManyDigits(column: CellColumn): readonly number[] {
  const { kinds } = column
  const found: number[] = []
  for (let value = kinds.indexOf(NUMBER); value >= 0; value = kinds.indexOf(NUMBER, value + 1)) {
    const length = isPacked(column, value)
      ? column.text(value).length
      : endOf(column, value) - startOf(column, value)
    if (length > KEPT_DIGITS) found.push(value)
  }
  return found
}

function mixedCurrencies({ layout }: TableReader, columns: OrderColumns): readonly Blocker[] {
  const clash = findCurrencyClash(columns, layout.dataRows)
  return clash === undefined ? [] : [{ kind: 'two-currencies', ...clash }]
}
