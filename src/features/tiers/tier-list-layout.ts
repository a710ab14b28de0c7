import type { TierColumns } from '../../domain/tiers/tier-columns.ts'
import type { TierSection } from '../../domain/tiers/tier-sections.ts'
import { firstWhere } from '../../domain/tiers/ranking.ts'
import { TIERS, type Tier } from '../../domain/tiers/tier-rule.ts'

/** The head of rows that stand together: of a tier, or of the section with this number. */
export type TierListHead =
  | { readonly kind: 'group'; readonly tier: Tier }
  | { readonly kind: 'section'; readonly section: number }

/** One line of the list: a head, or the row at a position of the list. */
export type TierListLine = TierListHead | { readonly kind: 'row'; readonly position: number }

/** The lines of the list from top to bottom, without an object for each of many thousand rows. */
export interface TierListLayout {
  readonly count: number
  /** Lines that are heads, ascending. */
  readonly heads: readonly number[]
  readonly isHead: (line: number) => boolean
  readonly lineAt: (line: number) => TierListLine
  readonly lineOf: (position: number) => number
}

/** A head, and the position of the first row under it. */
export interface HeadStart {
  readonly position: number
  readonly head: TierListHead
}

/** Puts heads above the rows that they belong to. `starts` stand in the order of their positions. */
export function createTierListLayout(
  rowCount: number,
  starts: readonly HeadStart[],
): TierListLayout {
  const heads = starts.map(({ position }, index) => position + index)
  const isHead = new Set(heads)
  return {
    count: rowCount + starts.length,
    heads,
    isHead: (line) => isHead.has(line),
    lineAt(line) {
      const above = heads.findLastIndex((head) => head <= line)
      const start = starts[above]
      if (start !== undefined && heads[above] === line) return start.head
      return { kind: 'row', position: line - above - 1 }
    },
    lineOf: (position) => position + starts.filter((start) => start.position <= position).length,
  }
}

/** The heads of tiers. The rows must stand together by tier. */
export function tierStarts(
  rows: Int32Array,
  { tier: tiers }: Pick<TierColumns, 'tier'>,
): readonly HeadStart[] {
  const starts: HeadStart[] = []
  const markAt = (position: number): number | undefined => tiers[rows[position] ?? -1]
  for (let position = 0; position < rows.length;) {
    const mark = markAt(position)
    const tier = TIERS[mark ?? -1]
    if (tier !== undefined) starts.push({ position, head: { kind: 'group', tier } })
    const from = position
    const rest = rows.length - from
    position = from + firstWhere(rest, (after) => markAt(from + after) !== mark)
  }
  return starts
}

/** The heads of sections. */
export function sectionStarts(sections: readonly TierSection[]): readonly HeadStart[] {
  return sections.map(({ start }, section) => ({
    position: start,
    head: { kind: 'section', section },
  }))
}
