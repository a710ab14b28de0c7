import type { CustomerIndex } from '../company/customer-directory.ts'
import type { Money } from '../money.ts'
import { createMemory } from '../remember.ts'
import type { PeriodTable } from './period-table.ts'
import type { PeriodIndex } from './period.ts'

/** What every customer did in a range of periods, as columns by customer. */
export interface RangeSums {
  readonly sales: Float64Array // Money
  /** Sum of the known margins, the sales of the lines that have one, and their number. */
  readonly margin: Float64Array // Money
  readonly marginSales: Float64Array // Money
  readonly marginLines: Int32Array
  /** List value of the lines whose discount is known, and the sales of these lines. */
  readonly listValue: Float64Array // Money
  readonly listSales: Float64Array // Money
  /** More than 0: ordering in the range. */
  readonly saleLines: Int32Array
  /** Orders whose first sale line lies in the range. */
  readonly orders: Int32Array
}

const rememberSums = createMemory<RangeSums>(6)

/**
 * Adds up every customer's periods from one to another, both included, whatever the view. An order
 * counts once, in the period of its first sale line, so that orders add up over periods.
 */
export function sumPeriods(table: PeriodTable, from: PeriodIndex, to: PeriodIndex): RangeSums {
  return rememberSums(table, `${from} ${to}`, () => addUpRange(table, from, to))
}

function addUpRange(table: PeriodTable, from: PeriodIndex, to: PeriodIndex): RangeSums {
  const { start, period, sales, margin, marginSales, marginLines, saleLines, orders } = table
  const sums = emptySums(table)
  for (let customer = 0; customer < start.length - 1; customer += 1) {
    const end = start[customer + 1] ?? 0
    let salesSum: Money = 0
    let marginSum: Money = 0
    let salesWithMargin: Money = 0
    let linesWithMargin = 0
    let saleLineCount = 0
    let orderCount = 0
    for (let entry = start[customer] ?? 0; entry < end; entry += 1) {
      const at = period[entry] ?? 0
      if (at < from || at > to) continue
      salesSum += sales[entry] ?? 0
      marginSum += margin[entry] ?? 0
      salesWithMargin += marginSales[entry] ?? 0
      linesWithMargin += marginLines[entry] ?? 0
      saleLineCount += saleLines[entry] ?? 0
      orderCount += orders[entry] ?? 0
    }
    sums.sales[customer] = salesSum
    sums.margin[customer] = marginSum
    sums.marginSales[customer] = salesWithMargin
    sums.marginLines[customer] = linesWithMargin
    sums.saleLines[customer] = saleLineCount
    sums.orders[customer] = orderCount
  }
  if (table.hasLists) addUpLists(table, from, to, sums)
  return sums
}

/** Columns that the table holds once, or that nothing is added to, are one here too. */
function emptySums({ start, sales, marginSales, hasLists }: PeriodTable): RangeSums {
  const customers = start.length - 1
  const salesOfAll = new Float64Array(customers)
  const lists = new Float64Array(customers)
  return {
    sales: salesOfAll,
    margin: new Float64Array(customers),
    marginSales: marginSales === sales ? salesOfAll : new Float64Array(customers),
    marginLines: new Int32Array(customers),
    listValue: lists,
    listSales: hasLists ? new Float64Array(customers) : lists,
    saleLines: new Int32Array(customers),
    orders: new Int32Array(customers),
  }
}

function addUpLists(
  { period, customer, listValue, listSales }: PeriodTable,
  from: PeriodIndex,
  to: PeriodIndex,
  sums: RangeSums,
): void {
  for (let entry = 0; entry < period.length; entry += 1) {
    const at = period[entry] ?? 0
    if (at < from || at > to) continue
    const owner = customer[entry] ?? 0
    sums.listValue[owner] = (sums.listValue[owner] ?? 0) + (listValue[entry] ?? 0)
    sums.listSales[owner] = (sums.listSales[owner] ?? 0) + (listSales[entry] ?? 0)
  }
}

/** One customer's margin from one period to another, both included, where nothing else is asked. */
export function sumMargin(
  { start, period, margin }: PeriodTable,
  customer: CustomerIndex,
  from: PeriodIndex,
  to: PeriodIndex,
): Money {
  const end = start[customer + 1] ?? 0
  let sum: Money = 0
  for (let entry = start[customer] ?? 0; entry < end; entry += 1) {
    const at = period[entry] ?? 0
    if (at >= from && at <= to) sum += margin[entry] ?? 0
  }
  return sum
}
