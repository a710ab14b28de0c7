import { compareProducts } from '../exact.ts'
import type { Money } from '../money.ts'
import { firstWhere, tieStart } from '../tiers/ranking.ts'
import type { RankedGroup } from './ranked-customers.ts'

/**
 * Points of a Pareto curve, from none of the customers to all of them. Entry i of every column belongs
 * to point i; all shares are ratios and never fall from one point to the next.
 */
export interface ParetoCurve {
  /** How many customers, largest first. */
  readonly customers: Int32Array
  /** What part of the ordering customers these are, and of the sum of positive measures. */
  readonly customerShare: Float64Array
  readonly valueShare: Float64Array
  /**
   * What stands ahead of the next customer, among all who are ranked together, ties as one: the largest
   * cut-off by customers, and by contribution, within which only these customers are; 1 at the end.
   */
  readonly aheadCustomers: Float64Array
  readonly aheadValue: Float64Array
  /** The smallest of these customers, and its measure; -1 and 0 where there are none. */
  readonly customer: Int32Array // CustomerIndex
  readonly measure: Float64Array // Money
}

/** So many customers are drawn one by one; of more, a choice. */
const ALL_DRAWN = 400
/** Of more customers, the points at even steps to the right, tenths among them, and at even steps upwards. */
const STEPS = 130

/**
 * The curve of a group: customers from largest to smallest against what they make together of the
 * positive measures. Every customer is computed; of more than 400 those are drawn that stand at even
 * steps to the right or end an even step upwards, with the one before: a single large customer keeps
 * its edge. First, last, and the places given are among them.
 *
 * @param ranked - The group in which these customers are ranked, themselves or more.
 * @param kept - Places, as numbers of customers, that must be points.
 */
export function computeCurve(
  group: RankedGroup,
  ranked: RankedGroup,
  kept: readonly number[],
): ParetoCurve {
  const customers = Int32Array.from(choosePlaces(group, kept))
  const placeInRanked = placesIn(ranked)
  const rankedPlaces = customers.map((count) => {
    const place = placeInRanked(group.customers[count] ?? -1)
    return place === undefined ? ranked.customers.length : tieStart(ranked, place)
  })
  const shares = (places: Int32Array, total: number, sumAt: (place: number) => number) =>
    Float64Array.from(places, (place) => (total > 0 ? sumAt(place) / total : 0))
  const sumOf = (of: RankedGroup) => (place: number) => of.sums()[place] ?? 0
  const same = (place: number): number => place
  return {
    customers,
    customerShare: shares(customers, group.customers.length, same),
    valueShare: shares(customers, group.total, sumOf(group)),
    aheadCustomers: shares(rankedPlaces, ranked.customers.length, same),
    aheadValue: shares(rankedPlaces, ranked.total, sumOf(ranked)),
    customer: customers.map((count) => (count === 0 ? -1 : (group.customers[count - 1] ?? -1))),
    measure: Float64Array.from(customers, (count) =>
      count === 0 ? 0 : (group.measures[count - 1] ?? 0),
    ),
  }
}

function placesIn({ customers }: RankedGroup): (customer: number) => number | undefined {
  const places = new Map<number, number>()
  for (let place = 0; place < customers.length; place += 1) {
    places.set(customers[place] ?? -1, place)
  }
  return (customer) => places.get(customer)
}

function choosePlaces(group: RankedGroup, kept: readonly number[]): readonly number[] {
  const { length } = group.customers
  if (length <= ALL_DRAWN) return Array.from({ length: length + 1 }, (_, place) => place)
  const places = new Set([0, length, ...kept])
  for (let step = 1; step < STEPS; step += 1) {
    places.add(Math.round((step * length) / STEPS))
    const reached = countMaking(group, step, STEPS)
    places.add(reached - 1).add(reached)
  }
  return [...places].toSorted((x, y) => x - y)
}

/**
 * The fewest customers who together make at least part/whole of the sum of positive measures: the
 * largest ones. Exact; 0 where there is no positive measure.
 */
export function countMaking(group: RankedGroup, part: number, whole: number): number {
  const { measures, total } = group
  if (total <= 0) return 0
  const sums = group.sums()
  return firstWhere(
    measures.length,
    (count) => compareProducts(sums[count] ?? 0, whole, total, part) >= 0,
  )
}

/**
 * Places whose customers are drawn as bars: each of up to 400; of more, the largest of each of 400
 * equal parts.
 */
export function barPlaces(length: number): readonly number[] {
  const bars = Math.min(length, ALL_DRAWN)
  return Array.from({ length: bars }, (_, bar) => Math.floor((bar * length) / bars))
}

/**
 * The Gini coefficient of the positive measures: Σ (n + 1 − 2i) x_i / (n Σ x), x_1 the largest; that
 * is half the mean difference of any two customers, each with itself too, over the mean. 0: all bought
 * the same; towards 1: one bought everything. Not corrected by n / (n − 1).
 *
 * @returns undefined where no measure is positive.
 * @see Gini, C. (1912), Variabilità e mutabilità; in this form e.g. Damgaard & Weiner (2000), Ecology 81.
 */
export function gini(measures: ArrayLike<Money>): number | undefined {
  let positive = 0
  let total = 0
  while (positive < measures.length && (measures[positive] ?? 0) > 0) {
    total += measures[positive] ?? 0
    positive += 1
  }
  if (positive === 0) return undefined
  let weighted = 0
  for (let place = 0; place < positive; place += 1) {
    weighted += (positive - 1 - 2 * place) * ((measures[place] ?? 0) / total)
  }
  return weighted / positive
}
