import { NEVER } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { EntryIndex, PeriodTable } from '../periods/period-table.ts'
import type { PeriodIndex, PeriodInfo } from '../periods/period.ts'
import { periodBefore, type TimeLine } from '../periods/periods.ts'
import type { CustomerIndex } from '../reports.ts'
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
): ReadonlyMap<PeriodIndex, PeriodCounts> {
  const { table } = line
  const { start, period } = table
  const counted = new Map<PeriodIndex, PeriodCounts>()
  for (const info of periods) {
    if (info === undefined || info.state === 'gap' || counted.has(info.index)) continue
    counted.set(info.index, noCounts(info, periodBefore(line, info.index), groups))
  }
  const first = line.periods[0]?.index ?? 0
  const countsOf = line.periods.map(({ index }) => counted.get(index))
  const countsAfter = line.periods.map(({ index }) =>
    [...counted.values()].find(({ before }) => before?.index === index),
  )
  for (let customer = 0; customer < groupOf.length; customer += 1) {
    const group = groupOf[customer] ?? -1
    if (group < 0) continue
    const from = start[customer] ?? 0
    const to = start[customer + 1] ?? 0
    for (let entry = from; entry < to; entry += 1) {
      const at = (period[entry] ?? 0) - first
      const own = countsOf[at]
      const next = countsAfter[at]
      if (next !== undefined && isOrdering(table, entry)) add(next.orderedThen, group, 1)
      if (own === undefined) continue
      countEntry(own, table, entry, group)
      if (own.before === undefined || !isOrdering(table, entry)) continue
      compare(own, company, table, customer, entry, group)
    }
  }
  return counted
}

function noCounts(
  period: PeriodInfo,
  before: PeriodInfo | undefined,
  groups: number,
): PeriodCounts {
  return {
    period,
    before,
    sales: new Float64Array(groups),
    margin: new Float64Array(groups),
    marginSales: new Float64Array(groups),
    marginLines: new Float64Array(groups),
    orders: new Float64Array(groups),
    customers: new Float64Array(groups),
    customersWithOrder: new Float64Array(groups),
    customersWithOrders: new Float64Array(groups),
    orderedThen: new Float64Array(groups),
    retained: new Float64Array(groups),
    reactivated: new Float64Array(groups),
  }
}

function add(column: Float64Array, group: number, amount: number): void {
  column[group] = (column[group] ?? 0) + amount
}

function countEntry(own: PeriodCounts, table: PeriodTable, entry: EntryIndex, group: number): void {
  const orders = table.orders[entry] ?? 0
  add(own.sales, group, table.sales[entry] ?? 0)
  add(own.margin, group, table.margin[entry] ?? 0)
  add(own.marginSales, group, table.marginSales[entry] ?? 0)
  add(own.marginLines, group, table.marginLines[entry] ?? 0)
  add(own.orders, group, orders)
  if (isOrdering(table, entry)) add(own.customers, group, 1)
  if (orders >= 1) add(own.customersWithOrder, group, 1)
  if (orders >= 2) add(own.customersWithOrders, group, 1)
}

function compare(
  own: PeriodCounts,
  company: Company,
  table: PeriodTable,
  customer: CustomerIndex,
  entry: EntryIndex,
  group: number,
): void {
  const earlier = entry - 1
  const hadThen =
    earlier >= (table.start[customer] ?? 0) &&
    table.period[earlier] === own.before?.index &&
    isOrdering(table, earlier)
  if (hadThen) add(own.retained, group, 1)
  else if ((company.firstSale[customer] ?? NEVER) < own.period.first) add(own.reactivated, group, 1)
}
