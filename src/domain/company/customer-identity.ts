import type { CustomerMerge } from './company-settings.ts'
import { foldText } from '../fold-text.ts'
import { gatherIntegers } from '../gather.ts'
import { numberTexts, pickTexts, sortTexts } from '../text-order.ts'
import { renumber } from './joined-lines.ts'
import { createInternedTexts, internColumn, type InternedTexts } from './interned-texts.ts'
import type { LinesInForce } from './lines-in-force.ts'
import { markUsed } from './mark-used.ts'
import type { CustomerRecord, TextColumn } from './order-lines.ts'

/** Who is one customer, and which of them each line and record belongs to. */
export interface CustomerIdentity {
  /** In code-point order, so that an index stands for the place in that order. */
  readonly keys: readonly string[]
  /** Per file, per line in force: its customer. */
  readonly customerOfLine: readonly Int32Array[]
  /** Per record: its customer. */
  readonly customerOfRecord: Int32Array
}

/**
 * A customer's stable identity: the folded id, or 'name:' and the folded name where there is no id. An
 * id that looks like one of these two is marked with 'id:', so that no id ever meets a name.
 */
export function customerKey(id: string, name: string): string {
  const key = idKey(id)
  return key === '' ? `name:${foldText(name)}` : key
}

/**
 * Tells customers apart. Lines and records with an id belong to that id, compared folded; leading
 * zeros count. One without id belongs to the one customer with an id that has borne exactly its name,
 * compared folded; where none has, or several have, the name is its identity.
 *
 * @param merges - 'Same customer': `from` is counted as `into`. Chains are followed; a merge into a
 *   customer that no line or record names is ignored, and so is the one that would close a circle.
 */
export function identifyCustomers(
  files: readonly LinesInForce[],
  records: readonly CustomerRecord[],
  merges: readonly CustomerMerge[],
): CustomerIdentity {
  const { ids, idsOfRows } = numberIds(files, records)
  // Names are many, and where every row has an id no customer goes by one.
  const needsNames = merges.length > 0 || idsOfRows.some((column) => column.includes(-1))
  return needsNames
    ? identifyByNames(ids, idsOfRows, files, records, merges)
    : numberByKey(ids, idsOfRows)
}

/**
 * All ids in code-point order, and the number of the id of each row, file by file, the records last;
 * -1: it has none.
 */
function numberIds(
  files: readonly LinesInForce[],
  records: readonly CustomerRecord[],
): { readonly ids: readonly string[]; readonly idsOfRows: readonly Int32Array[] } {
  const keys = [
    ...files.map(({ orders }) => orders.customerId.texts.map(idKey)),
    records.map(({ id }) => idKey(id)),
  ]
  const { distinct, numbers } = numberTexts(joinTexts(keys))
  let from = 0
  const idsOfFiles = files.map((file) => {
    const { customerId } = file.orders
    const to = from + customerId.texts.length
    const numberOfText = numbers.subarray(from, to)
    from = to
    return spreadTexts(customerId, file, numberOfText)
  })
  return { ids: distinct, idsOfRows: [...idsOfFiles, numbers.subarray(from)] }
}

/** Lists one after another. One alone is given as it is. */
function joinTexts(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists.filter(({ length }) => length > 0)
  return others.length === 0 ? first : first.concat(...others)
}

function identifyByNames(
  distinctIds: readonly string[],
  idsOfRows: readonly Int32Array[],
  files: readonly LinesInForce[],
  records: readonly CustomerRecord[],
  merges: readonly CustomerMerge[],
): CustomerIdentity {
  const ids = createInternedTexts()
  ids.begin(distinctIds)
  const names = createInternedTexts()
  const noName = names.add('')
  const namesOfRows = [
    ...files.map((file) => {
      const { customerName } = file.orders
      return spreadTexts(customerName, file, internColumn(names, customerName, foldText), noName)
    }),
    Int32Array.from(records, ({ name }) => names.add(foldText(name))),
  ]
  const roots = createInternedTexts()
  const rootKey = followMerges(merges, (key) => exists(key, ids, names))
  const rootOfId = Int32Array.from(ids.texts, (key) => roots.add(rootKey(key)))
  const bearers = findBearers(idsOfRows, namesOfRows, rootOfId, names.texts.length)
  const rootOfName = Int32Array.from(bearers, (root, name) =>
    root >= 0 ? root : roots.add(rootKey(`name:${names.texts[name]}`)),
  )
  const rootsOfRows = idsOfRows.map((column, source) =>
    column.map((id, row) =>
      id >= 0 ? (rootOfId[id] ?? 0) : (rootOfName[namesOfRows[source]?.[row] ?? noName] ?? 0),
    ),
  )
  return numberByKey(roots.texts, rootsOfRows, sortTexts(roots.texts))
}

