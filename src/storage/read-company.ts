import type { Table } from 'dexie'
import { DEFAULT_SETTINGS, type CompanySettings } from '../domain/company/company-settings.ts'
import type { OrderLines } from '../domain/company/order-lines.ts'
import type { LoadedFileId } from '../worker/loaded-file.ts'
import type { CompanyDatabase, FileRow } from './company-database.ts'
import type { KeptFile, StoredCompany } from './kept-company.ts'
import { COLUMN_NAMES, joinColumns, parseOrderLines } from './kept-order-lines.ts'
import {
  parseCustomers,
  parseFileRow,
  parseRememberedMapping,
  parseSettings,
} from './kept-records.ts'

/** The stamp of the newest kept state; '' before there is one. */
export async function readStamp(database: CompanyDatabase): Promise<string> {
  const row = await database.values.get('stamp')
  return typeof row?.value === 'string' ? row.value : ''
}

/** Which files are kept whole. */
export async function keptFiles(database: CompanyDatabase): Promise<readonly LoadedFileId[]> {
  return database.files.toCollection().primaryKeys()
}

/** Reads all that is kept. A record that does not pass is moved aside, and the rest is opened without it. */
export async function readCompany(database: CompanyDatabase): Promise<StoredCompany> {
  return database.transaction('rw', companyTables(database), async () => {
    const aside = createSetAside(database)
    const settings = await readSettings(database, aside.take)
    const mappings = []
    for (const record of await database.mappings.toArray()) {
      const mapping = parseRememberedMapping(record)
      if (mapping === undefined) await aside.take('mappings', record.key, record)
      else mappings.push(mapping)
    }
    const files: KeptFile[] = []
    for (const row of await readFileRows(database, aside.take)) {
      const file = await readFile(database, row)
      if (file === undefined) await aside.take('files', row.id, row)
      else files.push(file)
    }
    const company = { stamp: await readStamp(database), files, settings, mappings }
    return { company, storage: { kept: true, problem: aside.count() > 0 ? 'damaged' : 'none' } }
  })
}

/** All tables but the log, which an import must not hold up. */
export function companyTables({ tables, log }: CompanyDatabase): Table[] {
  return tables.filter(({ name }) => name !== log.name)
}

type TakeAside = (
  table: 'files' | 'mappings' | 'values',
  key: string,
  record: unknown,
) => Promise<void>

function createSetAside(database: CompanyDatabase): { take: TakeAside; count: () => number } {
  let taken = 0
  return {
    async take(table, key, record) {
      taken += 1
      await database.setAside.add({ table, record })
      await database.table(table).delete(key)
    },
    count: () => taken,
  }
}

async function readSettings(database: CompanyDatabase, take: TakeAside): Promise<CompanySettings> {
  const row = await database.values.get('settings')
  if (row === undefined) return DEFAULT_SETTINGS
  const settings = parseSettings(row.value)
  if (settings === undefined) await take('values', 'settings', row)
  return settings ?? DEFAULT_SETTINGS
}

async function readFileRows(database: CompanyDatabase, take: TakeAside): Promise<FileRow[]> {
  const rows: FileRow[] = []
  for (const record of await database.files.toArray()) {
    const row = parseFileRow(record)
    if (row === undefined) await take('files', record.id, record)
    else rows.push(row)
  }
  return rows.toSorted((one, other) => one.position - other.position)
}

async function readFile(
  database: CompanyDatabase,
  { id, report, loadedAt, overlap, dropsDuplicates }: FileRow,
): Promise<KeptFile | undefined> {
  const file = { id, report, loadedAt, overlap, dropsDuplicates }
  if (report.kind === 'customers') {
    const customers = parseCustomers((await database.customers.get(id))?.records)
    return customers && { ...file, orders: undefined, customers }
  }
  const orders = await readOrderLines(database, id)
  return orders && { ...file, orders, customers: undefined }
}

async function readOrderLines(
  { orderLines, columns }: CompanyDatabase,
  file: LoadedFileId,
): Promise<OrderLines | undefined> {
  const old = await orderLines.get(file)
  if (old !== undefined) return parseOrderLines(old.lines)
  // All at once: one is read from the disk while another is unpacked.
  return joinColumns(await Promise.all(COLUMN_NAMES.map((name) => columns.get([file, name]))))
}
