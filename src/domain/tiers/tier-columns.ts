import { trailPeriods } from '../alerts/alerts.ts'
import { gradeSilence } from '../alerts/severity.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import { TRAIL_LENGTH, TRAIL_UNKNOWN } from './trail.ts'
import { movementsOf } from './movement.ts'
import { distancesIn } from './places.ts'
import { byOwner, reorderFigures, tierFigures, type TierFigures } from './tier-figures.ts'
import { sortByTier } from './tier-rows.ts'
import { TIER_D } from './tiers.ts'

/**
 * One row for each known, not excluded customer, as columns: entry i of every column belongs to row
 * i. Rows stand by tier, then measure, largest first, then customer key. Columns of which the D have
 * nothing, most customers often, end with the last C: beyond it there is no entry.
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
  readonly share: Float64Array // ratio, of A to C; NaN where the measure is not positive
  readonly cumulativeShare: Float64Array // ratio, of A to C; NaN as share
  readonly rank: Int32Array // of A to C, from 1 on
  readonly orders: Int32Array
  readonly products: Int32Array // distinct products bought or sampled in the period
  readonly lastOrder: Int32Array // EpochDay, NO_DAY: never
  readonly daysSince: Int32Array // -1: none
  /** Of A to C: smallest increase that, all others unchanged, gives the better tier; NaN for A. */
  readonly toNext: Float64Array // Money
  /** Of A to C: what the customer could lose and stay in its tier; NaN for C. */
  readonly aboveBelow: Float64Array // Money
  readonly severity: Uint8Array // index of SEVERITIES for D with an alert, 4: churned, 5: prospect, 6: none
  readonly returnsOnly: Uint8Array // 1: returns and no sale in the period
}

/**
 * The columns of a tier report. Those that no cut-off has a say in are the kept ones, shared by all
 * reports of the same customers.
 */
export function fillTierColumns(opened: PeriodView): TierColumns {
  const figures = inOrder(opened, tierFigures(opened))
  const { customer, ordering: _, ...kept } = figures
  const { length } = customer
  const trail = new Uint8Array(length * TRAIL_LENGTH).fill(TRAIL_UNKNOWN)
  fillTrails(opened, { customer, trail })
  return {
    length,
    customer,
    ...kept,
    ...fillTiers(opened, customer),
    ...fillDistances(opened, figures),
    trail,
  }
}

/** By tier. Where all are ranked together they stand so already: more is never worse. */
function inOrder(opened: PeriodView, figures: TierFigures): TierFigures {
  if (opened.view.rule.scope === 'company') return figures
  const { tiers } = tiersIn(opened, opened.period)
  const own = new Uint8Array(figures.ordering)
  for (let row = 0; row < own.length; row += 1)
    own[row] = tiers[figures.customer[row] ?? -1] ?? TIER_D
  return reorderFigures(figures, sortByTier(own))
}

function fillTiers(
  opened: PeriodView,
  customers: Int32Array,
): Pick<TierColumns, 'tier' | 'tierBefore' | 'movement' | 'severity'> {
  const { company, period, before } = opened
  const { length } = customers
  const columns = {
    tier: new Uint8Array(length),
    tierBefore: new Uint8Array(length),
    movement: new Uint8Array(length),
    severity: new Uint8Array(length),
  }
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = before === undefined ? undefined : tiersIn(opened, before).tiers
  const { severity } = gradeSilence(opened)
  const movement = movementsOf(period, before !== undefined)
  for (let row = 0; row < length; row += 1) {
    const customer = customers[row] ?? -1
    const now = tiers[customer] ?? TIER_D
    const then = tiersBefore?.[customer] ?? TRAIL_UNKNOWN
    columns.tier[row] = now
    columns.tierBefore[row] = then
    columns.movement[row] = movement(now, then, company.firstSale[customer] ?? 0)
    columns.severity[row] = severity[customer] ?? 0
  }
  return columns
}

function fillDistances(
  opened: PeriodView,
  { owner, value, ordering }: TierFigures,
): Pick<TierColumns, 'toNext' | 'aboveBelow'> {
  const columns = {
    toNext: new Float64Array(ordering).fill(Number.NaN),
    aboveBelow: new Float64Array(ordering).fill(Number.NaN),
  }
  const distancesOfOwner = byOwner(opened, distancesIn)
  for (let row = 0; row < ordering; row += 1) {
    const distances = distancesOfOwner[owner[row] ?? -1]?.(value[row] ?? 0)
    if (distances === undefined) continue
    columns.toNext[row] = distances.toNext
    columns.aboveBelow[row] = distances.aboveBelow
  }
  return columns
}

/** The period shown stands last; places before the beginning of the data stay unknown. */
export function fillTrails(
  opened: PeriodView,
  { customer, trail }: Pick<TierColumns, 'customer' | 'trail'>,
): void {
  const periods = trailPeriods(opened)
  const first = TRAIL_LENGTH - periods.length
  for (const [at, period] of periods.entries()) {
    const { tiers } = tiersIn(opened, period)
    for (let row = 0; row < customer.length; row += 1) {
      trail[row * TRAIL_LENGTH + first + at] = tiers[customer[row] ?? 0] ?? TRAIL_UNKNOWN
    }
  }
}
