import { describe, expect, it } from 'vitest'
import {
  createTierListLayout,
  sectionStarts,
  tierStarts,
  type HeadStart,
} from '../../../src/features/tiers/tier-list-layout.ts'

// Rows 0 and 1 are A, 2 is C, 3 and 4 are D.
const COLUMNS = { tier: Uint8Array.of(0, 0, 2, 3, 3) }

function linesOf(count: number, starts: readonly HeadStart[]): string[] {
  const layout = createTierListLayout(count, starts)
  return Array.from({ length: layout.count }, (_, line) => {
    const at = layout.lineAt(line)
    if (at.kind === 'group') return at.tier
    return at.kind === 'section' ? `section ${at.section}` : String(at.position)
  })
}

const byTier = (rows: number[]) => tierStarts(Int32Array.from(rows), COLUMNS)
const section = (name: string, start: number) => ({
  name,
  start,
  customers: 1,
  value: 1,
  share: 1,
  customersByTier: { A: 0, B: 0, C: 0, D: 0 },
})

describe('createTierListLayout', () => {
  it('puts the head of each tier above its rows', () => {
    expect(linesOf(5, byTier([0, 1, 2, 3, 4]))).toEqual(['A', '0', '1', 'C', '2', 'D', '3', '4'])
  })

  it('puts the head of each section above its rows', () => {
    expect(linesOf(3, sectionStarts([section('East', 0), section('', 2)]))).toEqual([
      'section 0',
      '0',
      '1',
      'section 1',
      '2',
    ])
  })

  it('is the rows alone where they are not grouped', () => {
    expect(linesOf(3, [])).toEqual(['0', '1', '2'])
  })

  it('tells heads from rows', () => {
    const { count, isHead, lineAt } = createTierListLayout(5, byTier([0, 1, 2, 3, 4]))
    for (let line = 0; line < count; line += 1) {
      expect(isHead(line)).toBe(lineAt(line).kind === 'group')
    }
  })

  it('finds the line of every row', () => {
    for (const starts of [byTier([0, 1, 2, 3, 4]), []]) {
      const layout = createTierListLayout(5, starts)
      for (const position of [0, 1, 2, 3, 4]) {
        expect(layout.lineAt(layout.lineOf(position))).toEqual({ kind: 'row', position })
      }
    }
  })
})

describe('tierStarts', () => {
  it('has no head for a tier that the filter leaves empty', () => {
    expect(linesOf(2, byTier([3, 4]))).toEqual(['D', '0', '1'])
    expect(byTier([])).toEqual([])
  })
})
