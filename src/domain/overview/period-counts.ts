import { NEVER } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { EntryIndex, PeriodTable } from '../periods/period-table.ts'
import type { PeriodIndex, PeriodInfo } from '../periods/period.ts'
import { periodBefore, type TimeLine } from '../periods/periods.ts'
import { isOrdering } from '../tiers/tiers.ts'

/** What key figures of a period are made from, by group of customers. */
export interface PeriodCounts {
  readonly period: PeriodInfo
  /** The period that it is compared with. */
  readonly before: PeriodInfo | undefined
  readonly sales: Float64Array // Money
  readonly margin: Float64Array // Money
  readonly marginSales: Float64Array // Money
  readonly marginLines: Float64Array
  readonly orders: Float64Array
  /** With a sale line; with one order or more; with two or more. */
  readonly customers: Float64Array
  readonly customersWithOrder: Float64Array
  readonly customersWithOrders: Float64Array
  /** With a sale line in the period before; of these, with one in the period too. */
  readonly orderedThen: Float64Array
  readonly retained: Float64Array
  /** With a sale line in the period, none in the one before, and an earlier one. */
  readonly reactivated: Float64Array
}

/** What was counted, by number of the period. */
export type CountsByPeriod = ReadonlyMap<PeriodIndex, PeriodCounts>

/**
 * Counts periods by group of customers, each customer once: its entries lie next to each other, so that
 * the entry before tells what it did in the period before.
 *
 * @param periods - Gaps and undefined ones are passed over.
 * @param groupOf - Per customer its group; -1: in none.
 */
export function countPeriods(
  company: Company,
  line: TimeLine,
  periods: readonly (PeriodInfo | undefined)[],
  groupOf: Int32Array,
  groups: number,
): CountsByPeriod {
  const infos = new Map<PeriodIndex, PeriodInfo>()
  for (const info of periods) {
    if (info !== undefined && info.state !== 'gap') infos.set(info.index, info)
  }
  const asked = [...infos.values()]
  const before = asked.map(({ index }) => periodBefore(line, index))
  const columns = countColumns(company, line, asked, before, groupOf, groups)
  return new Map(
    asked.map((period, slot) => {
      const own = (column: Float64Array) => column.subarray(slot * groups, (slot + 1) * groups)
      const counts = {
        period,
        before: before[slot],
        sales: own(columns.sales),
        margin: own(columns.margin),
        marginSales: own(columns.marginSales),
        marginLines: own(columns.marginLines),
        orders: own(columns.orders),
        customers: own(columns.customers),
        customersWithOrder: own(columns.customersWithOrder),
        customersWithOrders: own(columns.customersWithOrders),
        orderedThen: own(columns.orderedThen),
        retained: own(columns.retained),
        reactivated: own(columns.reactivated),
      }
      return [period.index, counts]
    }),
  )
}

type Columns = Omit<PeriodCounts, 'period' | 'before'>

/** All columns, in which the groups of one period stand next to each other. */
function countColumns(
  { firstSale }: Company,
  line: TimeLine,
  asked: readonly PeriodInfo[],
  before: readonly (PeriodInfo | undefined)[],
  groupOf: Int32Array,
  groups: number,
): Columns {
  const { table } = line
  const { start, period } = table
  const columns = noCounts(asked.length * groups)
  const first = line.periods[0]?.index ?? 0
  // Where a period is counted, and where that one is which is compared with it.
  const slotOf = Int32Array.from(line.periods, ({ index }) =>
    asked.findIndex((info) => info.index === index),
  )
  const slotAfter = Int32Array.from(line.periods, ({ index }) =>
    before.findIndex((info) => info?.index === index),
  )
  for (let customer = 0; customer < groupOf.length; customer += 1) {
    const group = groupOf[customer] ?? -1
    if (group < 0) continue
    const from = start[customer] ?? 0
    const to = start[customer + 1] ?? 0
    for (let entry = from; entry < to; entry += 1) {
      const at = (period[entry] ?? 0) - first
      const slot = slotOf[at] ?? -1
      const after = slotAfter[at] ?? -1
      const isSale = isOrdering(table, entry)
      if (after >= 0 && isSale) count(columns.orderedThen, after * groups + group)
      if (slot < 0) continue
      countEntry(columns, table, entry, slot * groups + group)
      const then = before[slot]?.index
      if (then === undefined || !isSale) continue
      const hadThen = entry > from && period[entry - 1] === then && isOrdering(table, entry - 1)
      if (hadThen) count(columns.retained, slot * groups + group)
      else if ((firstSale[customer] ?? NEVER) < (asked[slot]?.first ?? 0)) {
        count(columns.reactivated, slot * groups + group)
      }
    }
  }
  return columns
}

function noCounts(length: number): Columns {
  return {
    sales: new Float64Array(length),
    margin: new Float64Array(length),
    marginSales: new Float64Array(length),
    marginLines: new Float64Array(length),
    orders: new Float64Array(length),
    customers: new Float64Array(length),
    customersWithOrder: new Float64Array(length),
    customersWithOrders: new Float64Array(length),
    orderedThen: new Float64Array(length),
    retained: new Float64Array(length),
    reactivated: new Float64Array(length),
  }
}

function add(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount
}

function count(column: Float64Array, at: number): void {
  column[at] = (column[at] ?? 0) + 1
}

function countEntry(columns: Columns, table: PeriodTable, entry: EntryIndex, at: number): void {
  const orders = table.orders[entry] ?? 0
  const marginLines = table.marginLines[entry] ?? 0
  add(columns.sales, at, table.sales[entry] ?? 0)
  if (marginLines > 0) {
    add(columns.margin, at, table.margin[entry] ?? 0)
    add(columns.marginSales, at, table.marginSales[entry] ?? 0)
    add(columns.marginLines, at, marginLines)
  }
  if (isOrdering(table, entry)) count(columns.customers, at)
  if (orders === 0) return
  add(columns.orders, at, orders)
  count(columns.customersWithOrder, at)
  if (orders >= 2) count(columns.customersWithOrders, at)
}
