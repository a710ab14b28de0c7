import { compareCodePoints } from '../code-point-order.ts'
import { customerKey } from './customer-identity.ts'
import type { CustomerProfiles } from './customer-profiles.ts'
import type { Ledger } from './ledger.ts'
import { newestText } from './newest-text.ts'
import type { CustomerDirectory } from '../reports.ts'

/**
 * Chooses what each customer is shown as: the name of its newest line (same day: the name with the
 * larger sum of amounts, then code-point order), else the customer file's, else its id. The id is
 * shown as written, chosen alike. Other names, and ids merged into it, can be searched for.
 */
export function createDirectory(
  keys: readonly string[],
  ledger: Ledger,
  profiles: CustomerProfiles,
): CustomerDirectory {
  const keyOfId = ledger.ids.map((id) => customerKey(id, ''))
  const compareIds = byText(ledger.ids)
  const compareNames = byText(ledger.names)
  const nameOf = (line: number): number => ledger.name[line] ?? -1
  const ids: string[] = []
  const names: string[] = []
  const otherNames: string[] = []
  for (const [customer, key] of keys.entries()) {
    const from = ledger.start[customer] ?? 0
    const to = ledger.start[customer + 1] ?? 0
    const ownId = (line: number): number => {
      const id = ledger.id[line] ?? -1
      return keyOfId[id] === key ? id : -1
    }
    const idText = newestText(ledger, from, to, ownId, compareIds)
    const nameText = newestText(ledger, from, to, nameOf, compareNames)
    const listedId = profiles.ids[customer] ?? ''
    const id = ledger.ids[idText] ?? (customerKey(listedId, '') === key ? listedId : '')
    const name = ledger.names[nameText] ?? ((profiles.names[customer] ?? '') || id)
    ids.push(id)
    names.push(name)
    const listedNames = profiles.allNames.get(customer)
    const hasOthers =
      listedNames !== undefined ||
      !isOnly(idText, ledger.id, from, to) ||
      !isOnly(nameText, ledger.name, from, to)
    otherNames.push(hasOthers ? findOthers(ledger, from, to, listedNames, [id, name]) : '')
  }
  const { contacts, phones, listedFrom, fields } = profiles
  return { keys, ids, names, contacts, phones, listedFrom, fields, otherNames }
}

function byText(texts: readonly string[]): (x: number, y: number) => number {
  return (x, y) => compareCodePoints(texts[x] ?? '', texts[y] ?? '')
}

/** Whether lines hold nothing but this text: so it is for nearly every customer. */
function isOnly(text: number, column: Int32Array, from: number, to: number): boolean {
  for (let line = from; line < to; line += 1) if (column[line] !== text) return false
  return true
}

function findOthers(
  ledger: Ledger,
  from: number,
  to: number,
  listedNames: Iterable<string> | undefined,
  shown: readonly string[],
): string {
  const others = new Set(listedNames)
  addDistinct(others, ledger.name, ledger.names, from, to)
  addDistinct(others, ledger.id, ledger.ids, from, to)
  for (const text of ['', ...shown]) others.delete(text)
  return [...others].toSorted(compareCodePoints).join('\n')
}

function addDistinct(
  found: Set<string>,
  column: Int32Array,
  texts: readonly string[],
  from: number,
  to: number,
): void {
  let previous = -1
  for (let line = from; line < to; line += 1) {
    const text = column[line] ?? -1
    if (text === previous) continue
    previous = text
    found.add(texts[text] ?? '')
  }
}
