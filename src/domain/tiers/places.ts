import type { Money } from '../money.ts'
import {
  countTo,
  leastMeasures,
  tieStart,
  tierOf,
  type Ranking,
  type SortedMeasures,
} from './ranking.ts'
import { TIERS } from './tier-rule.ts'

/** Figures of a customer's place among those that it is ranked with, whatever the cut-offs. */
export interface Standing {
  readonly share: number
  readonly cumulativeShare: number
  readonly rank: number
}

/** How far a customer is from the cut-offs. */
export interface Distances {
  readonly toNext: Money
  readonly aboveBelow: Money
}

/**
 * Where an ordering customer stands, and how far it is from the cut-offs.
 *
 * Rank: 1 + the number of customers with a larger measure. Share and cumulative share: of the sum of
 * positive measures, NaN where its own is not positive. To next: the smallest increase that, all
 * others unchanged, gives the better tier; NaN for A. Above below: what it could lose and stay in its
 * tier; NaN for C.
 *
 * @param measure - Of a customer of the group.
 */
export function placeOf(ranking: Ranking, measure: Money): Standing & Distances {
  return { ...standingOf(ranking, measure), ...distancesIn(ranking)(measure) }
}

/** The part of {@link placeOf} that no cut-off has a say in. */
export function standingOf(group: SortedMeasures, measure: Money): Standing {
  const { sums, total } = group
  const end = countTo(group, measure)
  const isPositive = measure > 0
  return {
    share: isPositive ? measure / total : Number.NaN,
    cumulativeShare: isPositive ? (sums()[end] ?? 0) / total : Number.NaN,
    rank: 1 + tieStart(group, end - 1),
  }
}

/**
 * The part of {@link placeOf} that hangs on the cut-offs.
 *
 * @returns a function of the measure. Quickest where the largest is asked for first, and so on.
 */
export function distancesIn(ranking: Ranking): (measure: Money) => Distances {
  const { rule } = ranking
  const leastFor = [rule.a, rule.b].map((cutOff) => ({
    toRise: leastMeasures(ranking, cutOff),
    toStay: leastMeasures(ranking, cutOff),
  }))
  return (measure) => {
    const tier = TIERS.indexOf(tierOf(ranking, measure))
    const better = leastFor[tier - 1]
    const own = leastFor[tier]
    return {
      toNext: better === undefined ? Number.NaN : better.toRise(measure) - measure,
      aboveBelow: own === undefined ? Number.NaN : measure - own.toStay(measure),
    }
  }
}
