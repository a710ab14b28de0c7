import { NO_DAY } from '../domain/calendar.ts'
import { CELL_KINDS } from './cell-table.ts'
import type { DateCell } from './date-cell.ts'
import type { Field } from './mapping.ts'
import { VALUE_STATE } from './number-values.ts'
import type { DatedColumn, OrderColumns } from './order-columns.ts'
import { rowCode, type RowCode } from './row-code.ts'
import type { FieldColumn } from './table-reader.ts'

/** What is wrong with a row, and in which field. */
export interface RowFault {
  readonly code: RowCode
  readonly field: Field | undefined
}

const NO_CUSTOMER = rowCode('no-customer')
const NO_AMOUNT = rowCode('no-amount')
const TOO_LARGE = rowCode('too-large-number')

/** Codes of the states of number cells; those that are no fault have none. */
const CODE_BY_STATE: Readonly<Record<number, RowCode>> = {
  [VALUE_STATE.bad]: rowCode('not-a-number'),
  [VALUE_STATE.error]: rowCode('error-cell'),
  [VALUE_STATE.noResult]: rowCode('formula-without-result'),
  [VALUE_STATE.tooPrecise]: rowCode('too-precise'),
  [VALUE_STATE.tooLarge]: TOO_LARGE,
}

/**
 * The first thing that is wrong with a row: date, customer, numbers, then other texts. A missing amount
 * comes last, for it can be forgiven.
 *
 * @param amount - The row's amount; NaN where it has none.
 */
export function findFault(
  columns: OrderColumns,
  row: number,
  amount: number,
): RowFault | undefined {
  return (
    dateFault(columns.date, 'date', row) ??
    customerFault(columns.texts, row) ??
    numberFault(columns, row) ??
    textFault(columns.texts, row) ??
    amountFault(columns, row, amount)
  )
}

/** What is wrong with a row's date. An optional date may be empty. */
export function dateFault(
  date: DatedColumn | undefined,
  field: 'date' | 'created',
  row: number,
): RowFault | undefined {
  const value = date?.column.index[row] ?? 0
  const day = date?.values.days[value] ?? NO_DAY
  if (day !== NO_DAY) return undefined
  const cell = date?.values.cells[value]
  if (cell === undefined || cell.kind === 'empty') {
    return field === 'date' ? { code: rowCode('no-date'), field } : undefined
  }
  return { code: dateCode(cell), field }
}

/** A row must name its customer, by id or by name. */
export function customerFault(texts: OrderColumns['texts'], row: number): RowFault | undefined {
  const { customerId, customerName } = texts
  const fault =
    cellFault(customerId, 'customerId', row) ?? cellFault(customerName, 'customerName', row)
  if (fault !== undefined) return fault
  if (hasText(customerId, row) || hasText(customerName, row)) return undefined
  const field = customerId === undefined ? 'customerName' : 'customerId'
  return { code: NO_CUSTOMER, field }
}

/** Errors and formulas without a result are no texts. */
export function textFault(texts: OrderColumns['texts'], row: number): RowFault | undefined {
  for (const field of Object.keys(texts) as Field[]) {
    const fault = cellFault(texts[field], field, row)
    if (fault !== undefined) return fault
  }
  return undefined
}

function numberFault({ numbers, discount }: OrderColumns, row: number): RowFault | undefined {
  for (const field of Object.keys(numbers) as (keyof typeof numbers)[]) {
    const column = numbers[field]
    const state = column?.values.states[column.column.index[row] ?? 0] ?? VALUE_STATE.none
    const code = CODE_BY_STATE[state]
    if (code !== undefined) return { code, field }
  }
  const state = discount?.values.states[discount.column.index[row] ?? 0] ?? VALUE_STATE.none
  const code = CODE_BY_STATE[state]
  return code === undefined ? undefined : { code, field: 'discount' }
}

function amountFault({ numbers }: OrderColumns, row: number, amount: number): RowFault | undefined {
  if (!Number.isNaN(amount)) return undefined
  if (numbers.amount !== undefined) return { code: NO_AMOUNT, field: 'amount' }
  const { quantity, unitPrice } = numbers
  const isEmpty = [quantity, unitPrice].some(
    (column) => column?.values.states[column.column.index[row] ?? 0] !== VALUE_STATE.number,
  )
  const hasPrice = unitPrice?.values.states[unitPrice.column.index[row] ?? 0] === VALUE_STATE.number
  const field = hasPrice ? 'quantity' : 'unitPrice'
  return isEmpty ? { code: NO_AMOUNT, field } : { code: TOO_LARGE, field }
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
    case 'empty':
    case 'day':
    case 'triple':
      return rowCode('not-a-date')
  }
}

function cellFault(
  column: FieldColumn | undefined,
  field: Field,
  row: number,
): RowFault | undefined {
  const kind = CELL_KINDS[column?.column.kinds[column.index[row] ?? 0] ?? 0]
  if (kind === 'error') return { code: rowCode('error-cell'), field }
  return kind === 'no-result' ? { code: rowCode('formula-without-result'), field } : undefined
}

function hasText(column: FieldColumn | undefined, row: number): boolean {
  return column !== undefined && (column.column.texts[column.index[row] ?? 0] ?? '').trim() !== ''
}
