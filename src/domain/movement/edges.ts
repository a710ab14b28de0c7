import { compareProducts } from '../exact.ts'
import type { Money } from '../money.ts'
import type { TierColumns } from '../tiers/tier-columns.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'

/** A side of a cut-off: the tier of the customers there, and which way they would go. */
export type Edge = 'A-falls' | 'B-rises' | 'B-falls' | 'C-rises'

/** The sides of both cut-offs, the upper cut-off first. */
export const EDGES = ['A-falls', 'B-rises', 'B-falls', 'C-rises'] as const satisfies readonly Edge[]

const SIDES: Readonly<Record<Edge, { readonly tier: Tier; readonly to: Tier }>> = {
  'A-falls': { tier: 'A', to: 'B' },
  'B-rises': { tier: 'B', to: 'A' },
  'B-falls': { tier: 'B', to: 'C' },
  'C-rises': { tier: 'C', to: 'B' },
}

/** From which tier to which the customers at an edge would go. */
export function edgeSides(edge: Edge): { readonly tier: Tier; readonly to: Tier } {
  return SIDES[edge]
}

/**
 * How far a customer is from the cut-off at an edge, where it is near: the distance is at most 10 % of
 * the measure at the cut-off, which is the least measure that gives the better tier, all others
 * unchanged. So 'near' means the same sum of money on both sides of a cut-off.
 *
 * Of one that would rise: what it lacks to the better tier. Of one that would fall: what it could lose
 * and stay, so that a distance of 0 stands right on the cut-off. A customer of B may be near both its
 * cut-offs. Without an order there is no distance; a measure of 0 or less is never near.
 *
 * @returns undefined where the customer is not at this edge.
 */
export function edgeDistance(columns: TierColumns, row: number, edge: Edge): Money | undefined {
  const { tier, to } = SIDES[edge]
  if (TIERS[columns.tier[row] ?? -1] !== tier) return undefined
  const value = columns.value[row] ?? 0
  const rises = to < tier
  const distance = (rises ? columns.toNext[row] : columns.aboveBelow[row]) ?? Number.NaN
  if (Number.isNaN(distance)) return undefined
  const cutOff = rises ? value + distance : value - distance
  return value > 0 && compareProducts(distance, 10, cutOff, 1) <= 0 ? distance : undefined
}

/** The customers at one edge. */
export interface EdgeSummary {
  readonly edge: Edge
  readonly customers: number
  /** Of the nearest one; undefined where there is none. */
  readonly nearest: Money | undefined
}

/** How many customers are near each side of both cut-offs, and how near the nearest is. */
export function summarizeEdges(columns: TierColumns): readonly EdgeSummary[] {
  // Rows stand by tier, and who is asleep is near nothing.
  const asleep = columns.tier.indexOf(TIERS.indexOf('D'))
  const length = asleep < 0 ? columns.length : asleep
  return EDGES.map((edge) => {
    let customers = 0
    let nearest: Money = Infinity
    for (let row = 0; row < length; row += 1) {
      const distance = edgeDistance(columns, row, edge)
      if (distance === undefined) continue
      customers += 1
      nearest = Math.min(nearest, distance)
    }
    return { edge, customers, nearest: customers === 0 ? undefined : nearest }
  })
}
