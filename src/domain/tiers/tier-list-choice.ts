import type { Tier } from './tier-rule.ts'
import type { Movement } from './movement-kind.ts'
import type { FieldKey } from '../company/customer-fields.ts'

/** A column of the tier list that it can be sorted by. */
export type TierSortKey =
  | 'rank'
  | 'customer'
  | 'salesperson'
  | 'value'
  | 'change'
  | 'cumulativeShare'
  | 'share'
  | 'orders'
  | 'averageOrderValue'
  | 'marginRate'
  | 'products'
  | 'lastOrder'
  | 'distance'

/** Which rows of a tier report are wanted; empty lists and text: all. */
export interface TierListFilter {
  readonly tiers: readonly Tier[] // empty: all
  readonly movements: readonly Movement[] // empty: all
  readonly text: string // in id, names, salesperson; folded
}

/** What the rows of a tier list are put together by: 'salesperson', or a field of customer files. */
export type TierGrouping = FieldKey

/** By what rows are sorted. */
export interface TierListSort {
  readonly key: TierSortKey
  readonly descending: boolean
  /** Put together by this first, and sorted within; undefined: not. */
  readonly groupBy?: TierGrouping | undefined
}
