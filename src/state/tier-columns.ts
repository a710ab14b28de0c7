import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Columns of the tier list, from left to right. */
export const TIER_COLUMN_KEYS = [
  'rank',
  'customer',
  'salesperson',
  'value',
  'change',
  'share',
  'cumulativeShare',
  'orders',
  'averageOrderValue',
  'marginRate',
  'products',
  'lastOrder',
  'daysSince',
  'trail',
  'distance',
] as const

export type TierColumnKey = (typeof TIER_COLUMN_KEYS)[number]

/** Which columns this person wants in the tier list. */
export interface TierColumnChoice {
  /** undefined: as many as fit. */
  readonly chosen: readonly TierColumnKey[] | undefined
  readonly choose: (columns: readonly TierColumnKey[] | undefined) => void
}

/** Holds the choice of columns, and keeps it in localStorage. */
export const useTierColumnChoice = create<TierColumnChoice>()(
  persist((set) => ({ chosen: undefined, choose: (chosen) => set({ chosen }) }), {
    name: 'customer-cockpit-tier-columns',
    version: 1,
    partialize: ({ chosen }) => ({ chosen }),
    // What an older version kept may name columns that are gone.
    merge: (kept, now) => ({ ...now, chosen: knownColumns(kept) }),
  }),
)

function knownColumns(kept: unknown): readonly TierColumnKey[] | undefined {
  if (typeof kept !== 'object' || kept === null || !('chosen' in kept)) return undefined
  const { chosen } = kept
  if (!Array.isArray(chosen)) return undefined
  return TIER_COLUMN_KEYS.filter((key) => chosen.includes(key))
}
