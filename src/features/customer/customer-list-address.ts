import {
  CUSTOMER_SORT_KEYS,
  type CustomerListFilter,
  type CustomerListSort,
  type CustomerSortKey,
} from '../../domain/customer/customer-list.ts'
import type { Address } from '../../state/address.ts'

/** Texts read from A to Z first, the day of the next order from the earliest; figures from the largest. */
const ASCENDING_FIRST = new Set<CustomerSortKey>([
  'customer',
  'id',
  'salesperson',
  'tier',
  'usualGap',
  'expectedNext',
  'contact',
])

const BY_SALES: CustomerListSort = { key: 'sales', descending: true }

/** What the address narrows the list to. */
export function toCustomerListFilter(address: Address): CustomerListFilter {
  return {
    tiers: address.tier ?? [],
    standings: address.standing ?? [],
    text: address.q?.trim() ?? '',
  }
}

/** The order that the address asks for: by sales, largest first, where it names none that exists. */
export function toCustomerListSort({ sort }: Address): CustomerListSort {
  const descending = sort?.startsWith('-') === true
  const key = CUSTOMER_SORT_KEYS.find((known) => known === sort?.slice(descending ? 1 : 0))
  return key === undefined ? BY_SALES : { key, descending }
}

/** `sort` for the address after a click on a head: its own first direction, then the other one. */
export function sortAfterClick(sort: CustomerListSort, key: CustomerSortKey): string | undefined {
  const descending = sort.key === key ? !sort.descending : !ASCENDING_FIRST.has(key)
  if (key === BY_SALES.key && descending) return undefined
  return descending ? `-${key}` : key
}
