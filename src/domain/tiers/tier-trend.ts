import type { Money } from '../money.ts'
import type { PeriodTable } from '../periods/period-table.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { isOfEveryone, subjectOf } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import {
  knownAsleep,
  knownSince,
  rankPeriod,
  TIER_D,
  tierEnds,
  type EntryRanking,
} from './tiers.ts'

/** What tiers come to in one period. */
export interface TierTrend {
  /** Sums of the measure of A, B and C, and how many customers are in each. */
  readonly values: readonly Money[]
  readonly customers: readonly number[]
  /** How many customers are D. */
  readonly asleep: number
}

/**
 * What the tiers of a view's members come to, period by period. It needs the tier of nobody: what a tier
 * comes to is what stands between two places of the ranking, and those are asleep who are known and not
 * ranked.
 */
export function tierTrend(opened: PeriodView): (period: PeriodInfo) => TierTrend {
  const { company, line, view, isMember } = opened
  const { table } = line
  const isEveryone = isOfEveryone(view)
  const known = countKnown(opened)
  return (period) => {
    const values: Money[] = [0, 0, 0]
    const customers = [0, 0, 0]
    for (const ranking of rankPeriod(company, table, period, view.measure, view.rule).values()) {
      let place = 0
      for (const [tier, end] of tierEnds(ranking).entries()) {
        const part = isEveryone
          ? sumPlaces(ranking, place, end)
          : sumMembers(ranking, table, isMember, place, end)
        values[tier] = (values[tier] ?? 0) + part.value
        customers[tier] = (customers[tier] ?? 0) + part.customers
        place = end
      }
    }
    const ordering = customers.reduce((sum, count) => sum + count, 0)
    return { values, customers, asleep: known(period) - ordering }
  }
}

/** What a part of a ranking comes to, and how many stand in it. */
interface Part {
  readonly value: Money
  readonly customers: number
}

/** All between two places. */
function sumPlaces({ measures }: EntryRanking, from: number, to: number): Part {
  let value: Money = 0
  for (let place = from; place < to; place += 1) value += measures[place] ?? 0
  return { value, customers: to - from }
}

/** The members between two places. */
function sumMembers(
  { entries, measures }: EntryRanking,
  { customer }: PeriodTable,
  isMember: Uint8Array,
  from: number,
  to: number,
): Part {
  let value: Money = 0
  let customers = 0
  for (let place = from; place < to; place += 1) {
    if (isMember[customer[entries[place] ?? -1] ?? -1] === 0) continue
    value += measures[place] ?? 0
    customers += 1
  }
  return { value, customers }
}

/** By period of the time line. */
const rememberKnown = createMemory<Int32Array>(8)

/** How many members are known in a period and not excluded. */
function countKnown(opened: PeriodView): (period: PeriodInfo) => number {
  const { company, line, view, isMember } = opened
  const first = line.periods[0]?.index ?? 0
  const known = rememberKnown(company, subjectOf(view), () => {
    const since = knownSince(company, line.table)
    const counts = new Int32Array(line.periods.length)
    for (let customer = 0; customer < since.length; customer += 1) {
      if (isMember[customer] === 0) continue
      const at = Math.max((since[customer] ?? 0) - first, 0)
      if (at < counts.length) counts[at] = (counts[at] ?? 0) + 1
    }
    for (let at = 1; at < counts.length; at += 1) {
      counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
    }
    return counts
  })
  return (period) => known[period.index - first] ?? countOutside(opened, period)
}

/** {@link countKnown} of a period outside the time line. */
function countOutside({ company, line, isMember }: PeriodView, period: PeriodInfo): number {
  let count = 0
  for (const [customer, tier] of knownAsleep(company, line.table, period).entries()) {
    if (isMember[customer] === 1 && tier === TIER_D) count += 1
  }
  return count
}
