import { NO_DAY } from '../domain/calendar.ts'
import type { LineTotal } from '../domain/company/order-lines.ts'
import type { Money } from '../domain/money.ts'
import { foldText } from '../domain/fold-text.ts'
import { setFootersAside } from './footer-rows.ts'
import { createLineArithmetic, type LineArithmetic } from './line-amount.ts'
import { ORDER_FIELDS, type Mapping } from './mapping.ts'
import type { OrderColumns } from './order-columns.ts'
import { createPace, ROWS_BETWEEN_LOOKS } from './pace.ts'
import { returnValues } from './return-types.ts'
import {
  createOrderFaults,
  missingAmount,
  NO_AMOUNT,
  type FaultFinder,
  type RowFault,
} from './row-fault.ts'
import { rowCode } from './row-code.ts'
import { RowNumbers } from './row-numbers.ts'
import type { TableLayout } from './table-layout.ts'
import type { FieldColumn, TableReader } from './table-reader.ts'
import {
  createRunningTotals,
  isOnlyTotalWord,
  TOTAL_MARK,
  type RunningTotals,
} from './total-rows.ts'
import { isBlankValue } from './value-bytes.ts'

/** What becomes of every row of an order file, and the figures of the rows that can be used. */
export interface OrderAssessment {
  /** Per row of the table: USED, HEADER, or the code of the reason. */
  readonly codes: Uint8Array
  /** Per row: place in ORDER_FIELDS + 1 of the column at fault; 0 = the row as a whole. */
  readonly faults: Uint8Array
  /**
   * Per row; NaN where there is none. Rows that are not used have theirs as well, except
   * totals: they would count money twice.
   */
  readonly amount: RowNumbers
  /** Empty where the file has no margins. */
  readonly margin: RowNumbers
  /** Per row: 1 where a return without a sign was made negative. */
  readonly turned: Uint8Array
  readonly hasMargin: boolean
  readonly roundedLines: number
  /** Positions of the rows that look like totals, whether they are set aside or not. */
  readonly totals: readonly number[]
  /** What the order lines of each currency come to; undefined where the file has one. */
  readonly currencies: ReadonlyMap<string, LineTotal> | undefined
  /** Rows that lack nothing but an amount. */
  readonly emptyAmounts: number
  readonly usedRows: number
  /** The sum of the magnitudes of all amounts. Every partial sum is exact while it is below 2^53. */
  readonly magnitude: number
}

const TOO_FEW = rowCode('too-few-cells')
const TOTAL = rowCode('total')
const CANCELLED = rowCode('cancelled')
const HEADING = rowCode('heading')
const NO_DATE = rowCode('no-date')
const OTHER_CURRENCY = rowCode('other-currency')

/** Decides for every row whether it is an order line, and computes its amount and margin. */
export async function assessOrders(
  reader: TableReader,
  mapping: Mapping,
  columns: OrderColumns,
  signal: AbortSignal,
  onRows: (rows: number) => void = () => undefined,
): Promise<OrderAssessment> {
  const { layout } = reader
  const pace = createPace(signal)
  const assessor = createAssessor(reader, mapping, columns)
  const magnitude = createMagnitude()
  for (let place = 0; place < layout.dataRows.length; place += 1) {
    if (place % ROWS_BETWEEN_LOOKS === ROWS_BETWEEN_LOOKS - 1) {
      onRows(place)
      await pace.rest()
    }
    magnitude.add(assessor.add(layout.dataRows[place] ?? 0))
  }
  return { ...assessor.finish(), magnitude: magnitude.sum() }
}

interface Assessor {
  /** Takes the next row, and answers its amount; NaN where there is none. */
  readonly add: (row: number) => Money
  readonly finish: () => Omit<OrderAssessment, 'magnitude'>
}

