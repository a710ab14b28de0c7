import type { MovementSort, MovementSortKey } from '../../domain/movement/movement-list.ts'

const SORT_KEYS = [
  'customer',
  'salesperson',
  'before',
  'now',
  'change',
  'lastOrder',
  'orderedSince',
  'distance',
] as const satisfies readonly MovementSortKey[]

/** Texts read from A to Z first, distances from the nearest; all other figures from the largest. */
const ASCENDING_FIRST = new Set<MovementSortKey>(['customer', 'salesperson', 'distance'])

/** The order that the address asks for; undefined where it names none: the one that suits the pick. */
export function toNamesSort(sort: string | undefined): MovementSort | undefined {
  const descending = sort?.startsWith('-') === true
  const key = SORT_KEYS.find((known) => known === sort?.slice(descending ? 1 : 0))
  return key === undefined ? undefined : { key, descending }
}

/** `sort` for the address after a click on a head: its own first direction, then the other one. */
export function namesSortAfterClick(shown: MovementSort, clicked: string): string | undefined {
  const key = SORT_KEYS.find((known) => known === clicked)
  if (key === undefined) return undefined
  const descending = shown.key === key ? !shown.descending : !ASCENDING_FIRST.has(key)
  return descending ? `-${key}` : key
}
