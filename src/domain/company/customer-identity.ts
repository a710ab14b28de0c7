import { compareCodePoints } from '../code-point-order.ts'
import type { CustomerMerge } from './company-settings.ts'
import { foldText } from '../fold-text.ts'
import { createInternedTexts, internColumn, type InternedTexts } from './interned-texts.ts'
import type { LinesInForce } from './lines-in-force.ts'
import type { CustomerRecord } from './order-lines.ts'

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
  const ids = createInternedTexts()
  const names = createInternedTexts()
  const sources: readonly IdentifiedRows[] = [
    ...files.map((file) => rowsOfLines(file, ids, names)),
    rowsOfRecords(records, ids, names),
  ]
  const roots = createInternedTexts()
  const rootKey = followMerges(merges, (key) => exists(key, ids, names))
  const rootOfId = Int32Array.from(ids.texts, (key) => roots.add(rootKey(key)))
  const bearers = findBearers(sources, rootOfId, names.texts.length)
  const rootOfName = Int32Array.from(bearers, (root, name) =>
    root >= 0 ? root : roots.add(rootKey(`name:${names.texts[name]}`)),
  )
  const rootsOfRows = sources.map(({ id, name, length }) => {
    const rootOfRow = new Int32Array(length)
    for (let row = 0; row < length; row += 1) {
      const idNumber = id(row)
      rootOfRow[row] = (idNumber >= 0 ? rootOfId[idNumber] : rootOfName[name(row)]) ?? 0
    }
    return rootOfRow
  })
  return numberByKey(roots.texts, rootsOfRows)
}

/** Rows that name customers, as numbers of interned ids (-1: none) and interned names. */
interface IdentifiedRows {
  readonly length: number
  readonly id: (row: number) => number
  readonly name: (row: number) => number
}

function rowsOfLines(
  { orders, lines }: LinesInForce,
  ids: InternedTexts,
  names: InternedTexts,
): IdentifiedRows {
  const { customerId, customerName } = orders
  const idOfText = internColumn(ids, customerId, idKey)
  const nameOfText = internColumn(names, customerName, foldText)
  const noName = names.add('')
  return {
    length: lines.length,
    id: (row) => idOfText[customerId.index[lines[row] ?? 0] ?? -1] ?? -1,
    name: (row) => {
      const name = nameOfText[customerName.index[lines[row] ?? 0] ?? -1] ?? -1
      return name < 0 ? noName : name
    },
  }
}

function rowsOfRecords(
  records: readonly CustomerRecord[],
  ids: InternedTexts,
  names: InternedTexts,
): IdentifiedRows {
  const idOfRow = records.map(({ id }) => (idKey(id) === '' ? -1 : ids.add(idKey(id))))
  const nameOfRow = records.map(({ name }) => names.add(foldText(name)))
  return {
    length: records.length,
    id: (row) => idOfRow[row] ?? -1,
    name: (row) => nameOfRow[row] ?? -1,
  }
}

/** The key of an id alone; '' where it is none. */
function idKey(id: string): string {
  const folded = foldText(id)
  return /^(?:name|id):/.test(folded) ? `id:${folded}` : folded
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
  sources: readonly IdentifiedRows[],
  rootOfId: Int32Array,
  nameCount: number,
): Int32Array {
  const bearers = new Int32Array(nameCount).fill(NO_BEARER)
  for (const { length, id, name } of sources) {
    for (let row = 0; row < length; row += 1) {
      const idNumber = id(row)
      if (idNumber < 0) continue
      const root = rootOfId[idNumber] ?? NO_BEARER
      const bearer = bearers[name(row)]
      if (bearer === NO_BEARER) bearers[name(row)] = root
      else if (bearer !== root) bearers[name(row)] = SEVERAL_BEARERS
    }
  }
  return bearers
}

/** Numbers the customers that any row names by the order of their keys. */
function numberByKey(
  rootKeys: readonly string[],
  rootsOfRows: readonly Int32Array[],
): CustomerIdentity {
  const isUsed = new Uint8Array(rootKeys.length)
  for (const roots of rootsOfRows) for (const root of roots) isUsed[root] = 1
  const keys = rootKeys.filter((_, root) => isUsed[root] === 1).toSorted(compareCodePoints)
  const numberOfKey = new Map(keys.map((key, customer) => [key, customer]))
  const customerOfRoot = Int32Array.from(rootKeys, (key) => numberOfKey.get(key) ?? -1)
  const customers = rootsOfRows.map((roots) => roots.map((root) => customerOfRoot[root] ?? -1))
  return {
    keys,
    customerOfLine: customers.slice(0, -1),
    customerOfRecord: customers.at(-1) ?? new Int32Array(),
  }
}
