import { sortDescending } from '../number-order.ts'
import { entriesIn } from '../periods/period-table.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import { TRAIL_UNKNOWN } from './trail.ts'
import { TIERS } from './tier-rule.ts'
import { measureOf, rankedEntries, TIER_D } from './tiers.ts'

/**
 * The known customers of a view that are not excluded: by tier, then measure, largest first, then
 * customer. Nothing is sorted under new cut-offs: who orders is ranked already, whatever the rule, and
 * of those asleep only a few have a measure at all, by a return or without a sale.
 */
export function sortByTier(opened: PeriodView): Int32Array {
  const { company, line, view, period, isMember } = opened
  const { table } = line
  const { tiers } = tiersIn(opened, period)
  const next = tierStarts(tiers, isMember)
  const sorted = new Int32Array(next[TRAIL_UNKNOWN] ?? 0)
  const add = (customer: number): void => {
    const tier = tiers[customer] ?? TRAIL_UNKNOWN
    if (isMember[customer] !== 1 || tier === TRAIL_UNKNOWN) return
    const to = next[tier] ?? 0
    sorted[to] = customer
    next[tier] = to + 1
  }
  for (const entry of rankedEntries(company, table, period, view.measure)) {
    add(table.customer[entry] ?? -1)
  }
  const column = view.measure === 'sales' ? table.sales : table.margin
  const asleep = entriesIn(table, period.index).filter(
    (entry) =>
      tiers[table.customer[entry] ?? -1] === TIER_D && measureOf(table, view.measure, entry) !== 0,
  )
  const moved = sortDescending(asleep, column)
  const gained = moved.filter((entry) => (column[entry] ?? 0) > 0)
  const hasMoved = new Uint8Array(tiers.length)
  for (const entry of moved) hasMoved[table.customer[entry] ?? -1] = 1
  for (const entry of gained) add(table.customer[entry] ?? -1)
  for (let customer = 0; customer < tiers.length; customer += 1) {
    if (tiers[customer] === TIER_D && hasMoved[customer] === 0) add(customer)
  }
  for (const entry of moved.subarray(gained.length)) add(table.customer[entry] ?? -1)
  return sorted
}

/** Where each tier begins among the members, and where the last one ends. */
function tierStarts(tiers: Uint8Array, isMember: Uint8Array): Int32Array {
  const counts = new Int32Array(TRAIL_UNKNOWN + 1)
  for (let customer = 0; customer < tiers.length; customer += 1) {
    const tier = tiers[customer] ?? TRAIL_UNKNOWN
    if (isMember[customer] === 1) counts[tier] = (counts[tier] ?? 0) + 1
  }
  const starts = new Int32Array(TIERS.length + 1)
  for (let tier = 1; tier <= TIERS.length; tier += 1) {
    starts[tier] = (starts[tier - 1] ?? 0) + (counts[tier - 1] ?? 0)
  }
  return starts
}
