import { describe, expect, it } from 'vitest'
import {
  columnsWidth,
  columnWidths,
  tierColumnSet,
} from '../../../src/features/tiers/tier-column-set.ts'
import { TIER_COLUMN_KEYS } from '../../../src/state/tier-columns.ts'

const WIDTHS = columnWidths(['Li Na'], 10)

describe('columnWidths', () => {
  it('gives salespeople the room that their names take, within bounds', () => {
    const long = columnWidths(['Li Na', 'Margaret Peacock'], 10).salesperson
    expect(long).toBeGreaterThan(WIDTHS.salesperson)
    expect(columnWidths(['x'.repeat(200)], 10).salesperson).toBeLessThan(160)
    expect(columnWidths([], 10)).toEqual(WIDTHS)
  })

  it('gives ranks the room of their figures, up to 150,000', () => {
    const inner = (customers: number) => columnWidths([], customers).rank - 16
    // A digit is 8 px wide, a comma 4.
    expect(inner(999)).toBeGreaterThanOrEqual(3 * 8)
    expect(inner(150_000)).toBeGreaterThanOrEqual(6 * 8 + 4)
    expect(columnWidths([], 0).rank).toBe(WIDTHS.rank)
  })
})

describe('tierColumnSet', () => {
  it('shows everything where there is room', () => {
    expect(tierColumnSet(undefined, 5_000, true, WIDTHS)).toEqual(TIER_COLUMN_KEYS)
  })

  it('never takes more room than there is, down to the columns that are always there', () => {
    for (let width = 700; width < 1_600; width += 10) {
      expect(
        columnsWidth(tierColumnSet(undefined, width, true, WIDTHS), WIDTHS),
      ).toBeLessThanOrEqual(width)
    }
    expect(tierColumnSet(undefined, 0, true, WIDTHS)).toEqual(
      'rank customer value change trail distance'.split(' '),
    )
  })

  it('offers no margin rate for data without margins, even where it was chosen', () => {
    expect(tierColumnSet(['customer', 'marginRate'], 5_000, false, WIDTHS)).toEqual(['customer'])
    expect(tierColumnSet(undefined, 5_000, false, WIDTHS)).not.toContain('marginRate')
  })

  it('keeps what was chosen whatever the room, in the order of the table', () => {
    expect(tierColumnSet(['orders', 'rank'], 100, true, WIDTHS)).toEqual([
      'rank',
      'customer',
      'orders',
    ])
  })
})
