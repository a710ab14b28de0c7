import { NO_DAY } from '../domain/calendar.ts'
import { CELL_KINDS } from './cell-table.ts'
import { decimalText, trimDecimal } from './decimal.ts'
import type { FieldReading, ReadValue } from './inspection.ts'
import type { Field } from './mapping.ts'
import { VALUE_STATE } from './number-values.ts'
import type { DatedColumn, DiscountColumn, NumberColumn, OrderColumns } from './order-columns.ts'
import type { FieldColumn } from './table-reader.ts'
import { isTotalValue } from './total-rows.ts'
import { isBlankValue } from './value-bytes.ts'

/** A field's reading, with the rows behind it where its values may be of another kind. */
export interface CountedReading extends FieldReading {
  /** undefined for texts: anything is one. */
  readonly suit: KindCounts | undefined
}

/** How many rows of a column hold what its field is made of. */
export interface KindCounts {
  /** Rows with a value, and those of them whose value is of the field's kind. */
  readonly valueRows: number
  readonly suitingRows: number
  /** Up to three distinct values that are not, as written. */
  readonly misfits: readonly string[]
  /** Rows whose value is an error, or a formula without a result. */
  readonly errorRows: number
  readonly noResultRows: number
}

const SAMPLES = 3
const ERROR = CELL_KINDS.indexOf('error')
const NO_RESULT = CELL_KINDS.indexOf('no-result')

/** How each mapped column is read: samples, and how many values cannot be read. */
export function readFields(columns: OrderColumns): readonly CountedReading[] {
  const readings: CountedReading[] = []
  if (columns.date !== undefined) readings.push(dateReading('date', columns.date))
  for (const field of Object.keys(columns.numbers) as (keyof typeof columns.numbers)[]) {
    const column = columns.numbers[field]
    if (column !== undefined) readings.push(numberReading(field, column))
  }
  if (columns.discount !== undefined) readings.push(discountReading(columns.discount))
  for (const field of Object.keys(columns.texts) as Field[]) {
    const column = columns.texts[field]
    if (column !== undefined) readings.push(textReading(field, column))
  }
  return readings
}

/** How a column of dates is read. */
export function dateReading(
  field: Field,
  { column, decision, values }: DatedColumn,
): CountedReading {
  const asked = decision.ground !== 'free'
  const kindOf = (value: number) => values.cells[value]?.kind
  return summarize(field, column, {
    // Of a number that may be a day, the user decides.
    suits: (value) =>
      ['day', 'impossible', 'other-calendar', 'serial'].includes(kindOf(value) ?? ''),
    isReadable: (value) => (values.days[value] ?? NO_DAY) !== NO_DAY,
    read(value) {
      const day = values.days[value] ?? NO_DAY
      if (day === NO_DAY) return { kind: 'none' }
      return { kind: 'date', day, monthOnly: values.monthOnly[value] === 1 }
    },
    isEmpty: (value) => kindOf(value) === 'empty',
    dateOrder: asked ? decision.order : undefined,
    decimal: undefined,
  })
}

/** How a column of texts is read. */
export function textReading(
  field: Field,
  { position, column, use: { stands } }: FieldColumn,
): CountedReading {
  const shown: number[] = []
  const seen = new Set<string>()
  let distinct = 0
  for (let value = 0; value < column.size; value += 1) {
    if (stands[value] === 0 || isBlankValue(column, value)) continue
    if (column.isDistinct || addsTo(seen, column.text(value))) distinct += 1
    if (shown.length < SAMPLES) shown.push(value)
  }
  const samples = shown.map((value): FieldReading['samples'][number] => {
    const text = column.text(value)
    return { text, read: { kind: 'text', text: text.trim() } }
  })
  const asWritten = { dateOrder: undefined, decimal: undefined }
  return {
    field,
    column: position,
    samples,
    distinct,
    unreadable: 0,
    ...asWritten,
    suit: undefined,
  }
}

