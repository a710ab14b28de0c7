import type { Ledger } from '../company/ledger.ts'
import { gatherIntegers } from '../gather.ts'
import { onDemand } from '../on-demand.ts'
import { lineCounts } from './line-counts.ts'
import { monthsIn } from './period-calendar.ts'
import { countProducts } from './products-of-entries.ts'
import type { Counts, PeriodTable } from './period-table.ts'
import type { TableEntries } from './table-entries.ts'

/** Per entry of the months the entry of the quarters that it goes into. */
type QuarterOf = Int32Array

/**
 * The table of quarters, from that of their months: nothing but products has to be counted again line
 * by line. Owner and last sale are those of a quarter's last month with a line.
 */
export function addUpMonths(ledger: Ledger, months: PeriodTable): PeriodTable {
  const { entries, quarterOf } = findQuarters(months)
  const { length } = entries.period
  const sum = (column: Float64Array): Float64Array => addMoney(column, quarterOf, length)
  const counts = lineCounts(ledger, entries)
  const count = (column: Counts): Counts => addCounts(column, quarterOf, counts())
  const sales = sum(months.sales)
  const listValue = onDemand(() => sum(months.listValue))
  const listSales = onDemand(() => sum(months.listSales))
  const latest = {
    owner: months.owner instanceof Int16Array ? new Int16Array(length) : new Int32Array(length),
    lastSale: new Int32Array(length),
    lastSaleMonthOnly: new Uint8Array(length),
  }
  for (let month = 0; month < quarterOf.length; month += 1) {
    const quarter = quarterOf[month] ?? 0
    latest.owner[quarter] = months.owner[month] ?? 0
    latest.lastSale[quarter] = months.lastSale[month] ?? 0
    latest.lastSaleMonthOnly[quarter] = months.lastSaleMonthOnly[month] ?? 0
  }
  return {
    calendar: { ...months.calendar, kind: 'quarter' },
    ...entries,
    sales,
    margin: sum(months.margin),
    marginSales: months.marginSales === months.sales ? sales : sum(months.marginSales),
    marginLines: count(months.marginLines),
    hasLists: months.hasLists,
    get listValue() {
      return listValue()
    },
    get listSales() {
      return listSales()
    },
    saleLines: count(months.saleLines),
    returnLines: count(months.returnLines),
    orders: count(months.orders),
    ...latest,
    productsOf: countProducts(ledger, entries),
  }
}

function findQuarters({ asOf, start, period, customer, firstLine }: PeriodTable): {
  readonly entries: TableEntries
  readonly quarterOf: QuarterOf
} {
  const quarterOf = new Int32Array(period.length)
  const firstMonth = new Int32Array(period.length)
  const startOfQuarters = new Int32Array(start.length)
  let length = 0
  for (let owner = 0; owner < start.length - 1; owner += 1) {
    startOfQuarters[owner] = length
    const end = start[owner + 1] ?? 0
    let previous = -1
    for (let month = start[owner] ?? 0; month < end; month += 1) {
      const quarter = toQuarter(period[month] ?? 0)
      if (quarter !== previous) {
        firstMonth[length] = month
        length += 1
        previous = quarter
      }
      quarterOf[month] = length - 1
    }
  }
  startOfQuarters[start.length - 1] = length
  const first = firstMonth.subarray(0, length)
  return {
    quarterOf,
    entries: {
      asOf,
      start: startOfQuarters,
      period: gatherIntegers(period, first).map(toQuarter),
      customer: gatherIntegers(customer, first),
      firstLine: gatherIntegers(firstLine, first),
    },
  }
}

function toQuarter(month: number): number {
  return Math.floor(month / monthsIn('quarter'))
}

function addMoney(column: Float64Array, quarterOf: QuarterOf, length: number): Float64Array {
  const sums = new Float64Array(length)
  for (let month = 0; month < quarterOf.length; month += 1) {
    const quarter = quarterOf[month] ?? 0
    sums[quarter] = (sums[quarter] ?? 0) + (column[month] ?? 0)
  }
  return sums
}

/** @param sums - Zeros. */
function addCounts(column: Counts, quarterOf: QuarterOf, sums: Counts): Counts {
  for (let month = 0; month < quarterOf.length; month += 1) {
    const quarter = quarterOf[month] ?? 0
    sums[quarter] = (sums[quarter] ?? 0) + (column[month] ?? 0)
  }
  return sums
}
