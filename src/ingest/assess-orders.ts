import { NO_DAY } from '../domain/calendar.ts'
import { foldText } from '../domain/fold-text.ts'
import { createLineArithmetic } from './line-amount.ts'
import { ORDER_FIELDS, type Field, type Mapping } from './mapping.ts'
import type { OrderColumns } from './order-columns.ts'
import { pause, ROWS_BETWEEN_PAUSES } from './pace.ts'
import { findFault, type RowFault } from './row-fault.ts'
import { rowCode, USED } from './row-code.ts'
import type { FieldColumn, TableReader } from './table-reader.ts'
import { createRunningTotals, markTotalRows } from './total-rows.ts'

/** What becomes of every row of an order file, and the figures of the rows that can be used. */
export interface OrderAssessment {
  /** Per row of the table: USED, HEADER, or the code of the reason. */
  readonly codes: Uint8Array
  /** Per row: place in ORDER_FIELDS + 1 of the column at fault; 0 = the row as a whole. */
  readonly faults: Uint8Array
  /** Per row, in 1/10,000; NaN where there is none. The amount of rows that are not used as well. */
  readonly amount: Float64Array
  readonly margin: Float64Array
  readonly hasMargin: boolean
  readonly roundedLines: number
  /** Positions of the rows that look like totals, whether they are set aside or not. */
  readonly totals: readonly number[]
  /** Rows that lack nothing but an amount. */
  readonly emptyAmounts: number
  readonly usedRows: number
}

const TOTAL = rowCode('total')
const FOOTER = rowCode('footer')
const TOO_FEW = rowCode('too-few-cells')
const CANCELLED = rowCode('cancelled')
const NO_AMOUNT = rowCode('no-amount')
/** A line below the data with fewer cells than this is a remark: 'printed on …'. */
const FOOTER_CELLS = 3

/** Decides for every row whether it is an order line, and computes its amount and margin. */
export async function assessOrders(
  reader: TableReader,
  mapping: Mapping,
  columns: OrderColumns,
  signal: AbortSignal,
  onRows: (rows: number) => void = () => undefined,
): Promise<OrderAssessment> {
  const { table, dataRows, codes: layoutCodes } = reader.layout
  const arithmetic = createLineArithmetic(columns)
  const codes = layoutCodes.slice()
  const faults = new Uint8Array(table.length)
  const amount = new Float64Array(table.length).fill(Number.NaN)
  const margin = new Float64Array(table.length).fill(Number.NaN)
  const marked = markTotalRows(table.columns)
  const isCancelled = cancelledValues(columns.texts.status, mapping.cancelled)
  const running = createRunningTotals()
  const totals: number[] = []
  let roundedLines = 0
  let emptyAmounts = 0
  let usedRows = 0

  for (const [place, row] of dataRows.entries()) {
    if (place % ROWS_BETWEEN_PAUSES === ROWS_BETWEEN_PAUSES - 1) {
      onRows(place)
      await pause(signal)
    }
    assess(row)
  }
  setNarrowTotalsAside()
  if (usedRows > 0) setFootersAside()
  return {
    codes,
    faults,
    amount,
    margin,
    hasMargin: arithmetic.hasMargin,
    roundedLines,
    totals,
    emptyAmounts,
    usedRows,
  }

  function assess(row: number): void {
    const line = arithmetic.amount(row)
    amount[row] = line.money
    const fault = findFault(columns, row, line.money)
    if (marked[row] === 1 && looksLikeTotal(row, line.money, columns, running)) {
      totals.push(row)
      running.close()
      if (mapping.totals === 'set-aside') {
        codes[row] = TOTAL
        amount[row] = Number.NaN
        return
      }
    }
    if (isCancelled?.[columns.texts.status?.index[row] ?? 0] === 1) {
      codes[row] = CANCELLED
      return
    }
    if (fault !== undefined && !isForgiven(fault)) {
      codes[row] = fault.code
      faults[row] = fault.field === undefined ? 0 : fieldPlace(fault.field)
      return
    }
    if (fault !== undefined) amount[row] = 0
    use(row, line.rounded)
  }

  /** A row that lacks only its amount counts as 0 where the user says so. */
  function isForgiven(fault: RowFault): boolean {
    if (fault.code !== NO_AMOUNT) return false
    emptyAmounts += 1
    return mapping.emptyAmount === 'zero'
  }

  function use(row: number, isRounded: boolean): void {
    const gain = arithmetic.margin(row)
    margin[row] = gain.money
    if (isRounded || gain.rounded) roundedLines += 1
    running.add(amount[row] ?? 0)
    usedRows += 1
  }

  /** A total may have fewer cells than an order line. */
  function setNarrowTotalsAside(): void {
    for (let row = 0; row < table.length; row += 1) {
      if (marked[row] !== 1 || layoutCodes[row] !== TOO_FEW) continue
      totals.push(row)
      if (mapping.totals === 'set-aside') codes[row] = TOTAL
    }
  }

  /** Remarks below the last order line. */
  function setFootersAside(): void {
    for (let row = table.length - 1; row >= 0 && codes[row] !== USED; row -= 1) {
      const code = codes[row] ?? USED
      if (layoutCodes[row] !== USED && code !== TOO_FEW) continue
      if (code === TOTAL || code === CANCELLED || filledCells(row) >= FOOTER_CELLS) continue
      if (!Number.isNaN(amount[row] ?? Number.NaN)) continue
      codes[row] = FOOTER
      faults[row] = 0
    }
  }

  function filledCells(row: number): number {
    return table.columns.filter(({ texts, index }) => texts[index[row] ?? 0]?.trim() !== '').length
  }
}

/** The place of a field among {@link ORDER_FIELDS}, counted from 1. */
export function fieldPlace(field: Field): number {
  return ORDER_FIELDS.findIndex((other) => other === field) + 1
}

/**
 * A row with the word 'total' is a total where it cannot be an order line (no date, or no customer),
 * or where its amount is the sum of the lines above. A customer may be called Total.
 */
function looksLikeTotal(
  row: number,
  amount: number,
  { date, texts }: OrderColumns,
  running: ReturnType<typeof createRunningTotals>,
): boolean {
  const day = date === undefined ? NO_DAY : date.values.days[date.column.index[row] ?? 0]
  if (day === NO_DAY) return true
  const named = [texts.customerId, texts.customerName].filter((column) => column !== undefined)
  const hasCustomer = named.some(
    ({ column, index }) => column.texts[index[row] ?? 0]?.trim() !== '',
  )
  return !hasCustomer || running.isTotal(amount)
}

/** Per distinct status: 1 where it means cancelled. */
function cancelledValues(
  status: FieldColumn | undefined,
  cancelled: readonly string[],
): Uint8Array | undefined {
  if (status === undefined || cancelled.length === 0) return undefined
  const folded = new Set(cancelled.map(foldText))
  return Uint8Array.from(status.column.texts, (text) => (folded.has(foldText(text)) ? 1 : 0))
}
