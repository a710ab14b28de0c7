import type { FieldSummary } from '../../domain/company/customer-fields.ts'
import type {
  TierGrouping,
  TierListFilter,
  TierListSort,
  TierSortKey,
} from '../../domain/tiers/tier-list-choice.ts'
import type { Scope } from '../../domain/tiers/tier-rule.ts'
import type { Address } from '../../state/address.ts'

const SORT_KEYS = [
  'rank',
  'customer',
  'salesperson',
  'value',
  'change',
  'cumulativeShare',
  'share',
  'orders',
  'averageOrderValue',
  'marginRate',
  'products',
  'lastOrder',
  'distance',
] as const satisfies readonly TierSortKey[]

/** Texts read from A to Z first, ranks from 1, all other figures from the largest. */
const ASCENDING_FIRST = new Set<TierSortKey>(['rank', 'customer', 'salesperson', 'distance'])

const BY_RANK: TierListSort = { key: 'rank', descending: false }

/** What the address narrows the list to. */
export function toTierListFilter(address: Address): TierListFilter {
  return {
    tiers: address.tier ?? [],
    movements: address.movement ?? [],
    text: address.q?.trim() ?? '',
  }
}

/**
 * The order that the address asks for: by rank where it names none that exists, grouped by nothing
 * where it names no field that can be listed.
 */
export function toTierListSort(
  { sort, by }: Address,
  fields: readonly FieldSummary[],
): TierListSort {
  const descending = sort?.startsWith('-') === true
  const key = SORT_KEYS.find((known) => known === sort?.slice(descending ? 1 : 0))
  const order = key === undefined ? BY_RANK : { key, descending }
  const groupBy = groupings(fields).find((known) => known === by)
  return groupBy === undefined ? order : { ...order, groupBy }
}

/** What the list can be put together by, beside the tier. */
export function groupings(fields: readonly FieldSummary[]): readonly TierGrouping[] {
  const listed = fields.filter(({ values }) => values !== undefined)
  return ['salesperson', ...listed.map(({ key }) => key)]
}

/** `sort` for the address; absent for the order by rank. */
export function sortParameter({ key, descending }: TierListSort): string | undefined {
  if (key === 'rank' && !descending) return undefined
  return descending ? `-${key}` : key
}

/**
 * The order as the heads show it. Where the whole company is ranked together, the order by rank is the
 * one by amount, largest first.
 */
export function sortShown(sort: TierListSort, scope: Scope): TierListSort {
  return scope === 'company' && isGrouped(sort) ? { ...sort, key: 'value', descending: true } : sort
}

/** The order after a click on a head: its own first direction, then the other one. */
export function sortAfterClick(sort: TierListSort, key: TierSortKey, scope: Scope): TierListSort {
  const shown = sortShown(sort, scope)
  const descending = shown.key === key ? !shown.descending : !ASCENDING_FIRST.has(key)
  if (scope === 'company' && key === 'value' && descending) return { ...sort, ...BY_RANK }
  return { ...sort, key, descending }
}

/** Sorted by rank from the top, rows stand together by tier. */
export function isGrouped({ key, descending }: TierListSort): boolean {
  return key === 'rank' && !descending
}

/** Whether anything but the salesperson narrows the list. */
export function isFiltered({ tiers, movements, text }: TierListFilter): boolean {
  return tiers.length > 0 || movements.length > 0 || text !== ''
}
