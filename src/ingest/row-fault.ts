import { NO_DAY } from '../domain/calendar.ts'
import { CELL_KINDS, type NarrowIntegers } from './cell-table.ts'
import type { DateCell } from './date-cell.ts'
import type { Field } from './mapping.ts'
import { isNothing } from './nothing-mark.ts'
import { VALUE_STATE } from './number-values.ts'
import type {
  DatedColumn,
  DiscountColumn,
  NumberColumn,
  OrderColumns,
  PlainNumberField,
} from './order-columns.ts'
import { rowCode, USED, type RowCode } from './row-code.ts'
import type { FieldColumn } from './table-reader.ts'
import { beginsVisibly } from './value-bytes.ts'
import { visibleText } from './visible-text.ts'

/** What is wrong with a row, and in which field. */
export interface RowFault {
  readonly code: RowCode
  readonly field: Field
}

/** Finds the first thing that is wrong with a row. */
export interface FaultFinder {
  readonly find: (row: number) => RowFault | undefined
  /** Sets the entries of all rows that may have something wrong to 1. */
  readonly mark: (suspects: Uint8Array) => void
}

const NO_CUSTOMER = rowCode('no-customer')
const TOO_LARGE = rowCode('too-large-number')
const ERROR = CELL_KINDS.indexOf('error')
const NO_RESULT = CELL_KINDS.indexOf('no-result')

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
  readonly index: NarrowIntegers
  /** Per distinct value: USED, or the code of what is wrong with it. */
  readonly codes: Uint8Array
  /** No value that stands in a data row has a code. */
  readonly isFaultless: boolean
}

const NO_CODES = new Uint8Array()

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
    return number === undefined || isNeedless ? [] : [judgeNumbers(field, number)]
  })
  const rates = discount === undefined ? [] : [judgeRates(discount)]
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
    const value = column?.column.index[row] ?? 0
    return column?.values.state(value) === VALUE_STATE.number
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
    texts[field] === undefined ? [] : [judgeCustomer(field, texts[field])],
  )
  const others = (Object.keys(texts) as Field[]).flatMap((field) =>
    texts[field] === undefined ? [] : [judgeKinds(field, texts[field])],
  )
  const rest = [...after, ...others].filter(isFaulty)
  const first = before.filter(isFaulty)
  // Who is named by one of them in every row is never nobody.
  const isNamed = customers.some((column) => !column.codes.includes(NO_CUSTOMER))
  const suspected = customers.filter(isFaulty)
  return {
    find: (row) => firstFault(first, row) ?? customerFault(customers, row) ?? firstFault(rest, row),
    mark(suspects) {
      for (const column of [...first, ...rest]) markRows(column, suspects)
      for (const column of suspected) markRows(column, suspects, isNamed ? NO_CUSTOMER : USED)
    },
  }
}

function isFaulty({ isFaultless }: JudgedColumn): boolean {
  return !isFaultless
}

/** @param forgiven - A code that marks no row. */
function markRows({ index, codes }: JudgedColumn, suspects: Uint8Array, forgiven = USED): void {
  for (let row = 0; row < suspects.length; row += 1) {
    const code = codes[index[row] ?? 0] ?? USED
    if (code !== USED && code !== forgiven) suspects[row] = 1
  }
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

/** Judges the values that stand in data rows, one by one. */
function judge(
  field: Field,
  { column: { size }, index, use: { stands } }: FieldColumn,
  codeOf: (value: number) => RowCode,
): JudgedColumn {
  const codes = new Uint8Array(size)
  let isFaultless = true
  for (let value = 0; value < size; value += 1) {
    if (stands[value] === 0) continue
    const code = codeOf(value)
    codes[value] = code
    isFaultless &&= code === USED
  }
  return { field, index, codes, isFaultless }
}

function judgeDates({ column, values }: DatedColumn, field: 'date' | 'created'): JudgedColumn {
  return judge(field, column, (value) => {
    const cell = values.cells[value]
    if (cell === undefined || (values.days[value] ?? NO_DAY) !== NO_DAY) return USED
    if (cell.kind === 'empty') return field === 'date' ? rowCode('no-date') : USED
    return dateCode(cell)
  })
}

function judgeNumbers(field: Field, { column, values }: NumberColumn): JudgedColumn {
  if (values.isFaultless) return faultless(field, column)
  return judge(field, column, (value) => CODES_BY_STATE[values.state(value)] ?? USED)
}

function judgeRates({ column, values: { states } }: DiscountColumn): JudgedColumn {
  return judge('discount', column, (value) => CODES_BY_STATE[states[value] ?? 0] ?? USED)
}

/** Errors and formulas without a result are no texts. */
function judgeKinds(field: Field, column: FieldColumn): JudgedColumn {
  const { kinds } = column.column
  if (!kinds.includes(ERROR) && !kinds.includes(NO_RESULT)) return faultless(field, column)
  return judge(field, column, (value) => kindCode(kinds[value]))
}

function kindCode(kind: number | undefined): RowCode {
  if (kind === ERROR) return rowCode('error-cell')
  return kind === NO_RESULT ? rowCode('formula-without-result') : USED
}

function judgeCustomer(field: Field, { column, ...place }: FieldColumn): JudgedColumn {
  return judge(field, { column, ...place }, (value) => {
    const code = kindCode(column.kinds[value])
    if (code !== USED) return code
    if (isNothing(column, value)) return NO_CUSTOMER
    if (beginsVisibly(column, value)) return USED
    return visibleText(column.text(value)) === '' ? NO_CUSTOMER : USED
  })
}

function faultless(field: Field, { index }: FieldColumn): JudgedColumn {
  return { field, index, codes: NO_CODES, isFaultless: true }
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
