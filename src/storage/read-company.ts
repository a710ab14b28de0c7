import type { Table } from 'dexie'
import { DEFAULT_SETTINGS } from '../domain/company/company-settings.ts'
import type { LoadedFileId } from '../worker/loaded-file.ts'
import type { CompanyDatabase, FileRow } from './company-database.ts'
import type { KeptCompany, KeptFile, StoredCompany } from './kept-company.ts'
import { COLUMN_NAMES, joinColumns, parseOrderLines } from './kept-order-lines.ts'
import {
  parseCustomers,
  parseFileRow,
  parseRememberedMapping,
  parseSettings,
} from './kept-records.ts'

/** The stamp of the newest kept state; '' before there is one. */
export async function readStamp(database: CompanyDatabase): Promise<string> {
  return toStamp(await database.values.get('stamp'))
}

/** Which files are kept whole. */
export async function keptFiles(database: CompanyDatabase): Promise<readonly LoadedFileId[]> {
  return database.files.toCollection().primaryKeys()
}

/** Reads all that is kept. A record that does not pass is moved aside, and the rest is opened without it. */
export async function readCompany(database: CompanyDatabase): Promise<StoredCompany> {
  return database.transaction('rw', companyTables(database), async () => {
    const { company, damaged } = await readRecords({
      all: (table) => database.table(table).toArray(),
      one: (table, key) => database.table(table).get(key),
    })
    for (const { table, key, record } of damaged) {
      await database.setAside.add({ table, record })
      await database.table(table).delete(key)
    }
    return { company, storage: { kept: true, problem: damaged.length > 0 ? 'damaged' : 'none' } }
  })
}

/** All tables but the log, which an import must not hold up. */
export function companyTables({ tables, log }: CompanyDatabase): Table[] {
  return tables.filter(({ name }) => name !== log.name)
}

/** The tables that {@link readRecords} reads. */
export const READ_TABLES = [
  'files',
  'mappings',
  'values',
  'orderLines',
  'columns',
  'customers',
] as const
type ReadTable = (typeof READ_TABLES)[number]

/** What stands in a table: nothing is known of it yet but that it is an object. */
type UncheckedRecord = Readonly<Record<string, unknown>>

/** Where records are read from. All of it stands still meanwhile. */
export interface KeptRecords {
  readonly all: (table: ReadTable) => PromiseLike<readonly UncheckedRecord[]>
  readonly one: (
    table: ReadTable,
    key: string | [file: LoadedFileId, column: string],
  ) => PromiseLike<UncheckedRecord | undefined>
}

/** A record that does not pass, and where it stands. */
interface DamagedRecord {
  readonly table: ReadTable
  readonly key: string
  readonly record: unknown
}

/**
 * Reads a company, asking for all of it at once: one record comes from the disk while another is looked at.
 *
 * @param onFile - Called as soon as there is known to be a file.
 * @returns the company without the records that do not pass, and these.
 */
export async function readRecords(
  records: KeptRecords,
  onFile: () => void = () => undefined,
): Promise<{ readonly company: KeptCompany; readonly damaged: readonly DamagedRecord[] }> {
  const damaged: DamagedRecord[] = []
  /** A record as a list: of one, or of none where it does not pass. */
  function passing<T>(table: ReadTable, key: unknown, record: unknown, sound: T | undefined): T[] {
    if (sound !== undefined) return [sound]
    damaged.push({ table, key: String(key), record })
    return []
  }
  const [fileRecords, mappingRecords, settingsRecord, stampRecord] = await Promise.all([
    records.all('files'),
    records.all('mappings'),
    records.one('values', 'settings'),
    records.one('values', 'stamp'),
  ])
  if (fileRecords.length > 0) onFile()
  const rows = fileRecords
    .flatMap((record) => passing('files', record['id'], record, parseFileRow(record)))
    .toSorted((one, other) => one.position - other.position)
  const read = await Promise.all(rows.map((row) => readFile(records, row)))
  const files = rows.flatMap((row, at) => passing('files', row.id, row, read[at]))
  const mappings = mappingRecords.flatMap((record) =>
    passing('mappings', record['key'], record, parseRememberedMapping(record)),
  )
  const [settings = DEFAULT_SETTINGS] =
    settingsRecord === undefined
      ? []
      : passing('values', 'settings', settingsRecord, parseSettings(settingsRecord['value']))
  return { company: { stamp: toStamp(stampRecord), files, settings, mappings }, damaged }
}

function toStamp(record: { readonly value?: unknown } | undefined): string {
  return typeof record?.value === 'string' ? record.value : ''
}

async function readFile(
  { one }: KeptRecords,
  { id, report, loadedAt, overlap, dropsDuplicates }: FileRow,
): Promise<KeptFile | undefined> {
  const file = { id, report, loadedAt, overlap, dropsDuplicates }
  if (report.kind === 'customers') {
    const customers = parseCustomers((await one('customers', id))?.['records'])
    return customers && { ...file, orders: undefined, customers }
  }
  const [old, ...columns] = await Promise.all([
    one('orderLines', id),
    ...COLUMN_NAMES.map((name) => one('columns', [id, name])),
  ])
  const orders = old === undefined ? joinColumns(columns) : parseOrderLines(old['lines'])
  return orders && { ...file, orders, customers: undefined }
}
