import { compareProducts } from '../exact.ts'
import type { Money } from '../money.ts'
import { rankCustomers } from '../tiers/ranking.ts'
import { DEFAULT_RULE } from '../tiers/tier-rule.ts'

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
 * @param measures - Of all ordering customers. Without a positive one every customer is without part.
 */
export function partContribution(measures: Iterable<Money>): ContributionParts {
  // Only sums and ties are taken from the ranking; they are the same under every rule.
  const { measures: sorted, tieStart, sums, total } = rankCustomers(measures, DEFAULT_RULE)
  const least: Money[] = Array.from({ length: PARTS }, () => Infinity)
  let part = 1
  for (let at = 0; at < sorted.length; at += 1) {
    const measure = sorted[at] ?? 0
    if (measure <= 0) break
    const ahead = sums[tieStart[at] ?? 0] ?? 0
    while (compareProducts(ahead, PARTS, total, part) >= 0) part += 1
    least.fill(measure, part - 1)
  }
  return { least }
}

/** The part that a measure of the group stands in, 1..10; NO_PART where it is not positive. */
export function partOf({ least }: ContributionParts, measure: Money): number {
  if (measure <= 0) return NO_PART
  const part = least.findIndex((smallest) => measure >= smallest)
  return part < 0 ? NO_PART : part + 1
}
