import { NO_DAY } from '../calendar.ts'
import { daysSinceOrder, trailPeriods } from '../alerts/alerts.ts'
import type { Company } from '../company/company.ts'
import { sortDescending } from '../number-order.ts'
import { movementOf } from './movement.ts'
import { entriesIn, entriesOf } from '../periods/period-table.ts'
import { entryNow, openView, reportHead, tiersIn, type PeriodView } from '../periods/period-view.ts'
import { countAhead, leastMeasureFor, sumTo, type Ranking } from './ranking.ts'
import {
  MOVEMENTS,
  TRAIL_LENGTH,
  TRAIL_UNKNOWN,
  type TierColumns,
  type TierReport,
} from '../reports.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import { gradeSilence } from '../alerts/severity.ts'
import { TIERS, type TierRule } from './tier-rule.ts'
import { summarizeTiers } from './tier-summaries.ts'
import { measureOf, ownerIn, rankingOf, TIER_D } from './tiers.ts'
import type { View } from '../periods/view.ts'

/**
 * One row for each known customer of the view that is not excluded: by tier, then measure, largest
 * first, then customer key.
 */
export function computeTierReport(company: Company, view: View): TierReport {
  const opened = openView(company, view)
  const summaries = summarizeTiers(opened)
  return {
    ...reportHead(opened),
    columns: fillColumns(opened, sortCustomers(opened)),
    owners: [...company.people.names, ''],
    trailPeriods: trailPeriods(opened),
    summaries,
    total: summaries.reduce((sum, { value }) => sum + value, 0),
  }
}

function sortCustomers(opened: PeriodView): Int32Array {
  const { view, line, period, isMember } = opened
  const { table } = line
  const { tiers } = tiersIn(opened, period)
  const measures = new Float64Array(tiers.length)
  for (const entry of entriesIn(table, period.index)) {
    measures[table.customer[entry] ?? -1] = measureOf(table, view.measure, entry)
  }
  const members = Int32Array.from(tiers.keys())
  const sorted = TIERS.map((_, tier) =>
    sortDescending(
      members.filter((customer) => tiers[customer] === tier && isMember[customer] === 1),
      measures,
    ),
  )
  return concatenate(sorted)
}

