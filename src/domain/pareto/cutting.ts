import type { PersonIndex } from '../company/salespeople.ts'
import type { Money } from '../money.ts'
import type { Tier, TierRule } from '../tiers/tier-rule.ts'
import {
  bordersByOwner,
  endsOf,
  type RankedGroup,
  type RankedView,
  type TierEnds,
} from './ranked-customers.ts'

/** Tiers of customers who ordered. */
export type OrderingTier = Exclude<Tier, 'D'>

/** One tier's customers and money. */
export interface TierSum {
  readonly tier: OrderingTier
  readonly customers: number
  /** Sum of the measure, and its share of the sum of positive measures; undefined where that is 0. */
  readonly value: Money
  readonly share: number | undefined
}

/** The customers of a view, to be cut by one rule after the other. */
export interface Cutting {
  /** By owner, in the order of names; unassigned last. */
  readonly groups: ReadonlyMap<PersonIndex, RankedGroup>
  /** Sum of their positive measures. */
  readonly total: Money
  /** Where each owner's tiers end. */
  readonly endsUnder: (rule: TierRule) => TierEndsByOwner
}

/** Where the tiers of each owner's customers end. */
export type TierEndsByOwner = ReadonlyMap<PersonIndex, TierEnds>

/** Opens the customers of a view for cutting; nothing is sorted or summed again. */
export function openCutting({ shown, ranked }: RankedView): Cutting {
  return {
    groups: shown.byOwner,
    total: shown.all.total,
    endsUnder(rule) {
      const borders = bordersByOwner(ranked, rule)
      return new Map(
        Array.from(shown.byOwner, ([person, group]) => [
          person,
          endsOf(group, borders.get(person) ?? { leastA: Infinity, leastB: Infinity }),
        ]),
      )
    },
  }
}

/** The ends of a group without A and B. */
export const NO_ENDS: TierEnds = { a: 0, b: 0 }

/** What A, B and C hold over all groups. */
export function sumTiers({ groups, total }: Cutting, ends: TierEndsByOwner): readonly TierSum[] {
  const customers = [0, 0, 0]
  const values = [0, 0, 0]
  for (const [person, group] of groups) {
    const { a, b } = ends.get(person) ?? NO_ENDS
    const sumA = group.sums()[a] ?? 0
    const sumB = group.sums()[b] ?? 0
    for (const [at, count] of countsOf(group, { a, b }).entries()) {
      customers[at] = (customers[at] ?? 0) + count
    }
    // Nobody in A or B has a measure that is not positive, so C has all of those.
    for (const [at, value] of [sumA, sumB - sumA, group.net - sumB].entries()) {
      values[at] = (values[at] ?? 0) + value
    }
  }
  return (['A', 'B', 'C'] as const).map((tier, at) => ({
    tier,
    customers: customers[at] ?? 0,
    value: values[at] ?? 0,
    share: total > 0 ? (values[at] ?? 0) / total : undefined,
  }))
}

/** How many customers of a group are in A, B and C. */
export function countsOf({ customers }: RankedGroup, { a, b }: TierEnds): readonly number[] {
  return [a, b - a, customers.length - b]
}
