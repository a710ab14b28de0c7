import { countStarts, distribute, rangeOf } from '../buckets.ts'
import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { Ledger } from '../company/ledger.ts'
import { listValue } from '../company/list-value.ts'
import type { Money } from '../money.ts'
import { newestSalesperson } from '../company/owners.ts'
import { firstDayOf, periodOf } from './period-calendar.ts'
import type { PeriodCalendar, PeriodIndex, PeriodKind } from './period.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../reports.ts'
import { UNASSIGNED } from '../company/salespeople.ts'

/** Index of one customer's sums in one period. */
export type EntryIndex = number

/**
 * What every customer did in every period in which it has a line, as columns: the entries of customer
 * c are those from start[c] up to start[c + 1], oldest first. Lines after the as-of date are left out.
 */
export interface PeriodTable {
  readonly calendar: PeriodCalendar
  readonly start: Int32Array // by customer, one more than there are customers
  readonly period: Int32Array // PeriodIndex
  readonly customer: Int32Array // CustomerIndex
  readonly sales: Float64Array // Money
  /** Sum of the known margins, the sales of the lines that have one, and their number. */
  readonly margin: Float64Array // Money
  readonly marginSales: Float64Array // Money
  readonly marginLines: Int32Array
  /** List value of the lines whose discount is known, and the sales of these lines. */
  readonly listValue: Float64Array // Money
  readonly listSales: Float64Array // Money
  readonly saleLines: Int32Array
  readonly returnLines: Int32Array
  /** Orders whose first sale line lies in the period. */
  readonly orders: Int32Array
  /** Distinct products on sale lines and lines with amount 0. */
  readonly products: Int32Array
  /** PersonIndex of the newest sale line up to the period's end that names one. */
  readonly owner: Int32Array
  /** The newest sale line up to the period's end; NO_DAY: none. */
  readonly lastSale: Int32Array // EpochDay
  readonly lastSaleMonthOnly: Uint8Array
}

const rememberTable = createMemory<PeriodTable>(4)

/** The company's sums by month or by quarter. Kept, as all reports are answered from it. */
export function periodTable(company: Company, kind: PeriodKind): PeriodTable {
  const calendar: PeriodCalendar = { kind, firstDay: company.settings.firstDay }
  const asOf = company.asOf ?? NO_DAY
  return rememberTable(company.records, `${kind} ${calendar.firstDay} ${asOf}`, () =>
    createPeriodTable(company.ledger, calendar, asOf),
  )
}

/** Sums up the lines up to the as-of date by customer and period. */
function createPeriodTable(ledger: Ledger, calendar: PeriodCalendar, asOf: EpochDay): PeriodTable {
  const periodOfLine = findPeriods(ledger, calendar, asOf)
  const { start, length } = countEntries(ledger, periodOfLine)
  const table: PeriodTable = {
    calendar,
    start,
    period: new Int32Array(length),
    customer: new Int32Array(length),
    sales: new Float64Array(length),
    margin: new Float64Array(length),
    marginSales: new Float64Array(length),
    marginLines: new Int32Array(length),
    listValue: new Float64Array(length),
    listSales: new Float64Array(length),
    saleLines: new Int32Array(length),
    returnLines: new Int32Array(length),
    orders: new Int32Array(length),
    products: new Int32Array(length),
    owner: new Int32Array(length),
    lastSale: new Int32Array(length),
    lastSaleMonthOnly: new Uint8Array(length),
  }
  sumLines(table, ledger, periodOfLine)
  countOrders(table, ledger, periodOfLine)
  countProducts(table, ledger, periodOfLine)
  carryForward(table, ledger, periodOfLine)
  return table
}

const NOT_YET: PeriodIndex = -(2 ** 31)

/** Per line its period, found once per day; NOT_YET after the as-of date. */
function findPeriods(ledger: Ledger, calendar: PeriodCalendar, asOf: EpochDay): Int32Array {
  const periodOfDay = new Map<EpochDay, PeriodIndex>()
  return ledger.day.map((day) => {
    if (day > asOf) return NOT_YET
    let period = periodOfDay.get(day)
    if (period === undefined) {
      period = periodOf(calendar, day)
      periodOfDay.set(day, period)
    }
    return period
  })
}

function countEntries(
  ledger: Ledger,
  periodOfLine: Int32Array,
): { readonly start: Int32Array; readonly length: number } {
  const customers = ledger.start.length - 1
  const start = new Int32Array(customers + 1)
  let length = 0
  for (let customer = 0; customer < customers; customer += 1) {
    start[customer] = length
    let previous = NOT_YET
    for (
      let line = ledger.start[customer] ?? 0;
      line < (ledger.start[customer + 1] ?? 0);
      line += 1
    ) {
      const period = periodOfLine[line] ?? NOT_YET
      if (period !== previous && period !== NOT_YET) length += 1
      previous = period
    }
  }
  start[customers] = length
  return { start, length }
}

