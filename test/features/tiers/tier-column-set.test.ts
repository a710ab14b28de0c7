import { describe, expect, it } from 'vitest'
import { columnsWidth, tierColumnSet } from '../../../src/features/tiers/tier-column-set.ts'
import { TIER_COLUMN_KEYS } from '../../../src/state/tier-columns.ts'

describe('tierColumnSet', () => {
  it('shows everything where there is room', () => {
    expect(tierColumnSet(undefined, 5_000, true)).toEqual(TIER_COLUMN_KEYS)
  })

  it('never takes more room than there is, down to the columns that are always there', () => {
    for (let width = 700; width < 1_600; width += 10) {
      expect(columnsWidth(tierColumnSet(undefined, width, true))).toBeLessThanOrEqual(width)
    }
    expect(tierColumnSet(undefined, 0, true)).toEqual(
      'rank customer value change trail distance'.split(' '),
    )
  })

  it('offers no margin rate for data without margins, even where it was chosen', () => {
    expect(tierColumnSet(['customer', 'marginRate'], 5_000, false)).toEqual(['customer'])
    expect(tierColumnSet(undefined, 5_000, false)).not.toContain('marginRate')
  })

  it('keeps what was chosen whatever the room, in the order of the table', () => {
    expect(tierColumnSet(['orders', 'rank'], 100, true)).toEqual(['rank', 'customer', 'orders'])
  })
})
