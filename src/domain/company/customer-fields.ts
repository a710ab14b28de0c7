import { compareCodePoints } from '../code-point-order.ts'
import { foldText } from '../fold-text.ts'
import { createMemory } from '../remember.ts'
import type { RecordFields } from './order-lines.ts'

/** What customer files say of a customer beyond name, salesperson and how to reach it. */
export const PROFILE_FIELDS = [
  'region',
  'industry',
  'type',
  'size',
  'address',
  'satisfaction',
] as const

/** A field of customer files: one of {@link PROFILE_FIELDS}, or '~' and the header of a further column. */
export type FieldKey = string

/** The key of a further column, by its header. */
export function furtherField(header: string): FieldKey {
  return `~${header}`
}

/** The header of a further column; undefined for the fields that have a name of their own. */
export function furtherHeader(key: FieldKey): string | undefined {
  return key.startsWith('~') ? key.slice(1) : undefined
}

/** One field's values: which customer has which. */
export interface CustomerField {
  readonly key: FieldKey
  /**
   * Distinct values in code-point order, where they are many in order of UTF-16; those that differ by
   * case or width only are one.
   */
  readonly texts: readonly string[]
  /** Per customer the index of its value; -1: none. */
  readonly index: Int32Array
}

/** Customers by a field: those with one of the values ('' = with none), or with a text inside theirs. */
export interface FieldFilter {
  readonly field: FieldKey
  readonly values: readonly string[]
  readonly contains?: string | undefined
}

/** The values that some customers share, for a list to choose from. */
export interface FieldSummary {
  readonly key: FieldKey
  /** By number of customers, most first, then in code-point order; undefined where there are too many. */
  readonly values: readonly { readonly value: string; readonly customers: number }[] | undefined
  /** How many different values there are. */
  readonly distinct: number
  /** Customers without a value. */
  readonly without: number
}

/** A field with more values than this is searched, not chosen from. */
const MOST_LISTED = 200

/**
 * The fields of all records in a fixed order: the named ones, then further columns as the newest file
 * has them. Headers that differ by case or width only are one field, written as in the newest file.
 *
 * @param records - Oldest file first.
 */
export function collectFieldKeys(
  records: readonly { readonly fields?: RecordFields | undefined }[],
): readonly FieldKey[] {
  const lists = new Set<readonly FieldKey[]>()
  for (let row = records.length - 1; row >= 0; row -= 1) {
    const keys = records[row]?.fields?.keys
    if (keys !== undefined) lists.add(keys)
  }
  const keyByFolded = new Map<string, FieldKey>()
  for (const key of [...lists].flat()) {
    const folded = foldText(key)
    if (!keyByFolded.has(folded)) keyByFolded.set(folded, key)
  }
  const found = [...keyByFolded.values()]
  return [
    ...PROFILE_FIELDS.filter((key) => found.includes(key)),
    ...found.filter((key) => furtherHeader(key) !== undefined),
  ]
}

/** Reads one field of records; '' where a record does not have it. Places are found once a list of keys. */
export function readField(key: FieldKey): (fields: RecordFields | undefined) => string {
  const folded = foldText(key)
  const placeByKeys = new Map<readonly FieldKey[], number>()
  return (fields) => {
    if (fields === undefined) return ''
    let place = placeByKeys.get(fields.keys)
    if (place === undefined) {
      place = fields.keys.findIndex((other) => foldText(other) === folded)
      placeByKeys.set(fields.keys, place)
    }
    return fields.values[place] ?? ''
  }
}

/**
 * Numbers the values of a field. Values that differ by case or width only are one, shown as most
 * customers have it (equally many: the first in code-point order).
 *
 * @param values - Per customer; '' = none.
 */
