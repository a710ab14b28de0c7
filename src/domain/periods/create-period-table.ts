import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Ledger } from '../company/ledger.ts'
import { listValue } from '../company/list-value.ts'
import { newestSalesperson } from '../company/owners.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import type { Money } from '../money.ts'
import { freeBuffer } from '../free-buffer.ts'
import { onDemand } from '../on-demand.ts'
import { lineCounts } from './line-counts.ts'
import { firstDayOf, periodOf } from './period-calendar.ts'
import { countProducts } from './products-of-entries.ts'
import { lineEnds, type TableEntries } from './table-entries.ts'
import { numberAt } from '../stepped-numbers.ts'
import type { PeriodTable } from './period-table.ts'
import type { PeriodCalendar } from './period.ts'

/** What every line of an entry counts for. */
type Sums = Omit<
  PeriodTable,
  'calendar' | keyof TableEntries | 'productsOf' | 'hasLists' | 'listValue' | 'listSales'
>

/** Sums up the lines up to the as-of date by customer and period. */
export function createPeriodTable(
  ledger: Ledger,
  calendar: PeriodCalendar,
  asOf: EpochDay,
): PeriodTable {
  const entries = findEntries(ledger, calendar, asOf)
  const lists = onDemand(() => sumLists(ledger, entries))
  return {
    calendar,
    ...entries,
    ...sumLines(ledger, entries),
    productsOf: countProducts(ledger, entries),
    hasLists: !ledger.discount.isEmpty,
    get listValue() {
      return lists().listValue
    },
    get listSales() {
      return lists().listSales
    },
  }
}

function findEntries(ledger: Ledger, calendar: PeriodCalendar, asOf: EpochDay): TableEntries {
  const { day } = ledger
  const [firstDay, lastDay] = ledger.days
  const periodOfDay = listPeriods(calendar, firstDay, lastDay)
  const start = new Int32Array(ledger.start.length)
  const firstLine = new Int32Array(ledger.length)
  let length = 0
  for (let customer = 0; customer < start.length - 1; customer += 1) {
    start[customer] = length
    const to = ledger.start[customer + 1] ?? 0
    let previous = -1
    for (let line = ledger.start[customer] ?? 0; line < to; line += 1) {
      const at = day[line] ?? 0
      if (at > asOf) break // sorted by day: all further ones are in the future too
      const period = periodOfDay[at - firstDay] ?? 0
      if (period === previous) continue
      previous = period
      firstLine[length] = line
      length += 1
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
  return { asOf, start, period, customer: customerOf, firstLine: firstLine.subarray(0, length) }
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
function sumLines(ledger: Ledger, entries: TableEntries): Sums {
  const { start, customer, firstLine } = entries
  const { day, person, monthOnly, startsOrder } = ledger
  const { values: amount, step } = ledger.amount
  const { values: margin, step: marginStep } = ledger.margin.inOrder()
  const hasMargin = margin.length > 0
  const sums = emptySums(ledger, firstLine, hasMargin && !margin.includes(Number.NaN))
  const endOf = lineEnds(ledger, entries)
  for (let entry = 0; entry < firstLine.length; entry += 1) {
    const isFirst = entry === start[customer[entry] ?? 0]
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
    const end = endOf(entry)
    for (let line = firstLine[entry] ?? 0; line < end; line += 1) {
      const value = (amount[line] ?? 0) * step
      sales += value
      const known = hasMargin ? (margin[line] ?? Number.NaN) * marginStep : Number.NaN
      if (!Number.isNaN(known)) {
        marginSum += known
        marginSales += value
        marginLines += 1
      }
      if (value < 0) returnLines += 1
      if (value <= 0) continue
      saleLines += 1
      orders += startsOrder[line] ?? 0
      const at = day[line] ?? NO_DAY
      isByMonth = (monthOnly[line] ?? 0) & (at === lastSale ? isByMonth : 1)
      lastSale = at
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
  freeBuffer(margin)
  return sums
}

/** @param hasAllMargins - Every line has one: what is sold with a margin is what is sold. */
function emptySums(ledger: Ledger, firstLine: Int32Array, hasAllMargins: boolean): Sums {
  const { length } = firstLine
  const sales = new Float64Array(length)
  const counts = lineCounts(ledger, { firstLine })
  return {
    sales,
    margin: new Float64Array(length),
    marginSales: hasAllMargins ? sales : new Float64Array(length),
    marginLines: counts(),
    saleLines: counts(),
    returnLines: counts(),
    orders: counts(),
    owner: ledger.person instanceof Int16Array ? new Int16Array(length) : new Int32Array(length),
    lastSale: new Int32Array(length),
    lastSaleMonthOnly: new Uint8Array(length),
  }
}

function sumLists(
  ledger: Ledger,
  entries: TableEntries,
): Pick<PeriodTable, 'listValue' | 'listSales'> {
  const { firstLine } = entries
  const listValues = new Float64Array(firstLine.length)
  const listSales = new Float64Array(firstLine.length)
  const discount = ledger.discount.inOrder()
  const endOf = lineEnds(ledger, entries)
  for (let entry = 0; entry < firstLine.length; entry += 1) {
    const end = endOf(entry)
    for (let line = firstLine[entry] ?? 0; line < end; line += 1) {
      const amount = numberAt(ledger.amount, line)
      const list = listValue(amount, (discount.values[line] ?? Number.NaN) * discount.step)
      if (Number.isNaN(list)) continue
      listValues[entry] = (listValues[entry] ?? 0) + list
      listSales[entry] = (listSales[entry] ?? 0) + amount
    }
  }
  freeBuffer(discount.values)
  return { listValue: listValues, listSales }
}