function concatenate(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Figures of a customer's place among those that it is ranked with. */
interface Place {
  readonly share: number
  readonly cumulativeShare: number
  readonly rank: number
  readonly toNext: number
  readonly aboveBelow: number
}

const NO_PLACE: Place = {
  share: Number.NaN,
  cumulativeShare: Number.NaN,
  rank: 0,
  toNext: Number.NaN,
  aboveBelow: Number.NaN,
}

/**
 * Where an ordering customer stands.
 *
 * Rank: 1 + the number of customers with a larger measure. Share and cumulative share: of the sum of
 * positive measures, NaN where its own is not positive. To next: the smallest increase that, all
 * others unchanged, gives the better tier; NaN for A. Above below: what it could lose and stay in its
 * tier; NaN for C.
 *
 * @param tier - Index of TIERS: A, B or C.
 */
export function placeOf(ranking: Ranking, rule: TierRule, tier: number, measure: number): Place {
  const cutOffs = [rule.a, rule.b]
  const better = cutOffs[tier - 1]
  const own = cutOffs[tier]
  const isPositive = measure > 0
  return {
    share: isPositive ? measure / ranking.total : Number.NaN,
    cumulativeShare: isPositive ? sumTo(ranking, measure) / ranking.total : Number.NaN,
    rank: 1 + countAhead(ranking, measure),
    toNext: better === undefined ? Number.NaN : leastMeasureFor(ranking, measure, better) - measure,
    aboveBelow: own === undefined ? Number.NaN : measure - leastMeasureFor(ranking, measure, own),
  }
}

function fillColumns(opened: PeriodView, customers: Int32Array): TierColumns {
  const { company, line, view, period, before, latest } = opened
  const { table } = line
  const tiersNow = tiersIn(opened, period)
  const tiersBefore = before === undefined ? undefined : tiersIn(opened, before).tiers
  const entriesBefore = before === undefined ? undefined : entriesOf(table, before.index)
  const { severity } = gradeSilence(opened)
  const columns = emptyColumns(customers)
  const nobody = company.people.names.length
  for (let row = 0; row < customers.length; row += 1) {
    const customer = customers[row] ?? 0
    const newest = latest[customer] ?? -1
    const entry = entryNow(opened, customer)
    const tier = tiersNow.tiers[customer] ?? TIER_D
    const tierBefore = tiersBefore?.[customer]
    const owner = ownerIn(company, table, customer, newest)
    const ranking = tier === TIER_D ? undefined : rankingOf(tiersNow, view.rule, owner)
    const measure = measureOf(table, view.measure, entry)
    const place = ranking === undefined ? NO_PLACE : placeOf(ranking, view.rule, tier, measure)
    const lastOrder = table.lastSale[newest] ?? NO_DAY
    const isMonthOnly = table.lastSaleMonthOnly[newest] === 1
    columns.tier[row] = tier
    columns.tierBefore[row] = tierBefore ?? TRAIL_UNKNOWN
    columns.movement[row] = MOVEMENTS.indexOf(
      movementOf(period, tier, tierBefore, company.firstSale[customer] ?? 0),
    )
    columns.owner[row] = owner === UNASSIGNED ? nobody : owner
    columns.value[row] = measure
    columns.valueBefore[row] =
      entriesBefore === undefined
        ? Number.NaN
        : measureOf(table, view.measure, entriesBefore[customer] ?? -1)
    columns.sales[row] = table.sales[entry] ?? 0
    columns.margin[row] =
      (table.marginLines[entry] ?? 0) > 0 ? (table.margin[entry] ?? 0) : Number.NaN
    columns.marginSales[row] = table.marginSales[entry] ?? 0
    columns.share[row] = place.share
    columns.cumulativeShare[row] = place.cumulativeShare
    columns.rank[row] = place.rank
    columns.orders[row] = table.orders[entry] ?? 0
    columns.products[row] = table.products[entry] ?? 0
    columns.lastOrder[row] = lastOrder
    columns.daysSince[row] = daysSinceOrder(period, lastOrder, isMonthOnly) ?? -1
    columns.toNext[row] = place.toNext
    columns.aboveBelow[row] = place.aboveBelow
    columns.severity[row] = severity[customer] ?? 0
    columns.returnsOnly[row] = tier === TIER_D && (table.returnLines[entry] ?? 0) > 0 ? 1 : 0
  }
  fillTrails(opened, columns)
  return columns
}

function emptyColumns(customer: Int32Array): TierColumns {
  const { length } = customer
  return {
    length,
    customer,
    tier: new Uint8Array(length),
    tierBefore: new Uint8Array(length),
    movement: new Uint8Array(length),
    trail: new Uint8Array(length * TRAIL_LENGTH).fill(TRAIL_UNKNOWN),
    owner: new Int32Array(length),
    value: new Float64Array(length),
    valueBefore: new Float64Array(length),
    sales: new Float64Array(length),
    margin: new Float64Array(length),
    marginSales: new Float64Array(length),
    share: new Float64Array(length),
    cumulativeShare: new Float64Array(length),
    rank: new Int32Array(length),
    orders: new Int32Array(length),
    products: new Int32Array(length),
    lastOrder: new Int32Array(length),
    daysSince: new Int32Array(length),
    toNext: new Float64Array(length),
    aboveBelow: new Float64Array(length),
    severity: new Uint8Array(length),
    returnsOnly: new Uint8Array(length),
  }
}

/** The period shown stands last; places before the beginning of the data stay unknown. */
export function fillTrails(
  opened: PeriodView,
  { customer, trail }: Pick<TierColumns, 'customer' | 'trail'>,
): void {
  const periods = trailPeriods(opened)
  for (const [at, period] of periods.entries()) {
    const { tiers } = tiersIn(opened, period)
    const place = TRAIL_LENGTH - periods.length + at
    for (let row = 0; row < customer.length; row += 1) {
      const index = customer[row] ?? 0
      trail[row * TRAIL_LENGTH + place] = tiers[index] ?? TRAIL_UNKNOWN
    }
  }
}
