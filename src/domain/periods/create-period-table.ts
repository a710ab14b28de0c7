import { rangeOf } from '../buckets.ts'
import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Ledger } from '../company/ledger.ts'
import { listValue } from '../company/list-value.ts'
import { newestSalesperson } from '../company/owners.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import type { Money } from '../money.ts'
import { onDemand } from '../on-demand.ts'
import { firstDayOf, periodOf } from './period-calendar.ts'
import type { PeriodTable } from './period-table.ts'
import type { PeriodCalendar } from './period.ts'

/** Where the entries of a table lie in the ledger. */
interface Entries extends Pick<PeriodTable, 'start' | 'period' | 'customer'> {
  /** The first line of each entry, and the line after its last one. */
  readonly firstLine: Int32Array
  readonly endLine: Int32Array
}

/** Sums up the lines up to the as-of date by customer and period. */
export function createPeriodTable(
  ledger: Ledger,
  calendar: PeriodCalendar,
  asOf: EpochDay,
): PeriodTable {
  const entries = findEntries(ledger, calendar, asOf)
  const products = onDemand(() => countProducts(ledger, entries))
  const lists = onDemand(() => sumLists(ledger, entries))
  return {
    calendar,
    start: entries.start,
    period: entries.period,
    customer: entries.customer,
    ...sumLines(ledger, entries),
    orders: countOrders(ledger, entries),
    ...carryForward(ledger, entries),
    hasLists: ledger.hasDiscount,
    get products() {
      return products()
    },
    get listValue() {
      return lists().listValue
    },
    get listSales() {
      return lists().listSales
    },
  }
}

function findEntries(ledger: Ledger, calendar: PeriodCalendar, asOf: EpochDay): Entries {
  const { day } = ledger
  const [firstDay, lastDay] = rangeOf(day)
  const periodOfDay = listPeriods(calendar, firstDay, lastDay)
  const start = new Int32Array(ledger.start.length)
  const firstLine = new Int32Array(ledger.length)
  const endLine = new Int32Array(ledger.length)
  let length = 0
  for (let customer = 0; customer < start.length - 1; customer += 1) {
    start[customer] = length
    const to = ledger.start[customer + 1] ?? 0
    let previous: number | undefined
    for (let line = ledger.start[customer] ?? 0; line < to; line += 1) {
      const at = day[line] ?? 0
      if (at > asOf) break // sorted by day: all further ones are in the future too
      const period = periodOfDay[at - firstDay]
      if (period !== previous) {
        firstLine[length] = line
        length += 1
        previous = period
      }
      endLine[length - 1] = line + 1
    }
  }
  start[start.length - 1] = length

  const period = new Int32Array(length)
  const customerOf = new Int32Array(length)
  for (let customer = 0; customer < start.length - 1; customer += 1) {
    const end = start[customer + 1] ?? 0
    for (let entry = start[customer] ?? 0; entry < end; entry += 1) {
      period[entry] = periodOfDay[(day[firstLine[entry] ?? 0] ?? 0) - firstDay] ?? 0
      customerOf[entry] = customer
    }
  }
  return {
    start,
    period,
    customer: customerOf,
    firstLine: firstLine.slice(0, length),
    endLine: endLine.slice(0, length),
  }
}

/** The period of each day from one to another, both included. */
function listPeriods(calendar: PeriodCalendar, firstDay: EpochDay, lastDay: EpochDay): Int32Array {
  const periods = new Int32Array(lastDay - firstDay + 1)
  let from = firstDay
  while (from <= lastDay) {
    const period = periodOf(calendar, from)
    const next = firstDayOf(calendar, period + 1)
    periods.fill(period, from - firstDay, next - firstDay)
    from = next
  }
  return periods
}

function sumLines(
  ledger: Ledger,
  { period: { length }, firstLine, endLine }: Entries,
): Pick<
  PeriodTable,
  'sales' | 'margin' | 'marginSales' | 'marginLines' | 'saleLines' | 'returnLines'
> {
  const sales = new Float64Array(length)
  const margin = new Float64Array(length)
  const marginSales = new Float64Array(length)
  const marginLines = new Int32Array(length)
  const saleLines = new Int32Array(length)
  const returnLines = new Int32Array(length)
  const hasMargin = ledger.margin.length > 0
  for (let entry = 0; entry < length; entry += 1) {
    const end = endLine[entry] ?? 0
    let sum: Money = 0
    let marginSum: Money = 0
    let salesWithMargin: Money = 0
    let linesWithMargin = 0
    let positive = 0
    let negative = 0
    for (let line = firstLine[entry] ?? 0; line < end; line += 1) {
      const amount = ledger.amount[line] ?? 0
      sum += amount
      if (amount > 0) positive += 1
      else if (amount < 0) negative += 1
      if (!hasMargin) continue
      const known = ledger.margin[line] ?? Number.NaN
      if (Number.isNaN(known)) continue
      marginSum += known
      salesWithMargin += amount
      linesWithMargin += 1
    }
    sales[entry] = sum
    margin[entry] = marginSum
    marginSales[entry] = salesWithMargin
    marginLines[entry] = linesWithMargin
    saleLines[entry] = positive
    returnLines[entry] = negative
  }
  return { sales, margin, marginSales, marginLines, saleLines, returnLines }
}

