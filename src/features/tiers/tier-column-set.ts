import { TIER_COLUMN_KEYS, type TierColumnKey } from '../../state/tier-columns.ts'

/** Widths in px; the customer takes what is left, and at least this. */
export const COLUMN_WIDTHS: Readonly<Record<TierColumnKey, number>> = {
  rank: 40,
  customer: 194,
  salesperson: 84,
  value: 84,
  change: 68,
  share: 60,
  cumulativeShare: 62,
  orders: 58,
  averageOrderValue: 84,
  marginRate: 80,
  products: 72,
  lastOrder: 78,
  daysSince: 56,
  trail: 112,
  distance: 124,
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
): readonly TierColumnKey[] {
  const offered = (key: TierColumnKey) => hasMargin || key !== 'marginRate'
  const shown = new Set<TierColumnKey>(chosen ?? FIRST)
  shown.add('customer')
  if (chosen === undefined) {
    let taken = columnsWidth(FIRST)
    for (const key of THEN.filter(offered)) {
      taken += COLUMN_WIDTHS[key]
      if (taken > width) break
      shown.add(key)
    }
  }
  return TIER_COLUMN_KEYS.filter((key) => shown.has(key) && offered(key))
}

/** The least width of a table with these columns. */
export function columnsWidth(columns: readonly TierColumnKey[]): number {
  return columns.reduce((sum, key) => sum + COLUMN_WIDTHS[key], 0)
}
