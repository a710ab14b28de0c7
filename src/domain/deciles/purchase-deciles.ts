import { compareProducts } from '../exact.ts'
import { freeBuffer } from '../free-buffer.ts'
import type { Money } from '../money.ts'
import { addUpMeasures, firstWhere, tieStart } from '../tiers/ranking.ts'

/** How many equal parts the contribution is cut into. */
const PARTS = 10
/** The row after the last part: customers without a positive contribution. */
export const NO_PART = PARTS + 1

/** The contribution of a group of customers in 10 equal parts. */
export interface ContributionParts {
  /** Entry k - 1: the smallest measure with which a customer stands in part k or before it. */
  readonly least: readonly Money[]
}

/**
 * Cuts a contribution into 10 equal parts. Part k holds the customers with (k - 1)/10 <= ahead < k/10,
 * where ahead is what customers with a larger measure contribute to the sum of positive measures. So
 * equal customers share a part, and a customer that alone spans several parts stands in the first of
 * them and leaves the others empty.
 *
 * @param sorted - The measures of all ordering customers, largest first. Without a positive one every
 *   customer is without part.
 */
export function partContribution(sorted: Float64Array): ContributionParts {
  const group = addUpMeasures(sorted)
  const sums = group.sums()
  const isBeyond = (place: number, part: number): boolean =>
    (sorted[place] ?? 0) <= 0 ||
    compareProducts(sums[tieStart(group, place)] ?? 0, PARTS, group.total, part) >= 0
  const least = Array.from({ length: PARTS }, (_, at) => {
    const end = firstWhere(sorted.length, (place) => isBeyond(place, at + 1))
    return sorted[end - 1] ?? Infinity
  })
  freeBuffer(sums)
  return { least }
}

/** The part that a measure of the group stands in, 1..10; NO_PART where it is not positive. */
export function partOf({ least }: ContributionParts, measure: Money): number {
  if (measure <= 0) return NO_PART
  const part = least.findIndex((smallest) => measure >= smallest)
  return part < 0 ? NO_PART : part + 1
}
