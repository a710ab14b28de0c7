import type { Money } from '../money.ts'
import type { PeriodTable } from '../periods/period-table.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { PeriodIndex, PeriodInfo } from '../periods/period.ts'
import { isOfEveryone } from '../periods/view.ts'
import { knownSince, rankPeriod, tierEnds, type EntryRanking } from './tiers.ts'

/** What a trend shows of one period. */
export interface TierTrend {
  /** Sums of the measure of A, B and C. */
  readonly values: readonly Money[]
  /** How many customers are D. */
  readonly asleep: number
}

/**
 * The trend of a view's members, for any period that is no gap. It needs the tier of nobody: what a tier
 * comes to is what stands between two places of the ranking, and those are asleep who are known and not
 * ranked.
 */
export function tierTrend(opened: PeriodView): (period: PeriodInfo) => TierTrend {
  const { company, line, view } = opened
  const { table } = line
  const isMember = isOfEveryone(view) ? undefined : opened.isMember
  const known = countKnown(opened)
  return (period) => {
    const values: Money[] = [0, 0, 0]
    let ordering = 0
    for (const ranking of rankPeriod(company, table, period, view.measure, view.rule).values()) {
      ordering += sumPlaces(ranking, table, isMember, values)
    }
    return { values, asleep: known(period.index) - ordering }
  }
}

/** Adds what each tier of a ranking comes to, and counts the customers; without `isMember`, all. */
function sumPlaces(
  ranking: EntryRanking,
  { customer }: PeriodTable,
  isMember: Uint8Array | undefined,
  values: Money[],
): number {
  const { entries, measures } = ranking
  let ordering = 0
  let place = 0
  for (const [tier, end] of tierEnds(ranking).entries()) {
    let value: Money = 0
    for (; place < end; place += 1) {
      if (isMember?.[customer[entries[place] ?? -1] ?? -1] === 0) continue
      value += measures[place] ?? 0
      ordering += 1
    }
    values[tier] = (values[tier] ?? 0) + value
  }
  return ordering
}

/** How many members are known in a period of the time line and not excluded. */
function countKnown({ company, line, isMember }: PeriodView): (index: PeriodIndex) => number {
  const since = knownSince(company, line.table)
  const first = line.periods[0]?.index ?? 0
  const known = new Int32Array(line.periods.length)
  for (let customer = 0; customer < since.length; customer += 1) {
    if (isMember[customer] === 0) continue
    const at = Math.max((since[customer] ?? 0) - first, 0)
    if (at < known.length) known[at] = (known[at] ?? 0) + 1
  }
  for (let at = 1; at < known.length; at += 1) known[at] = (known[at] ?? 0) + (known[at - 1] ?? 0)
  return (index) => known[index - first] ?? 0
}
