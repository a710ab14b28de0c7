import { countStarts, distribute } from '../buckets.ts'
import { freeBuffer, trimmed } from '../free-buffer.ts'
import { sortDescending } from '../number-order.ts'
import { entriesIn, type EntryIndex } from '../periods/period-table.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { isOrdering, knownAsleep, measureOf, rankedEntries, TIER_D } from './tiers.ts'

/** The customers of a tier report. */
export interface TierRows {
  /** Who orders by measure, largest first; then those asleep, likewise; equal ones by customer. */
  readonly customer: Int32Array // CustomerIndex
  /** How many of them order. */
  readonly ordering: number
}

/**
 * The known customers of a view that are not excluded. No rule has a say in it: who orders is ranked,
 * whatever the cut-offs, and of those asleep only a few have a measure at all, by a return or without a
 * sale.
 */
export function findTierRows(opened: PeriodView): TierRows {
  const { company, line, view, period, isMember } = opened
  const { table } = line
  const known = knownAsleep(company, table, period)
  const rows = new Int32Array(known.length)
  let length = 0
  const add = (customer: CustomerIndex): void => {
    if (isMember[customer] !== 1) return
    rows[length] = customer
    length += 1
  }
  const ranked = rankedEntries(company, table, period, view.measure)
  const isElsewhere = new Uint8Array(known.length) // among those who order, or those who moved
  for (let place = 0; place < ranked.length; place += 1) {
    const customer = table.customer[ranked[place] ?? -1] ?? -1
    isElsewhere[customer] = 1
    add(customer)
  }
  const ordering = length
  const moved = movedAsleep(opened)
  for (const entry of moved) isElsewhere[table.customer[entry] ?? -1] = 1
  const hasGained = (entry: EntryIndex): boolean => measureOf(table, view.measure, entry) > 0
  const gained = moved.filter(hasGained)
  for (const entry of gained) add(table.customer[entry] ?? -1)
  for (let customer = 0; customer < known.length; customer += 1) {
    if (known[customer] === TIER_D && isElsewhere[customer] === 0) add(customer)
  }
  for (const entry of moved.subarray(gained.length)) add(table.customer[entry] ?? -1)
  freeBuffer(isElsewhere)
  return { customer: trimmed(rows, length), ordering }
}

/** The entries of those asleep that have a measure all the same, largest first. */
function movedAsleep({ company, line, view, period }: PeriodView): Int32Array {
  const { table } = line
  const asleep = entriesIn(table, period.index).filter(
    (entry) =>
      !isOrdering(table, entry) &&
      company.isExcluded[table.customer[entry] ?? -1] !== 1 &&
      measureOf(table, view.measure, entry) !== 0,
  )
  return sortDescending(asleep, view.measure === 'sales' ? table.sales : table.margin)
}

/**
 * Puts the rows of ordering customers together by tier; within a tier they keep their order.
 *
 * @param tier - By row, index of TIERS. May be empty.
 * @returns by new row the old one.
 */
export function sortByTier(tier: Uint8Array): Int32Array {
  const tiers = Int32Array.from(tier)
  return distribute(tiers, 0, countStarts(tiers, 0, TIER_D))
}
