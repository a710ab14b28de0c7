import { compareCodePoints } from '../code-point-order.ts'
import { customerKey } from './customer-identity.ts'
import type { CustomerProfiles } from './customer-profiles.ts'
import type { Ledger } from './ledger.ts'
import { joinArrays } from '../join-arrays.ts'
import { newestText } from './newest-text.ts'
import { onDemand } from '../on-demand.ts'
import type { TextColumn } from './order-lines.ts'
import { invert, type Integers } from '../scatter.ts'
import type { SteppedNumbers } from '../stepped-numbers.ts'
import type { CustomerField } from './customer-fields.ts'

/** Position of a customer in the company's {@link CustomerDirectory}. */
export type CustomerIndex = number

/** Names and contacts of all customers, by {@link CustomerIndex}. Sent once for each load of data. */
export interface CustomerDirectory {
  /** Stable identity: the folded id, or the folded name where there is no id. */
  readonly keys: readonly string[]
  /** Id as written; '' where the customer has none. */
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly contacts: readonly string[]
  readonly phones: readonly string[]
  /** The created date of customer files; NO_DAY: they give none, NEVER: in no customer file. */
  readonly listedFrom: Int32Array // EpochDay
  /** Region, industry and all else that customer files say. */
  readonly fields: readonly CustomerField[]
  /** Other names the customer appeared under, joined by a line feed, to be found by search. */
  readonly otherNames: readonly string[]
}

/** What a directory is made of. */
interface DirectorySource {
  readonly keys: readonly string[]
  readonly ledger: Ledger
  /** Per file, per line in force. */
  readonly customerOfLine: readonly Int32Array[]
  readonly profiles: CustomerProfiles
  /** Whether customers may have been merged, and so have lines with ids not their own. */
  readonly isMerged: boolean
}

/**
 * Chooses what each customer is shown as: the name of its newest line (same day: the name with the
 * larger sum of amounts, then code-point order), else the customer file's, else its id. The id is
 * shown as written, chosen alike. Other names, and ids merged into it, can be searched for. All this is
 * chosen when somebody first asks: figures need no names, and so the first ones come sooner.
 */
export function createDirectory(source: DirectorySource): CustomerDirectory {
  const { contacts, phones, listedFrom, fields } = source.profiles
  const shown = onDemand(() => chooseShown(source))
  return {
    keys: source.keys,
    get ids() {
      return shown().ids
    },
    get names() {
      return shown().names
    },
    contacts,
    phones,
    listedFrom,
    fields,
    get otherNames() {
      return shown().otherNames
    },
  }
}

function chooseShown({
  keys,
  ledger,
  customerOfLine,
  profiles,
  isMerged,
}: DirectorySource): Pick<CustomerDirectory, 'ids' | 'names' | 'otherNames'> {
  const { customerId, customerName } = ledger
  const customers = joinArrays(customerOfLine, Int32Array)
  const onlyIds = onlyTexts(customers, customerId, keys.length)
  const onlyNames = onlyTexts(customers, customerName, keys.length)
  const linesOf = linesByCustomer(ledger)
  const ids = keys.slice()
  const names = keys.slice()
  const otherNames = keys.slice()
  for (let customer = 0; customer < keys.length; customer += 1) {
    const key = keys[customer] ?? ''
    const onlyId = onlyIds[customer] ?? NO_TEXT
    const onlyName = onlyNames[customer] ?? NO_TEXT
    const idText =
      isMerged || onlyId === SEVERAL ? newestOwnId(linesOf(customer), customerId, key) : onlyId
    const nameText = onlyName === SEVERAL ? newestOf(linesOf(customer), customerName) : onlyName
    const listedId = profiles.ids[customer] ?? ''
    const id = customerId.texts[idText] ?? (customerKey(listedId, '') === key ? listedId : '')
    const name = customerName.texts[nameText] ?? ((profiles.names[customer] ?? '') || id)
    ids[customer] = id
    names[customer] = name
    const listedNames = profiles.allNames.get(customer)
    const hasOthers = listedNames !== undefined || idText !== onlyId || nameText !== onlyName
    otherNames[customer] = hasOthers
      ? findOthers(linesOf(customer), [customerName, customerId], listedNames, [id, name])
      : ''
  }
  return { ids, names, otherNames }
}

const NO_TEXT = -1
const SEVERAL = -2

/** Per customer the one text that its lines hold: so it is for nearly every customer. */
function onlyTexts(
  customerOfLine: Int32Array,
  { index }: TextColumn,
  customers: number,
): Int32Array {
  const only = new Int32Array(customers).fill(NO_TEXT)
  for (let line = 0; line < index.length; line += 1) {
    const text = index[line] ?? NO_TEXT
    const customer = customerOfLine[line] ?? 0
    const known = only[customer] ?? NO_TEXT
    if (text === NO_TEXT || text === known) continue
    only[customer] = known === NO_TEXT ? text : SEVERAL
  }
  return only
}

/** Lines of a customer: those of the ledger, and in the same order their numbers in columns of texts. */
interface OwnLines {
  readonly day: Integers
  readonly amount: SteppedNumbers['values']
  readonly numbers: Int32Array
}

/** The lines of a customer, put together when the first one is asked for. */
function linesByCustomer({ start, place, day, amount }: Ledger): (customer: number) => OwnLines {
  const source = onDemand(() => invert(place))
  return (customer) => {
    const from = start[customer] ?? 0
    const to = start[customer + 1] ?? 0
    return {
      day: day.subarray(from, to),
      amount: amount.values.subarray(from, to),
      numbers: source().subarray(from, to),
    }
  }
}

function newestOwnId(lines: OwnLines, ids: TextColumn, key: string): number {
  return newestOf(lines, ids, (id) => customerKey(ids.texts[id] ?? '', '') === key)
}

/** The newest of the texts that a customer's lines hold, among those that count. */
function newestOf(
  lines: OwnLines,
  { texts, index }: TextColumn,
  counts: (text: number) => boolean = () => true,
): number {
  const textOf = (line: number): number => {
    const text = index[lines.numbers[line] ?? 0] ?? NO_TEXT
    return text !== NO_TEXT && counts(text) ? text : NO_TEXT
  }
  return newestText(lines, 0, lines.numbers.length, textOf, (x, y) =>
    compareCodePoints(texts[x] ?? '', texts[y] ?? ''),
  )
}

function findOthers(
  { numbers }: OwnLines,
  columns: readonly TextColumn[],
  listedNames: Iterable<string> | undefined,
  shown: readonly string[],
): string {
  const others = new Set(listedNames)
  for (const { texts, index } of columns) {
    for (const line of numbers) others.add(texts[index[line] ?? NO_TEXT] ?? '')
  }
  for (const text of ['', ...shown]) others.delete(text)
  return [...others].toSorted(compareCodePoints).join('\n')
}
