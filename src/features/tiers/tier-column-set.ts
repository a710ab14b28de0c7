import { estimateTextWidth } from '../../charts/text-width.ts'
import { TIER_COLUMN_KEYS, type TierColumnKey } from '../../state/tier-columns.ts'

export type ColumnWidths = Readonly<Record<TierColumnKey, number>>

/** Widths in px; the customer takes what is left, and at least this. */
const COLUMN_WIDTHS: ColumnWidths = {
  rank: 40,
  customer: 220,
  salesperson: 84,
  value: 84,
  change: 64,
  share: 60,
  cumulativeShare: 62,
  orders: 58,
  averageOrderValue: 84,
  marginRate: 80,
  products: 72,
  lastOrder: 90,
  daysSince: 52,
  trail: 112,
  distance: 124,
}

const NAME_SIZE = 13
const CELL_PADDING = 18
const WIDEST_NAME = 148
const SMALL = 12
const DIGIT_WIDTH = 8.2
const COMMA_WIDTH = 4

/** The longest texts of columns whose figures may be of any length. */
export type LongestTexts = Readonly<
  Record<'rank' | 'value' | 'averageOrderValue' | 'distance', string>
>

/**
 * The widths of all columns: a figure is never cut, so theirs are as wide as the longest text; the
 * salesperson's as wide as the names, within bounds.
 */
export function columnWidths(people: readonly string[], longest: LongestTexts): ColumnWidths {
  const names = people.map((name) => estimateTextWidth(name, NAME_SIZE) + CELL_PADDING)
  const widest = Math.ceil(Math.max(COLUMN_WIDTHS.salesperson, ...names))
  const atLeast = (key: keyof LongestTexts, width: number) =>
    Math.max(COLUMN_WIDTHS[key], Math.ceil(width + CELL_PADDING))
  const figures = (key: keyof LongestTexts) => atLeast(key, figureWidth(longest[key]))
  return {
    ...COLUMN_WIDTHS,
    rank: figures('rank'),
    salesperson: Math.min(widest, WIDEST_NAME),
    value: figures('value'),
    averageOrderValue: figures('averageOrderValue'),
    distance: atLeast('distance', estimateTextWidth(longest.distance, SMALL)),
  }
}

/** How wide a figure is drawn at the size of the list, in px. */
function figureWidth(figure: string): number {
  const commas = figure.split(',').length - 1
  return (figure.length - commas) * DIGIT_WIDTH + commas * COMMA_WIDTH
}

/** Always there; the others join in this order while there is room. */
const FIRST: readonly TierColumnKey[] = ['rank', 'customer', 'value', 'change', 'trail', 'distance']
const THEN: readonly TierColumnKey[] = [
  'salesperson',
  'cumulativeShare',
  'lastOrder',
  'orders',
  'averageOrderValue',
  'marginRate',
  'daysSince',
  'share',
  'products',
]

/**
 * The columns to show, in the order of the table: those chosen, or as many as fit into `width` px.
 * Without margins in the data there is no column for them.
 */
export function tierColumnSet(
  chosen: readonly TierColumnKey[] | undefined,
  width: number,
  hasMargin: boolean,
  widths: ColumnWidths,
): readonly TierColumnKey[] {
  const offered = (key: TierColumnKey) => hasMargin || key !== 'marginRate'
  const shown = new Set<TierColumnKey>(chosen ?? FIRST)
  shown.add('customer')
  if (chosen === undefined) {
    let taken = columnsWidth(FIRST, widths)
    for (const key of THEN.filter(offered)) {
      taken += widths[key]
      if (taken > width) break
      shown.add(key)
    }
  }
  return TIER_COLUMN_KEYS.filter((key) => shown.has(key) && offered(key))
}

/** The least width of a table with these columns. */
export function columnsWidth(columns: readonly TierColumnKey[], widths: ColumnWidths): number {
  return columns.reduce((sum, key) => sum + widths[key], 0)
}
