import { daysSinceOrder, trailPeriods } from '../alerts/alerts.ts'
import { gradeSilence } from '../alerts/severity.ts'
import { NO_DAY } from '../calendar.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import { entriesIn } from '../periods/period-table.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import { TRAIL_LENGTH, TRAIL_UNKNOWN } from './trail.ts'
import { movementsOf } from './movement.ts'
import { walkPlaces } from './places.ts'
import { measureOf, ownerIn, TIER_D } from './tiers.ts'

/**
 * One row for each known, not excluded customer, as columns: entry i of every column belongs to row
 * i. Rows stand by tier, then measure, largest first, then customer key.
 */
export interface TierColumns {
  readonly length: number
  readonly customer: Int32Array // CustomerIndex
  readonly tier: Uint8Array // index of TIERS
  readonly tierBefore: Uint8Array // index of TIERS, TRAIL_UNKNOWN: not known
  readonly movement: Uint8Array // index of MOVEMENTS
  readonly trail: Uint8Array // TRAIL_LENGTH per row, oldest first, TRAIL_UNKNOWN before the data
  readonly owner: Int32Array // index of TierReport.owners
  readonly value: Float64Array // Money: the measure
  readonly valueBefore: Float64Array // Money; NaN in the first period
  readonly sales: Float64Array // Money
  readonly margin: Float64Array // Money; NaN: no line with a margin
  readonly marginSales: Float64Array // Money: sales of the lines with a margin
  readonly share: Float64Array // ratio; NaN for D and where the measure is not positive
  readonly cumulativeShare: Float64Array // ratio; NaN as share
  readonly rank: Int32Array // 0: none (D)
  readonly orders: Int32Array
  readonly products: Int32Array // distinct products bought or sampled in the period
  readonly lastOrder: Int32Array // EpochDay, NO_DAY: never
  readonly daysSince: Int32Array // -1: none
  /** Smallest increase that, all others unchanged, gives the better tier; NaN for A and D. */
  readonly toNext: Float64Array // Money
  /** What the customer could lose and stay in its tier; NaN for C and D. */
  readonly aboveBelow: Float64Array // Money
  readonly severity: Uint8Array // index of SEVERITIES for D with an alert, 4: churned, 5: prospect, 6: none
  readonly returnsOnly: Uint8Array // 1: returns and no sale in the period
}

/**
 * The columns of a tier report. Filled a few at a time: most customers are asleep, and have nothing in
 * most of them.
 *
 * @param customers - The rows, in their order.
 */
export function fillTierColumns(opened: PeriodView, customers: Int32Array): TierColumns {
  const columns = emptyColumns(customers)
  const rowOf = new Int32Array(opened.latest.length).fill(-1)
  for (let row = 0; row < customers.length; row += 1) rowOf[customers[row] ?? -1] = row
  fillTiers(opened, columns)
  fillLastOrders(opened, columns)
  fillPeriod(opened, columns, rowOf)
  fillBefore(opened, columns, rowOf)
  fillPlaces(opened, columns, rowOf)
  fillTrails(opened, columns)
  return columns
}

/** Of customers without a line in the period: no money, no place. */
function emptyColumns(customer: Int32Array): TierColumns {
  const { length } = customer
  return {
    length,
    customer,
    tier: new Uint8Array(length),
    tierBefore: new Uint8Array(length).fill(TRAIL_UNKNOWN),
    movement: new Uint8Array(length),
    trail: new Uint8Array(length * TRAIL_LENGTH).fill(TRAIL_UNKNOWN),
    owner: new Int32Array(length),
    value: new Float64Array(length),
    valueBefore: new Float64Array(length),
    sales: new Float64Array(length),
    margin: new Float64Array(length).fill(Number.NaN),
    marginSales: new Float64Array(length),
    share: new Float64Array(length).fill(Number.NaN),
    cumulativeShare: new Float64Array(length).fill(Number.NaN),
    rank: new Int32Array(length),
    orders: new Int32Array(length),
    products: new Int32Array(length),
    lastOrder: new Int32Array(length),
    daysSince: new Int32Array(length),
    toNext: new Float64Array(length).fill(Number.NaN),
    aboveBelow: new Float64Array(length).fill(Number.NaN),
    severity: new Uint8Array(length),
    returnsOnly: new Uint8Array(length),
  }
}