/** Calls `visit` for every line that is in a period, with its entry, in the order of the ledger. */
function forEachLine(
  { start }: PeriodTable,
  ledger: Ledger,
  periodOfLine: Int32Array,
  visit: (line: number, entry: EntryIndex, customer: CustomerIndex, isFirst: boolean) => void,
): void {
  for (let customer = 0; customer < start.length - 1; customer += 1) {
    let entry = (start[customer] ?? 0) - 1
    let previous = NOT_YET
    const to = ledger.start[customer + 1] ?? 0
    for (let line = ledger.start[customer] ?? 0; line < to; line += 1) {
      const period = periodOfLine[line] ?? NOT_YET
      if (period === NOT_YET) break // sorted by day: all further ones are in the future too
      const isFirst = period !== previous
      if (isFirst) entry += 1
      previous = period
      visit(line, entry, customer, isFirst)
    }
  }
}

// Two functions and not one: code that meets one kind of array only is several times faster.
function add(column: Float64Array, entry: EntryIndex, amount: Money): void {
  column[entry] = (column[entry] ?? 0) + amount
}

function count(column: Int32Array, entry: EntryIndex): void {
  column[entry] = (column[entry] ?? 0) + 1
}

function sumLines(table: PeriodTable, ledger: Ledger, periodOfLine: Int32Array): void {
  forEachLine(table, ledger, periodOfLine, (line, entry, customer) => {
    const amount = ledger.amount[line] ?? 0
    const margin = ledger.margin[line] ?? Number.NaN
    table.period[entry] = periodOfLine[line] ?? NOT_YET
    table.customer[entry] = customer
    add(table.sales, entry, amount)
    if (amount > 0) count(table.saleLines, entry)
    if (amount < 0) count(table.returnLines, entry)
    const list = listValue(amount, ledger.discount[line] ?? Number.NaN)
    if (!Number.isNaN(list)) {
      add(table.listValue, entry, list)
      add(table.listSales, entry, amount)
    }
    if (Number.isNaN(margin)) return
    add(table.margin, entry, margin)
    add(table.marginSales, entry, amount)
    count(table.marginLines, entry)
  })
}

/**
 * Counts orders: the lines of one customer that share an order id, with at least one sale line, in the
 * period of its first sale line; the sale lines of one day without an order id are one order.
 */
function countOrders(table: PeriodTable, ledger: Ledger, periodOfLine: Int32Array): void {
  const countedFor = new Int32Array(ledger.orderIds.length).fill(-1) // the customer that had the id last
  let dayWithoutId = NO_DAY
  let customerWithoutId = -1
  forEachLine(table, ledger, periodOfLine, (line, entry, customer) => {
    if ((ledger.amount[line] ?? 0) <= 0) return
    const order = ledger.order[line] ?? -1
    const day = ledger.day[line] ?? NO_DAY
    if (order >= 0) {
      if (countedFor[order] === customer) return
      countedFor[order] = customer
    } else {
      if (customerWithoutId === customer && dayWithoutId === day) return
      customerWithoutId = customer
      dayWithoutId = day
    }
    count(table.orders, entry)
  })
}

function countProducts(table: PeriodTable, ledger: Ledger, periodOfLine: Int32Array): void {
  const countedIn = new Int32Array(ledger.products.length).fill(-1)
  forEachLine(table, ledger, periodOfLine, (line, entry) => {
    const product = ledger.product[line] ?? -1
    if (product < 0 || (ledger.amount[line] ?? 0) < 0 || countedIn[product] === entry) return
    countedIn[product] = entry
    count(table.products, entry)
  })
}

/** Fills owner and last sale, which hold from one period to the next until there is a newer line. */
function carryForward(table: PeriodTable, ledger: Ledger, periodOfLine: Int32Array): void {
  let firstLine = 0
  forEachLine(table, ledger, periodOfLine, (line, entry, customer, isFirst) => {
    if (isFirst) {
      firstLine = line
      const isFirstEntry = entry === table.start[customer]
      table.owner[entry] = isFirstEntry ? UNASSIGNED : (table.owner[entry - 1] ?? UNASSIGNED)
      table.lastSale[entry] = isFirstEntry ? NO_DAY : (table.lastSale[entry - 1] ?? NO_DAY)
      table.lastSaleMonthOnly[entry] = isFirstEntry ? 0 : (table.lastSaleMonthOnly[entry - 1] ?? 0)
    }
    noteSale(table, ledger, line, entry)
    const next = line + 1
    const isLast = next === ledger.start[customer + 1] || periodOfLine[next] !== periodOfLine[line]
    if (!isLast) return
    const owner = newestSalesperson(ledger, firstLine, next)
    if (owner !== UNASSIGNED) table.owner[entry] = owner
  })
}

/** A day is known by month only if all sale lines on it are. */
function noteSale(table: PeriodTable, ledger: Ledger, line: number, entry: EntryIndex): void {
  if ((ledger.amount[line] ?? 0) <= 0) return
  const day = ledger.day[line] ?? NO_DAY
  const isMonthOnly = ledger.monthOnly[line] ?? 0
  const isSameDay = table.lastSale[entry] === day
  table.lastSaleMonthOnly[entry] = isSameDay
    ? isMonthOnly & (table.lastSaleMonthOnly[entry] ?? 0)
    : isMonthOnly
  table.lastSale[entry] = day
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
