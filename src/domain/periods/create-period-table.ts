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
import type { CustomerIndex } from '../company/customer-directory.ts'

/** Where the entries of a table lie in the ledger. */
interface Entries extends Pick<PeriodTable, 'start' | 'period' | 'customer'> {
  /** The first line of each entry, and the line after its last one. */
  readonly firstLine: Int32Array
  readonly endLine: Int32Array
}

/** What every line of an entry counts for. */
type Sums = Omit<
  PeriodTable,
  'calendar' | 'start' | 'period' | 'customer' | 'products' | 'hasLists' | 'listValue' | 'listSales'
>

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

/**
 * One walk over all lines, as what is read of a line is near only once. Owner and last sale hold from
 * one period to the next until there is a newer line.
 */
function sumLines(
  ledger: Ledger,
  { start, period: { length }, customer, firstLine, endLine }: Entries,
): Sums {
  const sums = emptySums(length)
  const { day, amount, margin, person, monthOnly } = ledger
  const hasMargin = margin.length > 0
  const isNewOrder = createOrderCount(ledger)
  for (let entry = 0; entry < length; entry += 1) {
    const owner = customer[entry] ?? 0
    const isFirst = entry === start[owner]
    let lastSale = isFirst ? NO_DAY : (sums.lastSale[entry - 1] ?? NO_DAY)
    let isByMonth = isFirst ? 0 : (sums.lastSaleMonthOnly[entry - 1] ?? 0)
    let seller = isFirst ? UNASSIGNED : (sums.owner[entry - 1] ?? UNASSIGNED)
    let dayOfSeller = NO_DAY
    let isTied = false
    let sales: Money = 0
    let marginSum: Money = 0
    let marginSales: Money = 0
    let marginLines = 0
    let saleLines = 0
    let returnLines = 0
    let orders = 0
    const end = endLine[entry] ?? 0
    for (let line = firstLine[entry] ?? 0; line < end; line += 1) {
      const value = amount[line] ?? 0
      sales += value
      const known = hasMargin ? (margin[line] ?? Number.NaN) : Number.NaN
      if (!Number.isNaN(known)) {
        marginSum += known
        marginSales += value
        marginLines += 1
      }
      if (value < 0) returnLines += 1
      if (value <= 0) continue
      saleLines += 1
      const at = day[line] ?? NO_DAY
      isByMonth = (monthOnly[line] ?? 0) & (at === lastSale ? isByMonth : 1)
      lastSale = at
      if (isNewOrder(line, owner)) orders += 1
      const named = person[line] ?? UNASSIGNED
      if (named === UNASSIGNED) continue
      isTied = at === dayOfSeller && (isTied || named !== seller)
      seller = named
      dayOfSeller = at
    }
    sums.sales[entry] = sales
    sums.margin[entry] = marginSum
    sums.marginSales[entry] = marginSales
    sums.marginLines[entry] = marginLines
    sums.saleLines[entry] = saleLines
    sums.returnLines[entry] = returnLines
    sums.orders[entry] = orders
    sums.lastSale[entry] = lastSale
    sums.lastSaleMonthOnly[entry] = isByMonth
    sums.owner[entry] = isTied ? newestSalesperson(ledger, firstLine[entry] ?? 0, end) : seller
  }
  return sums
}

function emptySums(length: number): Sums {
  return {
    sales: new Float64Array(length),
    margin: new Float64Array(length),
    marginSales: new Float64Array(length),
    marginLines: new Int32Array(length),
    saleLines: new Int32Array(length),
    returnLines: new Int32Array(length),
    orders: new Int32Array(length),
    owner: new Int32Array(length),
    lastSale: new Int32Array(length),
    lastSaleMonthOnly: new Uint8Array(length),
  }
}

/**
 * Orders are the lines of one customer that share an order id, with at least one sale line; the sale
 * lines of one day without an order id are one order. Asked for the sale lines of a customer one after
 * another, it says which of them is the first of its order.
 */
function createOrderCount({
  day,
  order,
}: Ledger): (line: number, customer: CustomerIndex) => boolean {
  const countedFor = new Int32Array(rangeOf(order)[1] + 1).fill(-1) // the customer that had it last
  let dayWithoutId = NO_DAY
  let customerWithoutId = -1
  return (line, customer) => {
    const own = order[line] ?? -1
    if (own >= 0) {
      if (countedFor[own] === customer) return false
      countedFor[own] = customer
      return true
    }
    const at = day[line] ?? NO_DAY
    if (customerWithoutId === customer && dayWithoutId === at) return false
    customerWithoutId = customer
    dayWithoutId = at
    return true
  }
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