function numberReading(
  field: Field,
  { column, profile, decision, values }: NumberColumn,
): CountedReading {
  const { digitValues, digitRows, marked } = profile
  return summarize(field, column, {
    isReadable: (value) => values.state(value) === VALUE_STATE.number,
    read(value) {
      const decimal = values.decimal(value)
      if (decimal === undefined) return { kind: 'none' }
      return { kind: 'number', decimal: decimalText(trimDecimal(decimal)) }
    },
    isEmpty: (value) => values.state(value) === VALUE_STATE.none,
    good: values.readsAllDigits
      ? { distinct: sumOf(digitValues), rows: sumOf(digitRows), others: [...marked.keys()] }
      : undefined,
    dateOrder: undefined,
    decimal: decision.ground === 'free' ? undefined : decision.sign,
  })
}

/** Entry 0 is that of all other values. */
function sumOf(byForm: Uint32Array): number {
  return byForm.subarray(1).reduce((sum, count) => sum + count, 0)
}

function discountReading({ column, values }: DiscountColumn): CountedReading {
  return summarize('discount', column, {
    isReadable: (value) => !Number.isNaN(values.millionths[value] ?? Number.NaN),
    read(value) {
      const millionths = values.millionths[value] ?? Number.NaN
      return Number.isNaN(millionths) ? { kind: 'none' } : { kind: 'rate', millionths }
    },
    isEmpty: (value) => values.states[value] === VALUE_STATE.none,
    dateOrder: undefined,
    decimal: undefined,
  })
}

interface Summary extends Pick<FieldReading, 'dateOrder' | 'decimal'> {
  readonly isReadable: (value: number) => boolean
  /** The value is of the field's kind, though it may not be usable. */
  readonly suits?: (value: number) => boolean
  readonly read: (value: number) => ReadValue
  readonly isEmpty: (value: number) => boolean
  /** Values that are known to be readable need not be looked at, a million of them, but for samples. */
  readonly good?:
    | { readonly distinct: number; readonly rows: number; readonly others: readonly number[] }
    | undefined
}

function summarize(
  field: Field,
  { position, column, use }: FieldColumn,
  { isReadable, suits = isReadable, read, isEmpty, good, dateOrder, decimal }: Summary,
): CountedReading {
  // Of a column whose equal cells may be different values; good values are not counted there.
  const seen = new Set<string>()
  let distinct = good?.distinct ?? 0
  let unreadable = 0
  let valueRows = good?.rows ?? 0
  let suitingRows = valueRows
  let errorRows = 0
  let noResultRows = 0
  const misfits = new Set<string>()
  for (const value of good?.others ?? use.stands.keys()) {
    if (!counts(value)) continue
    const isGood = isReadable(value)
    const rows = use.rows[value] ?? 0
    const isNew = column.isDistinct || isGood || addsTo(seen, column.text(value))
    if (isNew) distinct += 1
    if (isNew && !isGood) unreadable += 1
    valueRows += rows
    if (suits(value)) suitingRows += rows
    else if (misfits.size < SAMPLES) misfits.add(column.text(value))
    if (column.kinds[value] === ERROR) errorRows += rows
    if (column.kinds[value] === NO_RESULT) noResultRows += rows
  }
  const samples = firstOf(use.stands.keys(), counts, SAMPLES).map((value) => ({
    text: column.text(value),
    read: read(value),
  }))
  const suit = { valueRows, suitingRows, misfits: [...misfits], errorRows, noResultRows }
  return { field, column: position, samples, distinct, unreadable, dateOrder, decimal, suit }

  /** The label of a total stands in for a value: it says nothing about the column. */
  function counts(value: number): boolean {
    if (use.stands[value] === 0 || isEmpty(value)) return false
    return isReadable(value) || !isTotalValue(column, value)
  }
}

function firstOf(
  values: Iterable<number>,
  isOne: (value: number) => boolean,
  most: number,
): readonly number[] {
  const found: number[] = []
  for (const value of values) {
    if (found.length === most) break
    if (isOne(value)) found.push(value)
  }
  return found
}

function addsTo(seen: Set<string>, text: string): boolean {
  const before = seen.size
  return seen.add(text).size > before
}