/** Per line in force the number of its text; `none` where it has no text, or one that has no number. */
function spreadTexts(
  { index }: TextColumn,
  file: LinesInForce,
  numberOfText: Int32Array,
  none?: number,
): Int32Array {
  const inForce = file.isWhole ? index : gatherIntegers(index, file.lines)
  return renumber(inForce, numberOfText, none)
}

/** The key of an id alone; '' where it is none. */
function idKey(id: string): string {
  const folded = foldText(id)
  return folded.startsWith('name:') || folded.startsWith('id:') ? `id:${folded}` : folded
}

function exists(key: string, ids: InternedTexts, names: InternedTexts): boolean {
  return key.startsWith('name:') ? names.find(key.slice('name:'.length)) >= 0 : ids.find(key) >= 0
}

/** Where a customer ends up after all merges. */
function followMerges(
  merges: readonly CustomerMerge[],
  isKnown: (key: string) => boolean,
): (key: string) => string {
  const intoByFrom = new Map(merges.map(({ from, into }) => [from, into]))
  if (intoByFrom.size === 0) return (key) => key
  return (key) => {
    const visited = new Set([key])
    let at = key
    for (;;) {
      const next = intoByFrom.get(at)
      if (next === undefined || visited.has(next) || !isKnown(next)) return at
      visited.add(next)
      at = next
    }
  }
}

const NO_BEARER = -1
const SEVERAL_BEARERS = -2

/** Per name: the one customer with an id that has borne it; negative: none or several. */
function findBearers(
  idsOfRows: readonly Int32Array[],
  namesOfRows: readonly Int32Array[],
  rootOfId: Int32Array,
  nameCount: number,
): Int32Array {
  const bearers = new Int32Array(nameCount).fill(NO_BEARER)
  for (const [source, ids] of idsOfRows.entries()) {
    const names = namesOfRows[source]
    for (let row = 0; row < ids.length; row += 1) {
      const id = ids[row] ?? -1
      if (id < 0) continue
      const name = names?.[row] ?? 0
      const root = rootOfId[id] ?? NO_BEARER
      const bearer = bearers[name]
      if (bearer === NO_BEARER) bearers[name] = root
      else if (bearer !== root) bearers[name] = SEVERAL_BEARERS
    }
  }
  return bearers
}

/**
 * Numbers the customers that any row names by the order of their keys.
 *
 * @param inOrder - The numbers of the roots in that order; without it they stand in it.
 */
function numberByKey(
  rootKeys: readonly string[],
  rootsOfRows: readonly Int32Array[],
  inOrder?: Int32Array,
): CustomerIdentity {
  const isUsed = new Uint8Array(rootKeys.length)
  for (const roots of rootsOfRows) markUsed(isUsed, roots)
  const customerOfRoot = new Int32Array(rootKeys.length).fill(-1)
  const rootOfCustomer = new Int32Array(rootKeys.length)
  let length = 0
  for (let at = 0; at < rootKeys.length; at += 1) {
    const root = inOrder === undefined ? at : (inOrder[at] ?? -1)
    if (isUsed[root] === 0) continue
    customerOfRoot[root] = length
    rootOfCustomer[length] = root
    length += 1
  }
  const keys = pickTexts(rootKeys, rootOfCustomer.subarray(0, length))
  const customers = rootsOfRows.map((roots) => renumber(roots, customerOfRoot))
  return {
    keys,
    customerOfLine: customers.slice(0, -1),
    customerOfRecord: customers.at(-1) ?? new Int32Array(),
  }
}
