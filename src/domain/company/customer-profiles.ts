import { NEVER, NO_DAY } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import { collectFieldKeys, numberValues, readField, type CustomerField } from './customer-fields.ts'
import type { CustomerRecord } from './order-lines.ts'
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
  /** All names of all records. */
  readonly allNames: readonly (readonly string[])[]
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
  const recordsOf = Array.from({ length: customerCount }, (): DatedRecord[] => [])
  for (const [row, record] of records.entries()) recordsOf[customerOf[row] ?? -1]?.push(record)
  const field = (value: (record: CustomerRecord) => string): string[] =>
    recordsOf.map((own) => newestValue(own, value))
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
    allNames: recordsOf.map((own) => own.map(({ record }) => record.name)),
    person: Int32Array.from(
      field(({ salesperson }) => salesperson),
      (name) => (name === '' ? UNASSIGNED : findPerson(name)),
    ),
    listedFrom: Int32Array.from(recordsOf, listedFrom),
  }
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

function listedFrom(records: readonly DatedRecord[]): number {
  if (records.length === 0) return NEVER
  const dates = records.flatMap(({ record: { created } }) =>
    created === undefined ? [] : [created],
  )
  return dates.length === 0 ? NO_DAY : Math.min(...dates)
}
