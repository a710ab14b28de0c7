import { countStarts, distribute, rangeOf } from '../buckets.ts'
import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { addUpMonths } from './add-up-months.ts'
import { createPeriodTable } from './create-period-table.ts'
import { firstDayOf } from './period-calendar.ts'
import type { PeriodCalendar, PeriodIndex, PeriodKind } from './period.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { Integers } from '../scatter.ts'
import type { TableEntries } from './table-entries.ts'

/** Index of one customer's sums in one period. */
export type EntryIndex = number

/** Numbers of lines, in as few bytes as they need. */
export type Counts = Uint8Array | Uint16Array | Int32Array

/**
 * What every customer did in every period in which it has a line, as columns: the entries of customer
 * c are those from start[c] up to start[c + 1], oldest first. Lines after the as-of date are left out.
 * List values are summed up when they are first asked for.
 */
export interface PeriodTable extends TableEntries {
  readonly calendar: PeriodCalendar
  readonly sales: Float64Array // Money
  /** Sum of the known margins, the sales of the lines that have one, and their number. */
  readonly margin: Float64Array // Money
  readonly marginSales: Float64Array // Money
  readonly marginLines: Counts
  /** Whether any line has a discount; else the two columns that follow are 0. */
  readonly hasLists: boolean
  /** List value of the lines whose discount is known, and the sales of these lines. */
  readonly listValue: Float64Array // Money
  readonly listSales: Float64Array // Money
  readonly saleLines: Counts
  readonly returnLines: Counts
  /** Orders whose first sale line lies in the period. */
  readonly orders: Counts
  /** PersonIndex of the newest sale line up to the period's end that names one. */
  readonly owner: Integers
  /** The newest sale line up to the period's end; NO_DAY: none. */
  readonly lastSale: Int32Array // EpochDay
  readonly lastSaleMonthOnly: Uint8Array
  /** Distinct products on the sale lines of an entry and its lines with amount 0. */
  readonly productsOf: (entry: EntryIndex) => number
}

const rememberTable = createMemory<PeriodTable>(4)

/** The company's sums by month or by quarter. Kept, as all reports are answered from it. */
export function periodTable(company: Company, kind: PeriodKind): PeriodTable {
  const { firstDay } = company.settings
  const asOf = company.asOf ?? NO_DAY
  return rememberTable(company.records, `${kind} ${firstDay} ${asOf}`, () =>
    kind === 'month'
      ? createPeriodTable(company.ledger, { kind, firstDay }, asOf)
      : addUpMonths(company.ledger, periodTable(company, 'month')),
  )
}

const rememberLatest = createMemory<Int32Array>(4)

/**
 * Per customer its newest entry up to a period's end; -1 where it has no line until then. The entry is
 * of this very period only where `table.period` says so.
 */
export function latestEntries(table: PeriodTable, index: PeriodIndex): Int32Array {
  return rememberLatest(table, String(index), () => {
    const { start, period } = table
    const latest = new Int32Array(start.length - 1)
    for (let customer = 0; customer < latest.length; customer += 1) {
      let entry = (start[customer + 1] ?? 0) - 1
      const first = start[customer] ?? 0
      while (entry >= first && (period[entry] ?? 0) > index) entry -= 1
      latest[customer] = entry >= first ? entry : -1
    }
    return latest
  })
}

/** Per customer its entry of this very period; -1: no line in it. */
export function entriesOf(table: PeriodTable, index: PeriodIndex): Int32Array {
  const entries = new Int32Array(table.start.length - 1).fill(-1)
  for (const entry of entriesIn(table, index)) entries[table.customer[entry] ?? 0] = entry
  return entries
}

/** One customer's entry of this very period; -1: no line in it. */
export function entryOf(
  { start, period }: PeriodTable,
  customer: CustomerIndex,
  index: PeriodIndex,
): EntryIndex {
  const to = start[customer + 1] ?? 0
  for (let entry = start[customer] ?? 0; entry < to; entry += 1) {
    if (period[entry] === index) return entry
  }
  return -1
}

/** All entries, those of each period next to each other and ascending. */
interface EntriesByPeriod {
  readonly first: PeriodIndex
  readonly entries: Int32Array // EntryIndex
  readonly start: Int32Array // by period from the first on, one more than there are periods
}

const rememberByPeriod = createMemory<EntriesByPeriod>(1)

/** The entries of one period, ascending, and so by customer; none where nobody has a line in it. */
export function entriesIn(table: PeriodTable, index: PeriodIndex): Int32Array {
  const { first, entries, start } = rememberByPeriod(table, '', () => groupByPeriod(table))
  return entries.subarray(start[index - first] ?? 0, start[index - first + 1] ?? 0)
}

function groupByPeriod({ period }: PeriodTable): EntriesByPeriod {
  const [first, last] = rangeOf(period)
  const start = countStarts(period, first, last - first + 1)
  return { first, entries: distribute(period, first, start), start }
}

/** First and last day of a period of the table. */
export function boundsOf(
  { calendar }: PeriodTable,
  index: PeriodIndex,
): { readonly first: EpochDay; readonly last: EpochDay } {
  return { first: firstDayOf(calendar, index), last: firstDayOf(calendar, index + 1) - 1 }
}
