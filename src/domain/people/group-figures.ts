import { figuresByGroup, trendPeriods, type PeriodFigures } from '../overview/key-figures.ts'
import type { Money } from '../money.ts'
import { entriesIn } from '../periods/period-table.ts'
import { entryNow, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { yearBefore } from '../periods/periods.ts'
import { MOVEMENTS, TRAIL_UNKNOWN, type Movement } from '../reports.ts'
import { movementsOf } from '../tiers/movement.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'
import { measureOf } from '../tiers/tiers.ts'

/** Customers and money of one tier in a group. */
export interface GroupTier {
  readonly customers: number
  /** Sum of the measure. */
  readonly value: Money
}

/** What the customers of one group have come to. */
export interface GroupFigures {
  /** Known ones, without the excluded. */
  readonly customers: number
  readonly byTier: Readonly<Record<Tier, GroupTier>>
  readonly byMovement: Readonly<Record<Movement, number>>
  /** Key figures, excluded customers among them; undefined in a gap and outside the data. */
  readonly now: PeriodFigures | undefined
  readonly before: PeriodFigures | undefined
  readonly yearBefore: PeriodFigures | undefined
  /** The measure in the 12 calendar periods up to this one, oldest first; undefined in gaps. */
  readonly trend: readonly (Money | undefined)[]
}

/**
 * Tiers, movement and key figures of each group of customers. A group's customers are those that it has
 * in the period shown, in the earlier periods too. Each customer is in one group, so that over all
 * groups every count and sum adds up to that of all their customers.
 *
 * @param groupOf - Per customer its group; -1: in none.
 */
export function computeGroups(
  opened: PeriodView,
  groupOf: Int32Array,
  groups: number,
): readonly GroupFigures[] {
  const { company, line, period, before } = opened
  const lastYear = yearBefore(line, period.index)
  const asked = [period, before, lastYear]
  const figuresIn = figuresByGroup(company, line, asked, groupOf, groups)
  const figuresOf = (info: PeriodInfo | undefined, group: number) =>
    info && figuresIn.get(info.index)?.[group]
  const trends = sumTrend(opened, groupOf, groups)
  return countCustomers(opened, groupOf, groups).map((counts, group) => ({
    ...counts,
    now: figuresOf(period, group),
    before: figuresOf(before, group),
    yearBefore: figuresOf(lastYear, group),
    trend: trends.map((sums) => sums?.[group]),
  }))
}

interface Counts {
  customers: number
  readonly byTier: Record<Tier, { customers: number; value: Money }>
  readonly byMovement: Record<Movement, number>
}

function noCounts(): Counts {
  const none = () => ({ customers: 0, value: 0 })
  return {
    customers: 0,
    byTier: { A: none(), B: none(), C: none(), D: none() },
    byMovement: { new: 0, back: 0, lost: 0, up: 0, down: 0, same: 0, none: 0 },
  }
}

function countCustomers(
  opened: PeriodView,
  groupOf: Int32Array,
  groups: number,
): readonly Counts[] {
  const { company, line, view, period, before } = opened
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = before === undefined ? undefined : tiersIn(opened, before).tiers
  const movementOf = movementsOf(period, before !== undefined)
  const counts = Array.from({ length: groups }, () => noCounts())
  for (let customer = 0; customer < tiers.length; customer += 1) {
    const own = counts[groupOf[customer] ?? -1]
    const now = tiers[customer] ?? TRAIL_UNKNOWN
    const tier = TIERS[now]
    if (own === undefined || tier === undefined) continue
    const then = tiersBefore?.[customer] ?? TRAIL_UNKNOWN
    const movement = MOVEMENTS[movementOf(now, then, company.firstSale[customer] ?? 0)] ?? 'none'
    own.customers += 1
    own.byTier[tier].customers += 1
    own.byTier[tier].value += measureOf(line.table, view.measure, entryNow(opened, customer))
    own.byMovement[movement] += 1
  }
  return counts
}

/** The measure of each group in the periods of a trend; undefined in gaps and before the data begin. */
function sumTrend(
  { line, view, period }: PeriodView,
  groupOf: Int32Array,
  groups: number,
): readonly (Float64Array | undefined)[] {
  const { table } = line
  const column = view.measure === 'sales' ? table.sales : table.margin
  return trendPeriods(line, period.index).map((info) => {
    if (info === undefined || info.state === 'gap') return undefined
    const sums = new Float64Array(groups)
    for (const entry of entriesIn(table, info.index)) {
      const group = groupOf[table.customer[entry] ?? -1] ?? -1
      if (group >= 0) sums[group] = (sums[group] ?? 0) + (column[entry] ?? 0)
    }
    return sums
  })
}
