import { foldHeader } from './fold-header.ts'
import type { Field, Mapping, RememberedMapping } from './mapping.ts'

/** A mapping of an earlier file, carried over to the headers of this one. */
export interface RecalledMapping {
  readonly mapping: Mapping
  /** Headers of the earlier file that this one lacks, and the reverse, as written. */
  readonly missing: readonly string[]
  readonly added: readonly string[]
  /** Fields whose column is missing. */
  readonly lost: readonly Field[]
  /** The columns that both have stand in another order. */
  readonly moved: boolean
}

/** How the columns of a file differ from those of an earlier one. */
export type HeaderChange = Pick<RecalledMapping, 'missing' | 'added' | 'moved'>

/** Sets of headers that share less than this are different files. */
const LEAST_COMMON = 0.5
/** Fewer fields than these are shared by chance. */
const LEAST_FIELDS = 3

/** The folded names of a header, empty ones left out, in code-point order: the set as one text. */
export function headerSetKey(folded: readonly string[]): string {
  return folded
    .filter((name) => name !== '')
    .toSorted()
    .join('\n')
}

/**
 * Finds the mapping of the earlier file that is most like this one, and carries it over by the names
 * of the columns, never by their place. Of columns with one name the first stays the first.
 *
 * @returns undefined where no earlier file shares half of the names.
 */
export function recallMapping(
  headers: readonly string[],
  remembered: readonly RememberedMapping[],
): RecalledMapping | undefined {
  const names = numberedNames(headers)
  if (names.length === 0) return undefined
  let best: { entry: RememberedMapping; common: number } | undefined
  for (const entry of remembered) {
    const common = commonShare(names, numberedNames(entry.headers))
    if (common >= LEAST_COMMON && common > (best?.common ?? 0)) best = { entry, common }
  }
  return best === undefined ? undefined : carryOver(best.entry, headers)
}

function carryOver(entry: RememberedMapping, headers: readonly string[]): RecalledMapping {
  const now = new Map(numberedNames(headers).map(({ name, position }) => [name, position]))
  const then = numberedNames(entry.headers)
  const nameThen = new Map(then.map(({ name, position }) => [position, name]))
  const columns: Partial<Record<Field, number>> = {}
  const lost: Field[] = []
  for (const [field, position] of Object.entries(entry.mapping.columns)) {
    const place = now.get(nameThen.get(position) ?? '')
    if (place === undefined) lost.push(field as Field)
    else columns[field as Field] = place
  }
  const { leftOut } = entry.mapping
  const leftOutNow = leftOut?.flatMap((position) => now.get(nameThen.get(position) ?? '') ?? [])
  const namesThen = new Set(then.map(({ name }) => name))
  return {
    mapping: {
      ...entry.mapping,
      columns,
      ...(leftOutNow === undefined ? {} : { leftOut: leftOutNow }),
    },
    missing: then
      .filter(({ name }) => !now.has(name))
      .map(({ position }) => entry.headers[position] ?? ''),
    added: [...now]
      .filter(([name]) => !namesThen.has(name))
      .map(([, place]) => headers[place] ?? ''),
    lost,
    moved: isMoved(then, now),
  }
}

/**
 * How the columns differ from those of the earlier file: the one whose mapping is recalled, else one of
 * other names that were taken for the same fields, as when the language of the ERP was switched.
 *
 * @param guess - The mapping in force for these headers.
 * @returns undefined where nothing has changed, or there is no such file.
 */
export function findChange(
  headers: readonly string[],
  guess: Pick<Mapping, 'kind' | 'columns'>,
  recalled: RecalledMapping | undefined,
  remembered: readonly RememberedMapping[],
): HeaderChange | undefined {
  if (recalled !== undefined) {
    const { missing, added, moved } = recalled
    return moved || missing.length + added.length > 0 ? { missing, added, moved } : undefined
  }
  const fields = fieldsKey(guess.columns)
  const other = remembered.find(
    ({ kind, mapping }) => kind === guess.kind && fieldsKey(mapping.columns) === fields,
  )
  if (other === undefined || Object.keys(guess.columns).length < LEAST_FIELDS) return undefined
  const named = (names: readonly string[]): readonly string[] =>
    names.filter((name) => foldHeader(name) !== '')
  return { missing: named(other.headers), added: named(headers), moved: false }
}

function fieldsKey(columns: Mapping['columns']): string {
  return Object.keys(columns).toSorted().join(' ')
}

function isMoved(then: Names, now: ReadonlyMap<string, number>): boolean {
  const places = then.flatMap(({ name }) => now.get(name) ?? [])
  return places.some((place, at) => place < (places[at - 1] ?? 0))
}

/** Folded names with their positions; a name that comes again is numbered. */
function numberedNames(
  headers: readonly string[],
): readonly { readonly name: string; readonly position: number }[] {
  const times = new Map<string, number>()
  return headers.flatMap((header, position) => {
    const folded = foldHeader(header)
    if (folded === '') return []
    const time = (times.get(folded) ?? 0) + 1
    times.set(folded, time)
    return [{ name: `${folded} ${time}`, position }]
  })
}

type Names = ReturnType<typeof numberedNames>

function commonShare(a: Names, b: Names): number {
  const names = new Set(b.map(({ name }) => name))
  const common = a.filter(({ name }) => names.has(name)).length
  return common / Math.max(1, a.length + b.length - common)
}
