import { describe, expect, it } from 'vitest'
import {
  columnsWidth,
  columnWidths,
  tierColumnSet,
} from '../../../src/features/tiers/tier-column-set.ts'
import { TIER_COLUMN_KEYS } from '../../../src/state/tier-columns.ts'

const SHORT = { rank: '10', value: '1,200', averageOrderValue: '600', distance: '¥300 to A' }
const WIDTHS = columnWidths(['Li Na'], SHORT)

describe('columnWidths', () => {
  it('gives salespeople the room that their names take, within bounds', () => {
    const long = columnWidths(['Li Na', 'Margaret Peacock'], SHORT).salesperson
    expect(long).toBeGreaterThan(WIDTHS.salesperson)
    expect(columnWidths(['x'.repeat(200)], SHORT).salesperson).toBeLessThan(160)
    expect(columnWidths([], SHORT)).toEqual(WIDTHS)
  })

  it('never cuts a figure: ranks up to 150,000, amounts of ten digits', () => {
    const inner = (key: 'rank' | 'value' | 'averageOrderValue', longest: string) =>
      columnWidths([], { ...SHORT, [key]: longest })[key] - 16
    // A digit is 8 px wide, a comma 4.
    expect(inner('rank', '999')).toBeGreaterThanOrEqual(3 * 8)
    expect(inner('rank', '150,000')).toBeGreaterThanOrEqual(6 * 8 + 4)
    for (const key of ['value', 'averageOrderValue'] as const) {
      expect(inner(key, '1,145,144,431')).toBeGreaterThanOrEqual(10 * 8 + 3 * 4)
      expect(inner(key, '−145,144,431')).toBeGreaterThanOrEqual(10 * 8 + 2 * 4)
    }
    expect(columnWidths([], { ...SHORT, rank: '' }).rank).toBe(WIDTHS.rank)
  })

  it('gives distances the room of their sentence in either language', () => {
    const wide = (distance: string) => columnWidths([], { ...SHORT, distance }).distance
    expect(wide('¥991,137,560 above B')).toBeGreaterThanOrEqual(148)
    expect(wide('高于B ¥991,137,560')).toBeGreaterThanOrEqual(134)
    expect(wide('¥300 to A')).toBe(WIDTHS.distance)
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