function fillTiers(opened: PeriodView, columns: TierColumns): void {
  const { company, period, before } = opened
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = before === undefined ? undefined : tiersIn(opened, before).tiers
  const { severity } = gradeSilence(opened)
  const movement = movementsOf(period, before !== undefined)
  for (let row = 0; row < columns.length; row += 1) {
    const customer = columns.customer[row] ?? -1
    const now = tiers[customer] ?? TIER_D
    const then = tiersBefore?.[customer] ?? TRAIL_UNKNOWN
    columns.tier[row] = now
    columns.tierBefore[row] = then
    columns.movement[row] = movement(now, then, company.firstSale[customer] ?? 0)
    columns.severity[row] = severity[customer] ?? 0
  }
}

function fillLastOrders({ company, line, period, latest }: PeriodView, columns: TierColumns): void {
  const { table } = line
  const nobody = company.people.names.length
  for (let row = 0; row < columns.length; row += 1) {
    const customer = columns.customer[row] ?? -1
    const newest = latest[customer] ?? -1
    const owner = ownerIn(company, table, customer, newest)
    const lastOrder = table.lastSale[newest] ?? NO_DAY
    const isMonthOnly = table.lastSaleMonthOnly[newest] === 1
    columns.owner[row] = owner === UNASSIGNED ? nobody : owner
    columns.lastOrder[row] = lastOrder
    columns.daysSince[row] = daysSinceOrder(period, lastOrder, isMonthOnly) ?? -1
  }
}

function fillPeriod({ line, view, period }: PeriodView, columns: TierColumns, rowOf: Int32Array) {
  const { table } = line
  for (const entry of entriesIn(table, period.index)) {
    const row = rowOf[table.customer[entry] ?? -1] ?? -1
    if (row < 0) continue
    columns.value[row] = measureOf(table, view.measure, entry)
    columns.sales[row] = table.sales[entry] ?? 0
    if ((table.marginLines[entry] ?? 0) > 0) columns.margin[row] = table.margin[entry] ?? 0
    columns.marginSales[row] = table.marginSales[entry] ?? 0
    columns.orders[row] = table.orders[entry] ?? 0
    columns.products[row] = table.products[entry] ?? 0
    const hasReturns = (table.returnLines[entry] ?? 0) > 0
    columns.returnsOnly[row] = columns.tier[row] === TIER_D && hasReturns ? 1 : 0
  }
}

function fillBefore({ line, view, before }: PeriodView, columns: TierColumns, rowOf: Int32Array) {
  const { table } = line
  if (before === undefined) {
    columns.valueBefore.fill(Number.NaN)
    return
  }
  for (const entry of entriesIn(table, before.index)) {
    const row = rowOf[table.customer[entry] ?? -1] ?? -1
    if (row >= 0) columns.valueBefore[row] = measureOf(table, view.measure, entry)
  }
}

function fillPlaces(opened: PeriodView, columns: TierColumns, rowOf: Int32Array): void {
  const { customer } = opened.line.table
  for (const ranking of tiersIn(opened, opened.period).rankings.values()) {
    walkPlaces(ranking, (at, place) => {
      const row = rowOf[customer[ranking.entries[at] ?? -1] ?? -1] ?? -1
      if (row < 0) return
      columns.share[row] = place.share
      columns.cumulativeShare[row] = place.cumulativeShare
      columns.rank[row] = place.rank
      columns.toNext[row] = place.toNext
      columns.aboveBelow[row] = place.aboveBelow
    })
  }
}

/** The period shown stands last; places before the beginning of the data stay unknown. */
export function fillTrails(
  opened: PeriodView,
  { customer, trail }: Pick<TierColumns, 'customer' | 'trail'>,
): void {
  const tiersByPeriod = trailPeriods(opened).map((period) => tiersIn(opened, period).tiers)
  const first = TRAIL_LENGTH - tiersByPeriod.length
  for (let row = 0; row < customer.length; row += 1) {
    const index = customer[row] ?? 0
    let to = row * TRAIL_LENGTH + first
    for (const tiers of tiersByPeriod) {
      trail[to] = tiers[index] ?? TRAIL_UNKNOWN
      to += 1
    }
  }
}
