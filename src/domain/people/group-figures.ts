import { figuresOf, trendPeriods, type PeriodFigures } from '../overview/key-figures.ts'
import type { CountsByPeriod } from '../overview/period-counts.ts'
import type { Money } from '../money.ts'
import { entriesIn } from '../periods/period-table.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { yearBefore } from '../periods/periods.ts'
import { MOVEMENTS, type Movement } from '../tiers/movement-kind.ts'
import { TRAIL_UNKNOWN } from '../tiers/trail.ts'
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
 * @param counted - Of these groups, the periods that are compared.
 */
export function computeGroups(
  opened: PeriodView,
  groupOf: Int32Array,
  groups: number,
  counted: CountsByPeriod,
): readonly GroupFigures[] {
  const { line, view, period, before } = opened
  const lastYear = yearBefore(line, period.index)
  const trend = trendPeriods(line, period.index)
  const countsOf = (info: PeriodInfo | undefined) => info && counted.get(info.index)
  return countCustomers(opened, groupOf, groups).map((counts, group) => ({
    ...counts,
    now: figuresOf(countsOf(period), group),
    before: figuresOf(countsOf(before), group),
    yearBefore: figuresOf(countsOf(lastYear), group),
    trend: trend.map((info) => countsOf(info)?.[view.measure][group]),
  }))
}

type CustomerCounts = Pick<GroupFigures, 'customers' | 'byTier' | 'byMovement'>

function countCustomers(
  opened: PeriodView,
  groupOf: Int32Array,
  groups: number,
): readonly CustomerCounts[] {
  const { company, line, view, period, before } = opened
  const { table } = line
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = before === undefined ? undefined : tiersIn(opened, before).tiers
  const movementOf = movementsOf(period, before !== undefined)
  // By group, then by tier or movement.
  const customers = new Int32Array(groups * TIERS.length)
  const values = new Float64Array(groups * TIERS.length)
  const movements = new Int32Array(groups * MOVEMENTS.length)
  for (let customer = 0; customer < tiers.length; customer += 1) {
    const group = groupOf[customer] ?? -1
    const now = tiers[customer] ?? TRAIL_UNKNOWN
    if (group < 0 || now === TRAIL_UNKNOWN) continue
    const then = tiersBefore?.[customer] ?? TRAIL_UNKNOWN
    const movement = movementOf(now, then, company.firstSale[customer] ?? 0)
    count(customers, group * TIERS.length + now)
    count(movements, group * MOVEMENTS.length + movement)
  }
  for (const entry of entriesIn(table, period.index)) {
    const customer = table.customer[entry] ?? -1
    const group = groupOf[customer] ?? -1
    const now = tiers[customer] ?? TRAIL_UNKNOWN
    if (group < 0 || now === TRAIL_UNKNOWN) continue
    const at = group * TIERS.length + now
    values[at] = (values[at] ?? 0) + measureOf(table, view.measure, entry)
  }
  return Array.from({ length: groups }, (_, group) =>
    readCounts(group, customers, values, movements),
  )
}

function count(column: Int32Array, at: number): void {
  column[at] = (column[at] ?? 0) + 1
}

function readCounts(
  group: number,
  customers: Int32Array,
  values: Float64Array,
  movements: Int32Array,
): CustomerCounts {
  const tierOf = (tier: Tier): GroupTier => {
    const at = group * TIERS.length + TIERS.indexOf(tier)
    return { customers: customers[at] ?? 0, value: values[at] ?? 0 }
  }
  const movementOf = (movement: Movement): number =>
    movements[group * MOVEMENTS.length + MOVEMENTS.indexOf(movement)] ?? 0
  const byTier = { A: tierOf('A'), B: tierOf('B'), C: tierOf('C'), D: tierOf('D') }
  return {
    customers: TIERS.reduce((sum, tier) => sum + byTier[tier].customers, 0),
    byTier,
    byMovement: {
      new: movementOf('new'),
      back: movementOf('back'),
      lost: movementOf('lost'),
      up: movementOf('up'),
      down: movementOf('down'),
      same: movementOf('same'),
      none: movementOf('none'),
    },
  }
}
