import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { entriesIn } from '../periods/period-table.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { PeriodIndex, PeriodInfo } from '../periods/period.ts'
import { periodAt, periodBefore, yearBefore, type TimeLine } from '../periods/periods.ts'
import type { KeyFigure, KeyFigureName } from '../reports.ts'
import { isOrdering } from '../tiers/tiers.ts'

const NAMES = [
  'sales',
  'margin',
  'marginRate',
  'orders',
  'orderingCustomers',
  'averageOrderValue',
  'salesPerCustomer',
  'orderFrequency',
  'repurchaseRate',
  'retention',
  'reactivated',
  'lost',
] as const satisfies readonly KeyFigureName[]

/** How many periods a trend shows, gaps among them. */
const TREND_LENGTH = 12

/** The key figures of one period; undefined where the divisor is 0. */
export type PeriodFigures = Readonly<Record<KeyFigureName, number | undefined>>

/**
 * The key figures of the members of a view, excluded customers among them, with those of the period
 * before, of the same period a year before and of the 12 periods up to this one. A figure is undefined
 * where its divisor is 0 and in gaps; margin figures also where no line has a margin.
 *
 * - sales: net amounts. margin: the known ones. margin rate: these by the sales of their own lines
 * - orders: those whose first sale line lies in the period
 * - ordering customers: with a sale line in the period
 * - average order value: sales / orders. Sales per customer: sales / ordering customers
 * - order frequency: orders / ordering customers
 * - repurchase rate: customers with 2 or more orders / customers with 1 or more
 * - retention: ordering before and now / ordering before
 * - reactivated: ordering now, not before, but earlier. lost: ordering before, not now
 */
export function computeKeyFigures(opened: PeriodView): readonly KeyFigure[] {
  const { company, line, period, before, isMember } = opened
  const figuresByPeriod = new Map<PeriodIndex, PeriodFigures>()
  const groupOf = Int32Array.from(isMember, (member) => member - 1)
  const figuresOf = (info: PeriodInfo | undefined): PeriodFigures | undefined => {
    if (info === undefined || info.state === 'gap') return undefined
    const known = figuresByPeriod.get(info.index)
    if (known !== undefined) return known
    const [figures] = figuresByGroup(company, line, info, groupOf, 1)
    if (figures !== undefined) figuresByPeriod.set(info.index, figures)
    return figures
  }
  const trend = trendPeriods(line, period.index).map((info) => figuresOf(info))
  const now = figuresOf(period)
  const then = figuresOf(before)
  const lastYear = figuresOf(yearBefore(line, period.index))
  return NAMES.map((name) => ({
    name,
    value: now?.[name],
    before: then?.[name],
    yearBefore: lastYear?.[name],
    trend: trend.map((figures) => figures?.[name]),
  }))
}

/** The 12 periods up to one, gaps included, oldest first; undefined before the data begin. */
export function trendPeriods(
  line: TimeLine,
  index: PeriodIndex,
): readonly (PeriodInfo | undefined)[] {
  return Array.from({ length: TREND_LENGTH }, (_, at) =>
    periodAt(line, index - TREND_LENGTH + 1 + at),
  )
}

interface Counts {
  sales: Money
  margin: Money
  marginSales: Money
  marginLines: number
  orders: number
  customers: number
  customersWithOrder: number
  customersWithOrders: number
  orderedThen: number
  retained: number
  reactivated: number
}

/**
 * The key figures of a period for each of several groups of customers, as defined at
 * {@link computeKeyFigures}.
 *
 * @param period - Not a gap.
 * @param groupOf - Per customer its group; -1: in none.
 * @returns one for each group, 0 or undefined throughout where nobody is in it.
 */
export function figuresByGroup(
  company: Company,
  line: TimeLine,
  period: PeriodInfo,
  groupOf: Int32Array,
  groups: number,
): readonly PeriodFigures[] {
  const counts = Array.from({ length: groups }, () => noCounts())
  countEntries(line, period, groupOf, counts)
  const before = periodBefore(line, period.index)
  if (before !== undefined) compareWithBefore(company, line, period, before, groupOf, counts)
  return counts.map((own) => toFigures(own, before !== undefined))
}

function noCounts(): Counts {
  return {
    sales: 0,
    margin: 0,
    marginSales: 0,
    marginLines: 0,
    orders: 0,
    customers: 0,
    customersWithOrder: 0,
    customersWithOrders: 0,
    orderedThen: 0,
    retained: 0,
    reactivated: 0,
  }
}

function toFigures(counts: Counts, isCompared: boolean): PeriodFigures {
  const { sales, margin, marginSales, orders, customers, orderedThen, retained } = counts
  const hasMargin = counts.marginLines > 0
  return {
    sales,
    margin: hasMargin ? margin : undefined,
    marginRate: hasMargin ? ratio(margin, marginSales) : undefined,
    orders,
    orderingCustomers: customers,
    averageOrderValue: ratio(sales, orders),
    salesPerCustomer: ratio(sales, customers),
    orderFrequency: ratio(orders, customers),
    repurchaseRate: ratio(counts.customersWithOrders, counts.customersWithOrder),
    retention: isCompared ? ratio(retained, orderedThen) : undefined,
    reactivated: isCompared ? counts.reactivated : undefined,
    lost: isCompared ? orderedThen - retained : undefined,
  }
}

/** The one place where figures are divided: no figure where the divisor is 0. */
function ratio(dividend: number, divisor: number): number | undefined {
  return divisor === 0 ? undefined : dividend / divisor
}

function countEntries(
  { table }: TimeLine,
  period: PeriodInfo,
  groupOf: Int32Array,
  counts: readonly Counts[],
): void {
  for (const entry of entriesIn(table, period.index)) {
    const own = counts[groupOf[table.customer[entry] ?? -1] ?? -1]
    if (own === undefined) continue
    const orders = table.orders[entry] ?? 0
    own.sales += table.sales[entry] ?? 0
    own.margin += table.margin[entry] ?? 0
    own.marginSales += table.marginSales[entry] ?? 0
    own.marginLines += table.marginLines[entry] ?? 0
    own.orders += orders
    if (isOrdering(table, entry)) own.customers += 1
    if (orders >= 1) own.customersWithOrder += 1
    if (orders >= 2) own.customersWithOrders += 1
  }
}

function compareWithBefore(
  company: Company,
  { table }: TimeLine,
  period: PeriodInfo,
  before: PeriodInfo,
  groupOf: Int32Array,
  counts: readonly Counts[],
): void {
  const hadThen = new Uint8Array(groupOf.length)
  for (const entry of entriesIn(table, before.index)) {
    if (!isOrdering(table, entry)) continue
    const customer = table.customer[entry] ?? -1
    const own = counts[groupOf[customer] ?? -1]
    hadThen[customer] = 1
    if (own !== undefined) own.orderedThen += 1
  }
  for (const entry of entriesIn(table, period.index)) {
    const customer = table.customer[entry] ?? -1
    const own = counts[groupOf[customer] ?? -1]
    if (own === undefined || !isOrdering(table, entry)) continue
    if (hadThen[customer] === 1) own.retained += 1
    else if ((company.firstSale[customer] ?? 0) < period.first) own.reactivated += 1
  }
}
