import { NEVER, NO_DAY, type EpochDay } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import { collectFieldKeys, numberValues, readField, type CustomerField } from './customer-fields.ts'
import type { CustomerRecord } from './order-lines.ts'
import type { CustomerIndex } from './customer-directory.ts'
import type { PersonIndex } from './salespeople.ts'
import { UNASSIGNED } from './salespeople.ts'

/** What the customer files say, by customer. Empty text: nothing. */
export interface CustomerProfiles {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly contacts: readonly string[]
  readonly phones: readonly string[]
  /** Region, industry and all else that the files say; only fields that some customer has. */
  readonly fields: readonly CustomerField[]
  /** All names of all records, of the customers that have records. */
  readonly allNames: ReadonlyMap<CustomerIndex, readonly string[]>
  readonly person: Int32Array // PersonIndex
  /** From this day on the customer is known; NO_DAY: always, NEVER: in no customer file. */
  readonly listedFrom: Int32Array // EpochDay
}

/** A record, and how new its file is. */
export interface DatedRecord {
  readonly file: number
  readonly record: CustomerRecord
}

/**
 * Brings the records of each customer together. Each field is taken from the newest file that gives
 * it; of several records in one file from the one created last, then the first in code-point order.
 * The created date is the earliest that any record gives; a customer without one is always known.
 *
 * @param customerOf - Per record its customer.
 */
export function gatherProfiles(
  records: readonly DatedRecord[],
  customerOf: Int32Array,
  customerCount: number,
  findPerson: (name: string) => PersonIndex,
): CustomerProfiles {
  const recordsOf = new Map<CustomerIndex, DatedRecord[]>()
  for (const [row, record] of records.entries()) {
    const customer = customerOf[row] ?? -1
    const own = recordsOf.get(customer)
    if (own === undefined) recordsOf.set(customer, [record])
    else own.push(record)
  }
  const nothing: string[] = []
  for (let customer = 0; customer < customerCount; customer += 1) nothing.push('')
  const field = (value: (record: CustomerRecord) => string): readonly string[] => {
    if (recordsOf.size === 0) return nothing
    const values = nothing.slice()
    for (const [customer, own] of recordsOf) values[customer] = newestValue(own, value)
    return values
  }
  const listedFrom = new Int32Array(customerCount).fill(NEVER)
  for (const [customer, own] of recordsOf) listedFrom[customer] = earliestCreated(own)
  return {
    ids: field(({ id }) => id),
    names: field(({ name }) => name),
    contacts: field(({ contact }) => contact),
    phones: field(({ phone }) => phone),
    fields: collectFieldKeys(records.map(({ record }) => record))
      .map((key) => {
        const read = readField(key)
        return numberValues(
          key,
          field((record) => read(record.fields)),
        )
      })
      .filter(({ texts }) => texts.length > 0),
    allNames: new Map(
      Array.from(recordsOf, ([customer, own]) => [customer, own.map(({ record }) => record.name)]),
    ),
    person: numberPeople(
      field(({ salesperson }) => salesperson),
      findPerson,
    ),
    listedFrom,
  }
}

function numberPeople(
  names: readonly string[],
  findPerson: (name: string) => PersonIndex,
): Int32Array {
  const people = new Int32Array(names.length).fill(UNASSIGNED)
  for (let customer = 0; customer < names.length; customer += 1) {
    const name = names[customer] ?? ''
    if (name !== '') people[customer] = findPerson(name)
  }
  return people
}

function newestValue(
  records: readonly DatedRecord[],
  value: (record: CustomerRecord) => string,
): string {
  const [first] = records
  if (first === undefined) return ''
  if (records.length === 1) return value(first.record)
  const given = records.filter(({ record }) => value(record) !== '')
  if (given.length < 2) return given.map(({ record }) => value(record)).join('')
  const [newest] = given.toSorted(
    (x, y) =>
      y.file - x.file ||
      (y.record.created ?? NO_DAY) - (x.record.created ?? NO_DAY) ||
      compareCodePoints(value(x.record), value(y.record)),
  )
  return newest === undefined ? '' : value(newest.record)
}

function earliestCreated(records: readonly DatedRecord[]): EpochDay {
  const dates = records.flatMap(({ record: { created } }) =>
    created === undefined ? [] : [created],
  )
  return dates.length === 0 ? NO_DAY : Math.min(...dates)
}
