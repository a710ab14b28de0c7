import type { TierColumns } from '../../domain/reports.ts'
import { TIERS, type Tier } from '../../domain/tiers/tier-rule.ts'

/** One line of the list: the head of a tier, or the row at a position of the list. */
export type TierListLine =
  | { readonly kind: 'group'; readonly tier: Tier }
  | { readonly kind: 'row'; readonly position: number }

/** The lines of the list from top to bottom, without an object for each of many thousand rows. */
export interface TierListLayout {
  readonly count: number
  /** Lines that are heads, ascending. */
  readonly heads: readonly number[]
  readonly lineAt: (line: number) => TierListLine
  readonly lineOf: (position: number) => number
}

/**
 * Puts the head of each tier above its rows where the list is grouped. The rows must then stand
 * together by tier.
 */
export function createTierListLayout(
  rows: Int32Array,
  { tier }: Pick<TierColumns, 'tier'>,
  grouped: boolean,
): TierListLayout {
  const starts = grouped ? groupStarts(rows, tier) : []
  const heads = starts.map(({ position }, index) => position + index)

  return {
    count: rows.length + starts.length,
    heads,
    lineAt(line) {
      const above = heads.findLastIndex((head) => head <= line)
      const start = starts[above]
      if (start !== undefined && heads[above] === line) return { kind: 'group', tier: start.tier }
      return { kind: 'row', position: line - above - 1 }
    },
    lineOf: (position) => position + starts.filter((start) => start.position <= position).length,
  }
}

function groupStarts(rows: Int32Array, tiers: Uint8Array): { tier: Tier; position: number }[] {
  const starts: { tier: Tier; position: number }[] = []
  let last: Tier | undefined
  for (const [position, row] of rows.entries()) {
    const tier = TIERS[tiers[row] ?? -1]
    if (tier !== undefined && tier !== last) starts.push({ tier, position })
    last = tier
  }
  return starts
}
