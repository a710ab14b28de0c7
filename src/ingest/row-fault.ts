import { NO_DAY } from '../domain/calendar.ts'
import { CELL_KINDS } from './cell-table.ts'
import type { DateCell } from './date-cell.ts'
import type { Field } from './mapping.ts'
import { VALUE_STATE } from './number-values.ts'
import type { DatedColumn, OrderColumns, PlainNumberField } from './order-columns.ts'
import { rowCode, USED, type RowCode } from './row-code.ts'
import type { FieldColumn } from './table-reader.ts'
import { visibleText } from './text-column.ts'
import { isPlainValue } from './value-bytes.ts'

/** What is wrong with a row, and in which field. */
export interface RowFault {
  readonly code: RowCode
  readonly field: Field
}

/** Finds the first thing that is wrong with a row. */
export type FaultFinder = (row: number) => RowFault | undefined

const NO_CUSTOMER = rowCode('no-customer')
const TOO_LARGE = rowCode('too-large-number')

/** Codes of the states of number cells; those that are no fault have none. */
const CODES_BY_STATE = new Uint8Array(Object.keys(VALUE_STATE).length)
CODES_BY_STATE[VALUE_STATE.bad] = rowCode('not-a-number')
CODES_BY_STATE[VALUE_STATE.error] = rowCode('error-cell')
CODES_BY_STATE[VALUE_STATE.noResult] = rowCode('formula-without-result')
CODES_BY_STATE[VALUE_STATE.tooPrecise] = rowCode('too-precise')
CODES_BY_STATE[VALUE_STATE.tooLarge] = TOO_LARGE

/** Columns of which nothing is computed where the other is there. */
const NEEDLESS_BESIDE: Readonly<Partial<Record<PlainNumberField, PlainNumberField>>> = {
  unitPrice: 'amount',
  cost: 'margin',
  unitCost: 'margin',
}

/** A column whose distinct values are judged once. */
interface JudgedColumn {
  readonly field: Field
  readonly index: Uint32Array
  /** Per distinct value: USED, or the code of what is wrong with it. */
  readonly codes: Uint8Array
}

/**
 * Judges the columns of an order file: date first, then customer, numbers, other texts. A column that
 * another one makes needless, such as the price beside an amount, costs no row.
 */
export function createOrderFaults(columns: OrderColumns): FaultFinder {
  const { date, numbers, discount, texts } = columns
  const dates = date === undefined ? [] : [judgeDates(date, 'date')]
  const figures = (Object.keys(numbers) as (keyof typeof numbers)[]).flatMap((field) => {
    const number = numbers[field]
    const better = NEEDLESS_BESIDE[field]
    const isNeedless = better !== undefined && numbers[better] !== undefined
    return number === undefined || isNeedless
      ? []
      : [judgeStates(field, number.column, number.values.states)]
  })
  const rates =
    discount === undefined ? [] : [judgeStates('discount', discount.column, discount.values.states)]
  return findFirst(dates, texts, [...figures, ...rates])
}

/** Judges the columns of a customer file. The date of creation may be empty. */
export function createCustomerFaults(
  texts: OrderColumns['texts'],
  created: DatedColumn | undefined,
): FaultFinder {
  const dates = created === undefined ? [] : [judgeDates(created, 'created')]
  return findFirst([], texts, dates)
}

/** What is wrong with a row that has no amount, though each of its cells can be read. */
export function missingAmount({ numbers }: OrderColumns, row: number): RowFault {
  if (numbers.amount !== undefined) return { code: NO_AMOUNT, field: 'amount' }
  const has = (field: 'quantity' | 'unitPrice'): boolean => {
    const column = numbers[field]
    return column?.values.states[column.column.index[row] ?? 0] === VALUE_STATE.number
  }
  if (!has('unitPrice')) return { code: NO_AMOUNT, field: 'unitPrice' }
  return has('quantity')
    ? { code: TOO_LARGE, field: 'unitPrice' }
    : { code: NO_AMOUNT, field: 'quantity' }
}

/** A row without an amount; it can be forgiven. */
export const NO_AMOUNT = rowCode('no-amount')

function findFirst(
  before: readonly JudgedColumn[],
  texts: OrderColumns['texts'],
  after: readonly JudgedColumn[],
): FaultFinder {
  const customers = (['customerId', 'customerName'] as const).flatMap((field) =>
    texts[field] === undefined ? [] : [judgeCustomer(texts[field], field)],
  )
  const others = (Object.keys(texts) as Field[]).flatMap((field) =>
    texts[field] === undefined ? [] : [judgeKinds(texts[field], field)],
  )
  const rest = [...after, ...others]
  return (row) => firstFault(before, row) ?? customerFault(customers, row) ?? firstFault(rest, row)
}

function firstFault(columns: readonly JudgedColumn[], row: number): RowFault | undefined {
  for (const { field, index, codes } of columns) {
    const code = codes[index[row] ?? 0] ?? USED
    if (code !== USED) return { code, field }
  }
  return undefined
}

/** A row must name its customer, by id or by name; an error in either is a fault all the same. */
function customerFault(customers: readonly JudgedColumn[], row: number): RowFault | undefined {
  let missing = 0
  for (const { field, index, codes } of customers) {
    const code = codes[index[row] ?? 0] ?? USED
    if (code === NO_CUSTOMER) missing += 1
    else if (code !== USED) return { code, field }
  }
  if (missing < customers.length) return undefined
  return { code: NO_CUSTOMER, field: customers[0]?.field ?? 'customerId' }
}

function judgeDates({ column, values }: DatedColumn, field: 'date' | 'created'): JudgedColumn {
  const codes = Uint8Array.from(values.cells, (cell, value) => {
    if ((values.days[value] ?? NO_DAY) !== NO_DAY) return USED
    if (cell.kind === 'empty') return field === 'date' ? rowCode('no-date') : USED
    return dateCode(cell)
  })
  return { field, index: column.index, codes }
}

function judgeStates(field: Field, { index }: FieldColumn, states: Uint8Array): JudgedColumn {
  const codes = new Uint8Array(states.length)
  for (let value = 0; value < codes.length; value += 1) {
    codes[value] = CODES_BY_STATE[states[value] ?? 0] ?? USED
  }
  return { field, index, codes }
}

/** Errors and formulas without a result are no texts. */
function judgeKinds({ column, index }: FieldColumn, field: Field): JudgedColumn {
  const codes = column.kinds.map((kind) => {
    if (CELL_KINDS[kind] === 'error') return rowCode('error-cell')
    return CELL_KINDS[kind] === 'no-result' ? rowCode('formula-without-result') : USED
  })
  return { field, index, codes }
}

function judgeCustomer(column: FieldColumn, field: Field): JudgedColumn {
  const judged = judgeKinds(column, field)
  for (let value = 0; value < column.column.size; value += 1) {
    if (judged.codes[value] !== USED || isPlainValue(column.column, value)) continue
    if (visibleText(column.column.text(value)) === '') judged.codes[value] = NO_CUSTOMER
  }
  return judged
}

function dateCode(cell: DateCell): RowCode {
  switch (cell.kind) {
    case 'error':
      return rowCode('error-cell')
    case 'no-result':
      return rowCode('formula-without-result')
    case 'impossible':
      return rowCode('impossible-date')
    case 'other-calendar':
      return rowCode('other-calendar')
    case 'bad':
    case 'serial':
    case 'empty':
    case 'day':
    case 'triple':
      return rowCode('not-a-date')
  }
}
