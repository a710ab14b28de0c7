import type { PeriodView } from '../periods/period-view.ts'
import type { PeriodIndex, PeriodInfo } from '../periods/period.ts'
import { periodAt, yearBefore, type TimeLine } from '../periods/periods.ts'
import { subjectOf } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import { countPeriods, type CountsByPeriod, type PeriodCounts } from './period-counts.ts'

/** The key figures by name; each is defined at `computeKeyFigures`. */
export type KeyFigureName =
  | 'sales'
  | 'margin'
  | 'marginRate'
  | 'orders'
  | 'orderingCustomers'
  | 'averageOrderValue'
  | 'salesPerCustomer'
  | 'orderFrequency'
  | 'repurchaseRate'
  | 'retention'
  | 'reactivated'
  | 'lost'

/** A key figure; undefined where its divisor is 0 or its period is a gap. Money in Money, rates as ratios. */
export interface KeyFigure {
  readonly name: KeyFigureName
  readonly value: number | undefined
  readonly before: number | undefined
  readonly yearBefore: number | undefined
  /** The 12 calendar periods up to this one, oldest first. */
  readonly trend: readonly (number | undefined)[]
}

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
  const { line, period, before } = opened
  const trend = trendPeriods(line, period.index)
  const lastYear = yearBefore(line, period.index)
  const counted = countMembers(opened)
  const figuresIn = (info: PeriodInfo | undefined) => info && figuresOf(counted.get(info.index), 0)
  return NAMES.map((name) => ({
    name,
    value: figuresIn(period)?.[name],
    before: figuresIn(before)?.[name],
    yearBefore: figuresIn(lastYear)?.[name],
    trend: trend.map((info) => figuresIn(info)?.[name]),
  }))
}

const rememberMembers = createMemory<CountsByPeriod>(8)

/** The periods that a report of a view compares, counted for all its members as one group. */
export function countMembers(opened: PeriodView): CountsByPeriod {
  const { company, line, view, isMember } = opened
  return rememberMembers(company, subjectOf(view), () =>
    countPeriods(company, line, comparedPeriods(opened), groupOfMembers(isMember), 1),
  )
}

/** The 12 periods up to the one shown, the one before it, and the one a year before. */
export function comparedPeriods({
  line,
  period,
  before,
}: PeriodView): readonly (PeriodInfo | undefined)[] {
  return [...trendPeriods(line, period.index), period, before, yearBefore(line, period.index)]
}

/** All members of a view as one group: per customer 0, or -1 where it is none. */
export function groupOfMembers(isMember: Uint8Array): Int32Array {
  const groupOf = new Int32Array(isMember.length)
  for (let customer = 0; customer < groupOf.length; customer += 1) {
    groupOf[customer] = (isMember[customer] ?? 0) - 1
  }
  return groupOf
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

/**
 * The key figures of a group of customers, as defined at {@link computeKeyFigures}, from what was counted
 * of a period: 0 or undefined throughout where nobody is in the group; undefined without counts.
 */
export function figuresOf(
  counts: PeriodCounts | undefined,
  group: number,
): PeriodFigures | undefined {
  if (counts === undefined) return undefined
  const isCompared = counts.before !== undefined
  const of = (column: Float64Array): number => column[group] ?? 0
  const sales = of(counts.sales)
  const margin = of(counts.margin)
  const orders = of(counts.orders)
  const customers = of(counts.customers)
  const orderedThen = of(counts.orderedThen)
  const retained = of(counts.retained)
  const hasMargin = of(counts.marginLines) > 0
  return {
    sales,
    margin: hasMargin ? margin : undefined,
    marginRate: hasMargin ? ratio(margin, of(counts.marginSales)) : undefined,
    orders,
    orderingCustomers: customers,
    averageOrderValue: ratio(sales, orders),
    salesPerCustomer: ratio(sales, customers),
    orderFrequency: ratio(orders, customers),
    repurchaseRate: ratio(of(counts.customersWithOrders), of(counts.customersWithOrder)),
    retention: isCompared ? ratio(retained, orderedThen) : undefined,
    reactivated: isCompared ? of(counts.reactivated) : undefined,
    lost: isCompared ? orderedThen - retained : undefined,
  }
}

/** The one place where figures are divided: no figure where the divisor is 0. */
function ratio(dividend: number, divisor: number): number | undefined {
  return divisor === 0 ? undefined : dividend / divisor
}