function createAssessor(reader: TableReader, mapping: Mapping, columns: OrderColumns): Assessor {
  const arithmetic: LineArithmetic = createLineArithmetic(columns)
  const { codes, faults, amount, margin, turned } = undecidedRows(reader.layout, arithmetic)
  const marked = reader.totalMarks()
  const documents = judgeDocuments(columns, mapping)
  const running = createRunningTotals()
  const faultFinder = createOrderFaults(columns)
  const isHeading = headingsOf(columns, mapping)
  const totals: number[] = []
  const tally = createCurrencyTally(columns, mapping)
  const suspects = findSuspects(marked, [faultFinder, documents], tally)
  let roundedLines = 0
  let emptyAmounts = 0
  let usedRows = 0

  /** Nearly all rows are order lines, as far as a look at their values tells: the others are assessed. */
  function add(row: number): Money {
    const money = suspects[row] === 0 ? arithmetic.amount.of(row) : Number.NaN
    amount.set(row, money)
    if (Number.isNaN(money)) assess(row)
    else use(row)
    return amount.get(row)
  }

  function assess(row: number): void {
    const money = arithmetic.amount.of(row)
    if (money > 0 && documents.isReturn(row)) turned[row] = 1
    amount.set(row, turned[row] === 1 ? -money : money)
    const mark = marked[row] ?? TOTAL_MARK.none
    if (mark !== TOTAL_MARK.none && looksLikeTotal(row, mark, money, columns, running)) {
      running.close()
      totals.push(row)
      if (mapping.totals === 'set-aside') {
        codes[row] = TOTAL
        amount.set(row, Number.NaN)
        return
      }
    }
    if (documents.isCancelled(row)) {
      codes[row] = CANCELLED
      return
    }
    const fault =
      faultFinder.find(row) ?? (Number.isNaN(money) ? missingAmount(columns, row) : undefined)
    if (fault?.code === NO_DATE && Number.isNaN(money) && isHeading(row)) {
      codes[row] = HEADING
      return
    }
    const elsewhere = tally?.faultOf(row, fault === undefined ? amount.get(row) : undefined)
    if (elsewhere !== undefined) return leaveOut(row, elsewhere)
    if (fault?.code === NO_AMOUNT) emptyAmounts += 1
    if (fault !== undefined && !(fault.code === NO_AMOUNT && mapping.emptyAmount === 'zero')) {
      return leaveOut(row, fault)
    }
    if (fault !== undefined) amount.set(row, 0)
    use(row)
  }

  function leaveOut(row: number, { code, field }: RowFault): void {
    codes[row] = code
    faults[row] = ORDER_FIELDS.findIndex((other) => other === field) + 1
    if (code === OTHER_CURRENCY) amount.set(row, Number.NaN) // it is added to no other money
  }

  function use(row: number): void {
    if (arithmetic.hasMargin) {
      const gain = arithmetic.margin.of(row)
      margin.set(row, turned[row] === 1 ? 0 - gain : gain)
    }
    if (arithmetic.amount.isRounded(row) || arithmetic.margin.isRounded(row)) roundedLines += 1
    running.add(amount.get(row))
    usedRows += 1
  }

  return {
    add,
    finish() {
      totals.push(...narrowTotals(reader))
      if (mapping.totals === 'set-aside') for (const row of totals) codes[row] = TOTAL
      setFootersAside(reader, codes, faults, amount, columns.date?.column.position)
      const counts = { roundedLines, totals, emptyAmounts, usedRows, currencies: tally?.totals }
      const { hasMargin } = arithmetic
      return { codes, faults, amount, margin, turned, hasMargin, ...counts }
    },
  }
}

/** Adds magnitudes up: in a variable that outlives a pause, or a function, each sum would be a new object. */
function createMagnitude() {
  const sum = new Float64Array(1)
  return {
    /** @param amount - NaN counts for nothing. */
    add(amount: Money): void {
      if (!Number.isNaN(amount)) sum[0] = (sum[0] ?? 0) + Math.abs(amount)
    },
    sum: (): Money => sum[0] ?? 0,
  }
}

function undecidedRows({ codes }: TableLayout, { hasMargin }: LineArithmetic) {
  const { length } = codes
  return {
    codes: codes.slice(),
    faults: new Uint8Array(length),
    amount: new RowNumbers(length),
    margin: new RowNumbers(hasMargin ? length : 0),
    turned: new Uint8Array(length),
  }
}

/** Rows that may be something else than an order line have an entry that is not 0. */
function findSuspects(
  totalMarks: Uint8Array,
  judges: readonly Pick<FaultFinder, 'mark'>[],
  tally: CurrencyTally | undefined,
): Uint8Array {
  const rows = totalMarks.slice()
  // Lines of every currency are counted.
  if (tally !== undefined) return rows.fill(1)
  for (const judge of judges) judge.mark(rows)
  return rows
}

