import type { Tier } from './tier-rule.ts'

/** A tier of an earlier period, or '·' before the customer was known. */
export type TrailMark = Tier | '·'

/** Marks in the column of trails: an index of TIERS, or this for 'not known yet'. */
export const TRAIL_UNKNOWN = 4

/** How many periods a trail shows. */
export const TRAIL_LENGTH = 6
