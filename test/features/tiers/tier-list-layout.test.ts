import { describe, expect, it } from 'vitest'
import { createTierListLayout } from '../../../src/features/tiers/tier-list-layout.ts'

// Rows 0 and 1 are A, 2 is C, 3 and 4 are D.
const COLUMNS = { tier: Uint8Array.of(0, 0, 2, 3, 3) }

function linesOf(rows: number[], grouped: boolean): string[] {
  const layout = createTierListLayout(Int32Array.from(rows), COLUMNS, grouped)
  return Array.from({ length: layout.count }, (_, line) => {
    const at = layout.lineAt(line)
    return at.kind === 'group' ? at.tier : String(at.position)
  })
}

describe('createTierListLayout', () => {
  it('puts the head of each tier above its rows', () => {
    expect(linesOf([0, 1, 2, 3, 4], true)).toEqual(['A', '0', '1', 'C', '2', 'D', '3', '4'])
  })

  it('has no head for a tier that the filter leaves empty', () => {
    expect(linesOf([3, 4], true)).toEqual(['D', '0', '1'])
    expect(linesOf([], true)).toEqual([])
  })

  it('is the rows alone where they are not grouped', () => {
    expect(linesOf([4, 0, 2], false)).toEqual(['0', '1', '2'])
  })

  it('finds the line of every row', () => {
    for (const grouped of [true, false]) {
      const layout = createTierListLayout(Int32Array.of(0, 1, 2, 3, 4), COLUMNS, grouped)
      for (const position of [0, 1, 2, 3, 4]) {
        expect(layout.lineAt(layout.lineOf(position))).toEqual({ kind: 'row', position })
      }
    }
  })
})
