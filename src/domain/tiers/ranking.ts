import { compareProducts, floorOfRatio } from '../exact.ts'
import type { Money } from '../money.ts'
import { onDemand } from '../on-demand.ts'
import { areCutOffs, WHOLE, type Basis, type Tier, type TierRule } from './tier-rule.ts'

/** Measures of ordering customers that are ranked together, whatever the rule. */
export interface SortedMeasures {
  /** The measures, largest first. */
  readonly measures: Float64Array // Money
  /** Entry k: sum of the k largest positive measures. Added up when first asked for. */
  readonly sums: () => Float64Array // Money
  /** Sum of all positive measures. */
  readonly total: Money
}

/** A group of ordering customers that are ranked together, by measure. */
export interface Ranking extends SortedMeasures {
  readonly rule: TierRule
  /** The smallest measure in the group that gives A, and the smallest that gives A or B. */
  readonly leastA: Money
  readonly leastB: Money
}

/**
 * Ranks ordering customers. What stands ahead of a customer is, by basis, the share of the customers
 * with a larger measure, or the share that these contribute to the sum of positive measures. Ahead
 * under cut-off a gives A, under b gives B; all else, and every measure that is not positive, gives C.
 * Equal customers share a tier; the one that straddles a cut-off is in the better tier.
 *
 * @param measures - Of all customers of the group with a sale line in the period. May be empty.
 * @throws RangeError if not 0 < a < b <= 10,000.
 */
export function rankCustomers(measures: Iterable<Money>, rule: TierRule): Ranking {
  return applyRule(sortMeasures(measures), rule)
}

/** Sorts and adds up the measures of a group, which every rule is then answered from. */
export function sortMeasures(measures: Iterable<Money>): SortedMeasures {
  return addUpMeasures(Float64Array.from(measures).toSorted().toReversed())
}

/**
 * What {@link sortMeasures} gives, of measures that are sorted already.
 *
 * @param sorted - Largest first. Kept as it is.
 */
export function addUpMeasures(sorted: Float64Array): SortedMeasures {
  let total: Money = 0
  for (let at = 0; at < sorted.length && (sorted[at] ?? 0) > 0; at += 1) total += sorted[at] ?? 0
  return { measures: sorted, sums: onDemand(() => sumLargest(sorted)), total }
}

function sumLargest(sorted: Float64Array): Float64Array {
  const sums = new Float64Array(sorted.length + 1)
  let sum: Money = 0
  for (let at = 0; at < sorted.length; at += 1) {
    const measure = sorted[at] ?? 0
    if (measure > 0) sum += measure
    sums[at + 1] = sum
  }
  return sums
}

/** The first place with the same measure as one. Most measures are unlike any other. */
export function tieStart({ measures }: Pick<SortedMeasures, 'measures'>, place: number): number {
  const measure = measures[place] ?? 0
  if (place <= 0 || measures[place - 1] !== measure) return Math.max(place, 0)
  return firstPlace(measures, (other) => other <= measure)
}

/**
 * The ranking of a sorted group under a rule, found by binary search.
 *
 * @throws RangeError if not 0 < a < b <= 10,000.
 */
export function applyRule(group: SortedMeasures, rule: TierRule): Ranking {
  if (!areCutOffs(rule.a, rule.b)) {
    throw new RangeError(`Cut-offs do not increase within (0, ${WHOLE}]: ${rule.a}, ${rule.b}`)
  }
  const { basis, a, b } = rule
  return {
    ...group,
    rule,
    leastA: leastWithin(group, basis, a),
    leastB: leastWithin(group, basis, b),
  }
}

/** The smallest positive measure of the group that stands within a cut-off; Infinity if none. */
function leastWithin(group: SortedMeasures, basis: Basis, cutOff: number): Money {
  const { measures, sums, total } = group
  // A later place never has less ahead of it, so the places within the cut-off are the first ones.
  const isWithin = (place: number): boolean => {
    if ((measures[place] ?? 0) <= 0) return false
    const ahead = tieStart(group, place)
    return basis === 'customers'
      ? ahead * WHOLE < cutOff * measures.length
      : compareProducts(sums()[ahead] ?? 0, WHOLE, total, cutOff) < 0
  }
  const within = firstWhere(measures.length, (place) => !isWithin(place))
  return measures[within - 1] ?? Infinity
}

/** The tier of an ordering customer of the group. */
export function tierOf({ leastA, leastB }: Ranking, measure: Money): Exclude<Tier, 'D'> {
  if (measure <= 0) return 'C'
  if (measure >= leastA) return 'A'
  return measure >= leastB ? 'B' : 'C'
}