export function numberValues(key: FieldKey, values: readonly string[]): CustomerField {
  const customersByValue = new Map<string, number>()
  for (const value of values) {
    if (value !== '') customersByValue.set(value, (customersByValue.get(value) ?? 0) + 1)
  }
  const foldedByValue = new Map<string, string>()
  const shownByFolded = new Map<string, string>()
  for (const [value, customers] of customersByValue) {
    const folded = foldText(value)
    foldedByValue.set(value, folded)
    const shown = shownByFolded.get(folded)
    const others = customersByValue.get(shown ?? '') ?? 0
    const isBetter =
      shown === undefined ||
      customers > others ||
      (customers === others && compareCodePoints(value, shown) < 0)
    if (isBetter) shownByFolded.set(folded, value)
  }
  const texts = sortTexts([...shownByFolded.values()])
  const placeByFolded = new Map(texts.map((text, place) => [foldedByValue.get(text), place]))
  return {
    key,
    texts,
    index: Int32Array.from(values, (value) =>
      value === '' ? -1 : (placeByFolded.get(foldedByValue.get(value)) ?? -1),
    ),
  }
}

/** What nobody reads as a list is put in the order that the engine is quickest at. */
function sortTexts(texts: readonly string[]): readonly string[] {
  return texts.length > MOST_LISTED ? texts.toSorted() : texts.toSorted(compareCodePoints)
}

/** A field by its key, further columns whatever case and width the key is written in. */
export function findField(
  fields: readonly CustomerField[],
  key: FieldKey,
): CustomerField | undefined {
  const folded = foldText(key)
  return fields.find((field) => foldText(field.key) === folded)
}

/** A customer's value of a field; '' where it has none, or the data does not have the field. */
export function fieldValue(field: CustomerField | undefined, customer: number): string {
  return field?.texts[field.index[customer] ?? -1] ?? ''
}

/** What there is to choose from in each field. */
export function summarizeFields(fields: readonly CustomerField[]): readonly FieldSummary[] {
  return fields.map(({ key, texts, index }) => {
    const counts = new Int32Array(texts.length)
    let without = 0
    for (const value of index) {
      if (value < 0) without += 1
      else counts[value] = (counts[value] ?? 0) + 1
    }
    const { length: distinct } = texts
    if (distinct > MOST_LISTED) return { key, values: undefined, distinct, without }
    // Texts are in code-point order, and sorting keeps that of equal counts.
    const values = texts
      .map((value, at) => ({ value, customers: counts[at] ?? 0 }))
      .toSorted((x, y) => y.customers - x.customers)
    return { key, values, distinct, without }
  })
}

const rememberMatches = createMemory<Uint8Array>(8)

/**
 * Which customers a view's fields leave: 1 for each that has, in every field named, one of the values
 * wanted. A field that no customer file has leaves nobody.
 *
 * @returns undefined where no field is named, so that everybody is in.
 */
export function matchFields(
  { fields }: { readonly fields: readonly CustomerField[] },
  only: readonly FieldFilter[] | undefined,
  customers: number,
): Uint8Array | undefined {
  if (only === undefined || only.length === 0) return undefined
  return rememberMatches(fields, JSON.stringify(only), () => {
    const isMatch = new Uint8Array(customers).fill(1)
    for (const filter of only) narrow(isMatch, findField(fields, filter.field), filter)
    return isMatch
  })
}

function narrow(
  isMatch: Uint8Array,
  field: CustomerField | undefined,
  { values, contains }: FieldFilter,
): void {
  if (field === undefined) {
    isMatch.fill(0)
    return
  }
  const wanted = new Set(values.map(foldText))
  const part = contains === undefined ? '' : foldText(contains)
  const isWanted = Uint8Array.from(field.texts, (text) => {
    const folded = foldText(text)
    return wanted.has(folded) || (part !== '' && folded.includes(part)) ? 1 : 0
  })
  const isWantedWithout = wanted.has('') ? 1 : 0
  for (let customer = 0; customer < isMatch.length; customer += 1) {
    const value = field.index[customer] ?? -1
    if ((value < 0 ? isWantedWithout : isWanted[value]) !== 1) isMatch[customer] = 0
  }
}
