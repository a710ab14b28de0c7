import { compareCodePoints } from '../code-point-order.ts'
import { customerKey } from './customer-identity.ts'
import type { CustomerProfiles } from './customer-profiles.ts'
import type { Ledger } from './ledger.ts'
import { newestText } from './newest-text.ts'
import type { TextColumn } from './order-lines.ts'
import type { CustomerDirectory } from '../reports.ts'

/**
 * Chooses what each customer is shown as: the name of its newest line (same day: the name with the
 * larger sum of amounts, then code-point order), else the customer file's, else its id. The id is
 * shown as written, chosen alike. Other names, and ids merged into it, can be searched for.
 *
 * @param isMerged - Whether customers may have been merged, and so have lines with ids not their own.
 */
export function createDirectory(
  keys: readonly string[],
  ledger: Ledger,
  profiles: CustomerProfiles,
  isMerged: boolean,
): CustomerDirectory {
  const { customerId, customerName } = ledger
  const onlyIds = onlyTexts(ledger, customerId)
  const onlyNames = onlyTexts(ledger, customerName)
  const ids: string[] = []
  const names: string[] = []
  const otherNames: string[] = []
  for (let customer = 0; customer < keys.length; customer += 1) {
    const key = keys[customer] ?? ''
    const onlyId = onlyIds[customer] ?? NO_TEXT
    const onlyName = onlyNames[customer] ?? NO_TEXT
    const idText = isMerged || onlyId === SEVERAL ? newestOwnId(ledger, customer, key) : onlyId
    const nameText = onlyName === SEVERAL ? newestOf(ledger, customer, customerName) : onlyName
    const listedId = profiles.ids[customer] ?? ''
    const id = customerId.texts[idText] ?? (customerKey(listedId, '') === key ? listedId : '')
    const name = customerName.texts[nameText] ?? ((profiles.names[customer] ?? '') || id)
    ids.push(id)
    names.push(name)
    const listedNames = profiles.allNames.get(customer)
    const hasOthers = listedNames !== undefined || idText !== onlyId || nameText !== onlyName
    otherNames.push(hasOthers ? findOthers(ledger, customer, listedNames, [id, name]) : '')
  }
  const { contacts, phones, listedFrom, fields } = profiles
  return { keys, ids, names, contacts, phones, listedFrom, fields, otherNames }
}

const NO_TEXT = -1
const SEVERAL = -2

/** Per customer the one text that its lines hold: so it is for nearly every customer. */
function onlyTexts({ start, source }: Ledger, { index }: TextColumn): Int32Array {
  const only = new Int32Array(start.length - 1).fill(NO_TEXT)
  for (let customer = 0; customer < only.length; customer += 1) {
    const to = start[customer + 1] ?? 0
    for (let line = start[customer] ?? 0; line < to; line += 1) {
      const text = index[source[line] ?? 0] ?? NO_TEXT
      if (text === NO_TEXT || text === only[customer]) continue
      only[customer] = only[customer] === NO_TEXT ? text : SEVERAL
    }
  }
  return only
}

function newestOwnId(ledger: Ledger, customer: number, key: string): number {
  const { texts } = ledger.customerId
  return newestOf(
    ledger,
    customer,
    ledger.customerId,
    (id) => customerKey(texts[id] ?? '', '') === key,
  )
}

/** The newest of the texts that a customer's lines hold, among those that count. */
function newestOf(
  ledger: Ledger,
  customer: number,
  { texts, index }: TextColumn,
  counts: (text: number) => boolean = () => true,
): number {
  const textOf = (line: number): number => {
    const text = index[ledger.source[line] ?? 0] ?? NO_TEXT
    return text !== NO_TEXT && counts(text) ? text : NO_TEXT
  }
  const [from = 0, to = 0] = ledger.start.subarray(customer, customer + 2)
  return newestText(ledger, from, to, textOf, (x, y) =>
    compareCodePoints(texts[x] ?? '', texts[y] ?? ''),
  )
}

function findOthers(
  ledger: Ledger,
  customer: number,
  listedNames: Iterable<string> | undefined,
  shown: readonly string[],
): string {
  const others = new Set(listedNames)
  const [from = 0, to = 0] = ledger.start.subarray(customer, customer + 2)
  for (const { texts, index } of [ledger.customerName, ledger.customerId]) {
    for (let line = from; line < to; line += 1) {
      others.add(texts[index[ledger.source[line] ?? 0] ?? NO_TEXT] ?? '')
    }
  }
  for (const text of ['', ...shown]) others.delete(text)
  return [...others].toSorted(compareCodePoints).join('\n')
}
