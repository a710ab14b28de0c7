import { countTo, leastMeasures, tierOf, type Ranking } from './ranking.ts'
import { TIERS } from './tier-rule.ts'

/** Figures of a customer's place among those that it is ranked with. */
export interface Place {
  readonly share: number
  readonly cumulativeShare: number
  readonly rank: number
  readonly toNext: number
  readonly aboveBelow: number
}

/**
 * Where an ordering customer stands.
 *
 * Rank: 1 + the number of customers with a larger measure. Share and cumulative share: of the sum of
 * positive measures, NaN where its own is not positive. To next: the smallest increase that, all
 * others unchanged, gives the better tier; NaN for A. Above below: what it could lose and stay in its
 * tier; NaN for C.
 *
 * @param measure - Of a customer of the group.
 */
export function placeOf(ranking: Ranking, measure: number): Place {
  return describePlaces(ranking)(measure, countTo(ranking, measure))
}

/**
 * Visits the places of a group from the largest measure on, each with what {@link placeOf} says of it.
 * Equal customers share all of it.
 */
export function walkPlaces(ranking: Ranking, visit: (at: number, place: Place) => void): void {
  const { measures } = ranking
  const describe = describePlaces(ranking)
  let at = 0
  while (at < measures.length) {
    const measure = measures[at] ?? 0
    let end = at + 1
    while (measures[end] === measure) end += 1
    const place = describe(measure, end)
    for (; at < end; at += 1) visit(at, place)
  }
}

/**
 * @returns a function of a measure and the number of customers that have it or a larger one. Quickest
 *   where it is asked in the order of the places.
 */
function describePlaces(ranking: Ranking): (measure: number, end: number) => Place {
  const { rule, tieStart, sums, total } = ranking
  const leastFor = [rule.a, rule.b].map((cutOff) => ({
    toRise: leastMeasures(ranking, cutOff),
    toStay: leastMeasures(ranking, cutOff),
  }))
  return (measure, end) => {
    const tier = TIERS.indexOf(tierOf(ranking, measure))
    const better = leastFor[tier - 1]
    const own = leastFor[tier]
    const isPositive = measure > 0
    return {
      share: isPositive ? measure / total : Number.NaN,
      cumulativeShare: isPositive ? (sums[end] ?? 0) / total : Number.NaN,
      rank: 1 + (tieStart[end - 1] ?? 0),
      toNext: better === undefined ? Number.NaN : better.toRise(measure) - measure,
      aboveBelow: own === undefined ? Number.NaN : measure - own.toStay(measure),
    }
  }
}