/** How many customers of the group have a larger measure. */
export function countAhead({ measures }: SortedMeasures, measure: Money): number {
  return firstPlace(measures, (other) => other <= measure)
}

/** How many customers of the group have this measure or a larger one. */
export function countTo({ measures }: SortedMeasures, measure: Money): number {
  return firstPlace(measures, (other) => other < measure)
}

/** What customers with a larger measure contribute. */
export function sumAhead(ranking: SortedMeasures, measure: Money): Money {
  return ranking.sums()[countAhead(ranking, measure)] ?? 0
}

/** What customers with this measure or a larger one contribute. */
export function sumTo(ranking: SortedMeasures, measure: Money): Money {
  return ranking.sums()[countTo(ranking, measure)] ?? 0
}

/** The first place from whose measure on `holds` is true; the number of places if it never is. */
function firstPlace(measures: Float64Array, holds: (measure: Money) => boolean): number {
  return firstWhere(measures.length, (place) => holds(measures[place] ?? 0))
}

/** The first of `length` places from which on `holds` is true; `length` if it never is. */
export function firstWhere(length: number, holds: (place: number) => boolean): number {
  return firstBetween(0, length, holds)
}

function firstBetween(from: number, to: number, holds: (place: number) => boolean): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * What {@link firstWhere} finds, by steps that double from a place that it should be near: two looks
 * where it is that very place.
 *
 * @param near - From 0 to `length`.
 */
export function firstWhereNear(
  length: number,
  near: number,
  holds: (place: number) => boolean,
): number {
  let step = 1
  if (near > 0 && holds(near - 1)) {
    let high = near - 1
    while (high >= step && holds(high - step)) {
      high -= step
      step *= 2
    }
    return firstBetween(Math.max(high - step + 1, 0), high, holds)
  }
  let low = near
  while (low + step <= length && !holds(low + step - 1)) {
    low += step
    step *= 2
  }
  return firstBetween(low, Math.min(low + step - 1, length), holds)
}

/**
 * The smallest measure with which a customer of the group would stand within a cut-off, all others
 * unchanged. On the basis of contribution the customer's own measure changes the total as well, so
 * that this may lie between two others.
 *
 * @param own - The measure that the customer has now.
 * @param cutOff - a for tier A, b for tier B.
 * @returns at least 1, the smallest unit of money: no other measure ever leaves C.
 */
export function leastMeasureFor(ranking: Ranking, own: Money, cutOff: number): Money {
  return leastMeasures(ranking, cutOff)(own)
}

/**
 * {@link leastMeasureFor} for many customers. Each answer is looked for near the one before, so that a
 * whole group is answered in one walk where its measures are asked in their order.
 */
export function leastMeasures(ranking: Ranking, cutOff: number): (own: Money) => Money {
  return ranking.rule.basis === 'customers'
    ? leastByCount(ranking, cutOff)
    : leastByContribution(ranking, cutOff)
}

function leastByCount({ measures }: Ranking, cutOff: number): (own: Money) => Money {
  const mayStandAhead = Math.ceil((cutOff * measures.length) / WHOLE) - 1
  let ownPlace = 0
  return (own) => {
    ownPlace = firstWhereNear(measures.length, ownPlace, (place) => (measures[place] ?? 0) <= own)
    const rival = measures[mayStandAhead < ownPlace ? mayStandAhead : mayStandAhead + 1] ?? 0
    return Math.max(rival, 1)
  }
}

function leastByContribution(ranking: Ranking, cutOff: number): (own: Money) => Money {
  const { measures, total } = ranking
  const sums = ranking.sums()
  const positive = firstPlace(measures, (measure) => measure <= 0)
  let low = 0
  return (own) => {
    const ownPart = Math.max(own, 0)
    const others = total - ownPart
    const isTooLittle = (place: number): boolean => {
      const measure = measures[place] ?? 0
      const ahead = (sums[tieStart(ranking, place)] ?? 0) - (own > measure ? ownPart : 0)
      return compareProducts(ahead, WHOLE, others + measure, cutOff) >= 0
    }
    // A larger measure has less ahead of it and a larger total under it, so that what is too little
    // stays so at every later place.
    low = firstWhereNear(positive, low, isTooLittle)
    // The answer lies above the measure at `low`, and is at most the one before it. In between, the
    // same customers stand ahead, and only the total grows.
    const ahead = (sums[low] ?? 0) - (own > (measures[low] ?? 0) ? ownPart : 0)
    const between = floorOfRatio(ahead, WHOLE, cutOff) - others + 1
    return Math.max(Math.min(between, measures[low - 1] ?? Infinity), 1)
  }
}