function sumLists(
  ledger: Ledger,
  { period: { length }, firstLine, endLine }: Entries,
): Pick<PeriodTable, 'listValue' | 'listSales'> {
  const listValues = new Float64Array(length)
  const listSales = new Float64Array(length)
  const { discount } = ledger
  for (let entry = 0; entry < length; entry += 1) {
    const end = endLine[entry] ?? 0
    for (let line = firstLine[entry] ?? 0; line < end; line += 1) {
      const amount = ledger.amount[line] ?? 0
      const list = listValue(amount, discount[line] ?? Number.NaN)
      if (Number.isNaN(list)) continue
      listValues[entry] = (listValues[entry] ?? 0) + list
      listSales[entry] = (listSales[entry] ?? 0) + amount
    }
  }
  return { listValue: listValues, listSales }
}

/**
 * Counts orders: the lines of one customer that share an order id, with at least one sale line, in the
 * period of its first sale line; the sale lines of one day without an order id are one order.
 */
function countOrders(
  ledger: Ledger,
  { period: { length }, customer, firstLine, endLine }: Entries,
): Int32Array {
  const orders = new Int32Array(length)
  // By order id the customer that had it last.
  const countedFor = new Int32Array(rangeOf(ledger.order)[1] + 1).fill(-1)
  let dayWithoutId = NO_DAY
  let customerWithoutId = -1
  for (let entry = 0; entry < length; entry += 1) {
    const end = endLine[entry] ?? 0
    const owner = customer[entry] ?? 0
    let previous = -1
    for (let line = firstLine[entry] ?? 0; line < end; line += 1) {
      if ((ledger.amount[line] ?? 0) <= 0) continue
      const order = ledger.order[line] ?? -1
      if (order < 0) {
        const day = ledger.day[line] ?? NO_DAY
        if (customerWithoutId === owner && dayWithoutId === day) continue
        customerWithoutId = owner
        dayWithoutId = day
      } else {
        // Lines of an order nearly always follow each other, and ids are many.
        if (order === previous || countedFor[order] === owner) continue
        countedFor[order] = owner
        previous = order
      }
      orders[entry] = (orders[entry] ?? 0) + 1
    }
  }
  return orders
}

function countProducts(
  { product, amount }: Ledger,
  { period: { length }, firstLine, endLine }: Entries,
): Int32Array {
  const counts = new Int32Array(length)
  // By product the entry that had it last.
  const countedIn = new Int32Array(rangeOf(product)[1] + 1).fill(-1)
  for (let entry = 0; entry < length; entry += 1) {
    const end = endLine[entry] ?? 0
    for (let line = firstLine[entry] ?? 0; line < end; line += 1) {
      const one = product[line] ?? -1
      if (one < 0 || (amount[line] ?? 0) < 0 || countedIn[one] === entry) continue
      countedIn[one] = entry
      counts[entry] = (counts[entry] ?? 0) + 1
    }
  }
  return counts
}

/** Owner and last sale hold from one period to the next until there is a newer line. */
function carryForward(
  ledger: Ledger,
  { start, period: { length }, customer, firstLine, endLine }: Entries,
): Pick<PeriodTable, 'owner' | 'lastSale' | 'lastSaleMonthOnly'> {
  const owner = new Int32Array(length).fill(UNASSIGNED)
  const lastSale = new Int32Array(length).fill(NO_DAY)
  const lastSaleMonthOnly = new Uint8Array(length)
  for (let entry = 0; entry < length; entry += 1) {
    const from = firstLine[entry] ?? 0
    const end = endLine[entry] ?? 0
    if (entry > (start[customer[entry] ?? 0] ?? 0)) {
      owner[entry] = owner[entry - 1] ?? UNASSIGNED
      lastSale[entry] = lastSale[entry - 1] ?? NO_DAY
      lastSaleMonthOnly[entry] = lastSaleMonthOnly[entry - 1] ?? 0
    }
    const named = newestSalesperson(ledger, from, end)
    if (named !== UNASSIGNED) owner[entry] = named
    let line = end - 1
    while (line >= from && (ledger.amount[line] ?? 0) <= 0) line -= 1
    if (line < from) continue
    lastSale[entry] = ledger.day[line] ?? NO_DAY
    lastSaleMonthOnly[entry] = isKnownByMonth(ledger, from, line)
  }
  return { owner, lastSale, lastSaleMonthOnly }
}

/** 1 where all sale lines on the day of the newest one are known by month only. */
function isKnownByMonth({ day, amount, monthOnly }: Ledger, from: number, newest: number): number {
  for (let line = newest; line >= from && day[line] === day[newest]; line -= 1) {
    if ((amount[line] ?? 0) > 0 && monthOnly[line] !== 1) return 0
  }
  return 1
}
