import type { TierListFilter, TierListSort, TierSortKey } from '../../domain/reports.ts'
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

/** The order that the address asks for: by rank where it names none that exists. */
export function toTierListSort({ sort }: Address): TierListSort {
  const descending = sort?.startsWith('-') === true
  const key = SORT_KEYS.find((known) => known === sort?.slice(descending ? 1 : 0))
  return key === undefined ? BY_RANK : { key, descending }
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
  return scope === 'company' && isGrouped(sort) ? { key: 'value', descending: true } : sort
}

/** The order after a click on a head: its own first direction, then the other one. */
export function sortAfterClick(sort: TierListSort, key: TierSortKey, scope: Scope): TierListSort {
  const shown = sortShown(sort, scope)
  const descending = shown.key === key ? !shown.descending : !ASCENDING_FIRST.has(key)
  if (scope === 'company' && key === 'value' && descending) return BY_RANK
  return { key, descending }
}

/** Sorted by rank from the top, rows stand together by tier. */
export function isGrouped({ key, descending }: TierListSort): boolean {
  return key === 'rank' && !descending
}

/** Whether anything but the salesperson narrows the list. */
export function isFiltered({ tiers, movements, text }: TierListFilter): boolean {
  return tiers.length > 0 || movements.length > 0 || text !== ''
}
