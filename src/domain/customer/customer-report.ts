import { alertsOf } from '../alerts/alert-report.ts'
import { daysSinceOrder, trailPeriods } from '../alerts/alerts.ts'
import { gradeSilence } from '../alerts/severity.ts'
import { valueAtRisk } from '../alerts/value-at-risk.ts'
import { NO_FOLLOW_UPS, type FollowUpLog } from '../follow-up/follow-up-log.ts'
import { NEVER, NO_DAY, type EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { sumPeriods } from '../periods/range-sums.ts'
import { entryOf } from '../periods/period-table.ts'
import { entryNow, openView, reportHead, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { periodsUpTo } from '../periods/periods.ts'
import type { View } from '../periods/view.ts'
import { TRAIL_UNKNOWN, type TrailMark } from '../tiers/trail.ts'
import type { Alert } from '../alerts/alert.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { Movement } from '../tiers/movement-kind.ts'
import type { ReportHead } from '../periods/report-head.ts'
import type { TierReason } from '../tiers/tier-reason.ts'
import { movementOf } from '../tiers/movement.ts'
import { countAhead } from '../tiers/ranking.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'
import { isOrdering, measureOf, ownerIn, rankingOf, TIER_D } from '../tiers/tiers.ts'
import { computeProducts, type CustomerProducts } from './customer-products.ts'
import { standingOf, type CustomerStanding } from './customer-standing.ts'
import { computeRhythm, type OrderRhythm } from './order-rhythm.ts'
import { computeSalespersonHistory, type SalespersonHistory } from './salesperson-history.ts'
import { computeSimilarCustomers, type SimilarCustomers } from './similar-customers.ts'

/** A customer's place among those that it is ranked with. */
export interface CustomerPlace {
  readonly rank: number
  readonly of: number
}

/** What a customer brought over some periods, and the company beside it. */
export interface CustomerFigures {
  readonly sales: Money
  readonly orders: number
  /** Sum of known margins, and the sales of the lines that have one. */
  readonly margin: Money
  readonly marginSales: Money
  /** The same of all customers, excluded ones among them. */
  readonly company: {
    readonly sales: Money
    readonly margin: Money
    readonly marginSales: Money
  }
}

/** All that a customer's page shows, beside its names and contacts. */
export interface CustomerReport extends ReportHead {
  readonly customer: CustomerIndex
  readonly standing: CustomerStanding
  /** undefined for excluded customers and those that are not known yet. */
  readonly tier: Tier | undefined
  readonly tierBefore: Tier | undefined
  readonly movement: Movement
  /** Of the period, and of the one before; undefined without a sale line in it. */
  readonly place: CustomerPlace | undefined
  readonly placeBefore: CustomerPlace | undefined
  readonly trail: readonly TrailMark[]
  readonly trailPeriods: readonly PeriodInfo[]
  /** In the period; '' = unassigned. */
  readonly owner: string
  readonly currentOwner: string
  readonly alert: Alert | undefined
  /** The measure in the period, and the mean of the 12 before it, as for the value at risk. */
  readonly value: Money
  readonly valueBefore: Money | undefined
  readonly usualValue: Money
  readonly returnsOnly: boolean
  /** Newest sale line up to the period's end; undefined: none. */
  readonly lastOrder: EpochDay | undefined
  readonly lastOrderMonthOnly: boolean
  readonly daysSince: number | undefined
  /** The 12 periods up to the one shown, gaps passed over; fewer at the beginning of the data. */
  readonly window: readonly PeriodInfo[]
  /** Over `window`. */
  readonly figures: CustomerFigures
  /** The 18 calendar periods up to the one shown, from the first of the data on; oldest first. */
  readonly history: TierReason['history']
  readonly rhythm: OrderRhythm
  readonly products: CustomerProducts
  readonly similar: SimilarCustomers
  readonly salespeople: SalespersonHistory
}

const PERIODS_SUMMED = 12
const PERIODS_DRAWN = 18

/**
 * One customer's report. The customer need not be among the view's.
 *
 * @param log - What was done about it: an alert that was logged stands as it did then.
 */
export function computeCustomerReport(
  company: Company,
  view: View,
  customer: CustomerIndex,
  log: FollowUpLog = NO_FOLLOW_UPS,
): CustomerReport {
  const opened = openView(company, view)
  const { line, period, before, latest } = opened
  const severities = gradeSilence(opened)
  const newest = latest[customer] ?? -1
  const entry = entryNow(opened, customer)
  const lastOrder = line.table.lastSale[newest] ?? NO_DAY
  const lastOrderMonthOnly = line.table.lastSaleMonthOnly[newest] === 1
  const daysSince = daysSinceOrder(period, lastOrder, lastOrderMonthOnly)
  const window = periodsUpTo(line, period.index, PERIODS_SUMMED)
  const drawn = line.periods.filter(({ index }) => index <= period.index).slice(-PERIODS_DRAWN)
  const owner = ownerIn(company, line.table, customer, newest)
  const entryBefore = before && entryOf(line.table, customer, before.index)
  return {
    ...reportHead(opened),
    customer,
    standing: standingOf(opened, severities, customer),
    tier: tierIn(opened, period, customer),
    tierBefore: before && tierIn(opened, before, customer),
    movement: movementIn(opened, customer),
    place: placeIn(opened, period, customer),
    placeBefore: before && placeIn(opened, before, customer),
    trail: trailPeriods(opened).map((info) => tierIn(opened, info, customer) ?? '·'),
    trailPeriods: trailPeriods(opened),
    owner: company.people.names[owner] ?? '',
    currentOwner: company.currentOwner[customer] ?? '',
    alert: alertsOf(opened, log)(customer),
    value: measureOf(line.table, view.measure, entry),
    valueBefore: before && measureOf(line.table, view.measure, entryBefore ?? -1),
    usualValue: valueAtRisk(opened)(customer),
    returnsOnly: (line.table.returnLines[entry] ?? 0) > 0 && !isOrdering(line.table, entry),
    lastOrder: lastOrder === NO_DAY ? undefined : lastOrder,
    lastOrderMonthOnly,
    daysSince,
    window,
    figures: sumFigures(opened, customer, window),
    history: drawn.map((info) => historyOf(opened, info, customer)),
    rhythm: computeRhythm(
      opened,
      customer,
      drawn[0]?.first ?? period.first,
      daysSince === undefined ? undefined : lastOrder,
    ),
    products: computeProducts(opened, customer, window),
    similar: computeSimilarCustomers(opened, customer, window),
    salespeople: computeSalespersonHistory(opened, customer),
  }
}

function tierIn(opened: PeriodView, period: PeriodInfo, customer: CustomerIndex): Tier | undefined {
  return TIERS[tiersIn(opened, period).tiers[customer] ?? -1]
}

function movementIn(opened: PeriodView, customer: CustomerIndex): Movement {
  const { company, period, before } = opened
  const now = tiersIn(opened, period).tiers[customer] ?? TRAIL_UNKNOWN
  const then = before && tiersIn(opened, before).tiers[customer]
  return movementOf(period, now, then, company.firstSale[customer] ?? NEVER)
}

function placeIn(
  opened: PeriodView,
  period: PeriodInfo,
  customer: CustomerIndex,
): CustomerPlace | undefined {
  const { company, line, view } = opened
  const tiers = tiersIn(opened, period)
  if ((tiers.tiers[customer] ?? TIER_D) >= TIER_D) return undefined
  const entry = entryOf(line.table, customer, period.index)
  const owner = ownerIn(company, line.table, customer, entry)
  const ranking = rankingOf(tiers, view.rule, owner)
  if (ranking === undefined) return undefined
  const measure = measureOf(line.table, view.measure, entry)
  return { rank: 1 + countAhead(ranking, measure), of: ranking.measures.length }
}

/** A gap has neither a value nor a tier. */
function historyOf(
  opened: PeriodView,
  period: PeriodInfo,
  customer: CustomerIndex,
): TierReason['history'][number] {
  if (period.state === 'gap') return { period, value: undefined, tier: '·' }
  const { line, view } = opened
  const entry = entryOf(line.table, customer, period.index)
  return {
    period,
    value: measureOf(line.table, view.measure, entry),
    tier: tierIn(opened, period, customer) ?? '·',
  }
}

function sumFigures(
  { line, period }: PeriodView,
  customer: CustomerIndex,
  window: readonly PeriodInfo[],
): CustomerFigures {
  const sums = sumPeriods(line.table, window[0]?.index ?? period.index, period.index)
  const all = (column: 'sales' | 'margin' | 'marginSales'): Money =>
    sums[column].reduce((sum, value) => sum + value, 0)
  return {
    sales: sums.sales[customer] ?? 0,
    orders: sums.orders[customer] ?? 0,
    margin: sums.margin[customer] ?? 0,
    marginSales: sums.marginSales[customer] ?? 0,
    company: { sales: all('sales'), margin: all('margin'), marginSales: all('marginSales') },
  }
}