/** What the status and the type of its document say of a row. */
interface DocumentJudge {
  readonly isCancelled: (row: number) => boolean
  readonly isReturn: (row: number) => boolean
  /** Sets the entries of all rows that are the one or the other to 1. */
  readonly mark: (rows: Uint8Array) => void
}

function judgeDocuments({ texts }: OrderColumns, mapping: Mapping): DocumentJudge {
  const { status, documentType } = texts
  const cancelled = cancelledValues(status, mapping.cancelled)
  const returns = returnValues(documentType, mapping.returnTypes)
  const isCancelled = (row: number): boolean => cancelled?.[status?.index[row] ?? 0] === 1
  const isReturn = (row: number): boolean => returns?.[documentType?.index[row] ?? 0] === 1
  return {
    isCancelled,
    isReturn,
    mark(rows) {
      if (cancelled === undefined && returns === undefined) return
      for (let row = 0; row < rows.length; row += 1) {
        if (isCancelled(row) || isReturn(row)) rows[row] = 1
      }
    },
  }
}

/** Totals that have fewer cells than an order line. */
function narrowTotals({ layout, totalMarks }: TableReader): readonly number[] {
  const marks = totalMarks()
  const rows: number[] = []
  for (let row = 0; row < layout.table.length; row += 1) {
    if (marks[row] === TOTAL_MARK.whole && layout.codes[row] === TOO_FEW) rows.push(row)
  }
  return rows
}

/** Adds lines up by currency, in a file with several. */
interface CurrencyTally {
  readonly totals: ReadonlyMap<string, LineTotal>
  /**
   * Counts a row, and tells whether it is of another currency than the one that counts.
   *
   * @param money - undefined for a row that is no order line, whatever its currency.
   */
  readonly faultOf: (row: number, money: Money | undefined) => RowFault | undefined
}

function createCurrencyTally(
  { currencies }: OrderColumns,
  mapping: Mapping,
): CurrencyTally | undefined {
  if (currencies === undefined) return undefined
  const chosen = mapping.currency ?? currencies.currencies[0]
  const totals = new Map<string, LineTotal>()
  return {
    totals,
    faultOf(row, money) {
      const currency = currencies.of(row)
      const { lines, amount } = totals.get(currency) ?? { lines: 0, amount: 0 }
      if (money !== undefined) totals.set(currency, { lines: lines + 1, amount: amount + money })
      if (currency === chosen) return undefined
      return { code: OTHER_CURRENCY, field: currencies.fieldOf(row) }
    },
  }
}

/**
 * A row with the word 'total' is a total where it cannot be an order line (no date, or no customer),
 * or where its amount is the sum of the lines above. A customer may be called Total, but none 'Subtotal'
 * or 小计. A word that is only part of a cell ('Total Acme') counts in rows without a date.
 */
function looksLikeTotal(
  row: number,
  mark: number,
  amount: number,
  { date, texts }: OrderColumns,
  running: RunningTotals,
): boolean {
  const day = date === undefined ? NO_DAY : date.values.days[date.column.index[row] ?? 0]
  if (day === NO_DAY && mark === TOTAL_MARK.whole) return true
  const named = [texts.customerId, texts.customerName].filter((column) => column !== undefined)
  const hasCustomer = named.some(({ column, index }) => {
    const value = index[row] ?? 0
    return !isBlankValue(column, value) && !isOnlyTotalWord(column.text(value))
  })
  if (mark === TOTAL_MARK.part && day !== NO_DAY) return false
  // Without a date it is no order line; with one, the sum of a single line may be a chance.
  return !hasCustomer || running.isTotal(amount, day === NO_DAY ? 1 : 2)
}

/** Tells the rows that only name the customer of the lines that continue them. */
function headingsOf({ continued }: OrderColumns, mapping: Mapping): (row: number) => boolean {
  if (continued === undefined || mapping.continued === 'leave') return () => false
  const heads = new Set(continued.rows.map((row) => continued.heads[row] ?? 0))
  return (row) => heads.has(row)
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
