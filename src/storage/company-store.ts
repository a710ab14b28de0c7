import { Dexie, type Table } from 'dexie'
import { DEFAULT_SETTINGS, type CompanySettings } from '../domain/company/company-settings.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { LoadedFileId, StorageState } from '../worker/protocol.ts'
import {
  CompanyDatabase,
  installedVersion,
  SCHEMA_VERSION,
  type FileRow,
} from './company-database.ts'
import { createFollowUpStore, type FollowUpStore } from './follow-up-store.ts'
import {
  EMPTY_COMPANY,
  type KeptCompany,
  type KeptFile,
  type NotUsedByFile,
  type StoredCompany,
} from './kept-company.ts'
import {
  parseCustomers,
  parseFileRow,
  parseNotUsedRows,
  parseOrderLines,
  parseRememberedMapping,
  parseSettings,
} from './kept-records.ts'

const NAME = 'customer-cockpit'

/** The company's place in the browser's storage (IndexedDB). */
export interface CompanyStore {
  /** The newest state that was kept whole. Damaged records are set aside; an empty store is no error. */
  readonly read: () => Promise<StoredCompany>
  /** The stamp of the newest kept state; undefined where the store cannot be read. */
  readonly stamp: () => Promise<string | undefined>
  /**
   * Makes the store equal to a state, in one transaction: complete, or as it was.
   * @param newRows - The rows not used of files that the store does not have yet.
   * @returns Whether it is kept; a full or missing storage is an answer, not an error.
   * @throws the signal's reason, with the store as it was, when it is aborted before the end.
   */
  readonly save: (
    company: KeptCompany,
    newRows: NotUsedByFile,
    signal?: AbortSignal,
  ) => Promise<StorageState>
  /** The rows of a file that are not used; undefined where the store does not have the file. */
  readonly notUsedRows: (file: LoadedFileId) => Promise<readonly NotUsedRow[] | undefined>
  /** The follow-up log, which is kept entry by entry and not with the company's state. */
  readonly log: FollowUpStore
  /**
   * Deletes the database as a whole.
   * @throws what keeps the browser from deleting it, so that nobody believes the data gone.
   */
  readonly deleteEverything: () => Promise<void>
}

const KEPT: StorageState = { kept: true, problem: 'none' }

/** Opens the store; the database itself is opened by the first use. */
export function createCompanyStore(name = NAME): CompanyStore {
  let database = new CompanyDatabase(name)

  /** 'newer': data of a newer version is neither read nor written, for this one would damage it. */
  async function find(): Promise<'none' | 'ours' | 'newer'> {
    if (database.isOpen()) return 'ours'
    const version = await installedVersion(name)
    if (version > SCHEMA_VERSION) return 'newer'
    return version === 0 ? 'none' : 'ours'
  }

  /** Where there is no storage there is nothing to delete. */
  async function hasStorage(): Promise<boolean> {
    try {
      return (await installedVersion(name)) > 0
    } catch {
      return false
    }
  }

  return {
    async read() {
      try {
        const found = await find()
        if (found === 'newer') return notKept('newer')
        if (found === 'none') return { company: EMPTY_COMPANY, storage: KEPT }
        return await readCompany(database)
      } catch (error) {
        return notKept(problemOf(error))
      }
    },

    async stamp() {
      try {
        const found = await find()
        if (found === 'newer') return undefined
        return found === 'none' ? EMPTY_COMPANY.stamp : await readStamp(database)
      } catch {
        return undefined
      }
    },

    async save(company, newRows, signal) {
      try {
        if ((await find()) === 'newer') return { kept: false, problem: 'newer' }
        await writeCompany(database, company, newRows, signal)
        return KEPT
      } catch (error) {
        signal?.throwIfAborted()
        return { kept: false, problem: problemOf(error) }
      }
    },

    async notUsedRows(file) {
      const row = await database.notUsedRows.get(file)
      return row === undefined ? undefined : parseNotUsedRows(row.rows)
    },

    log: createFollowUpStore({ database: () => database, find, problemOf }),

    async deleteEverything() {
      try {
        await database.delete()
      } catch (error) {
        if (await hasStorage()) throw error
      }
      database = new CompanyDatabase(name)
    },
  }
}

function notKept(problem: StorageState['problem']): StoredCompany {
  return { company: EMPTY_COMPANY, storage: { kept: false, problem } }
}

function problemOf(error: unknown): StorageState['problem'] {
  const inner = error instanceof Dexie.DexieError ? error.inner : undefined
  const names = [error, inner].map((cause) =>
    cause instanceof Object && 'name' in cause ? cause.name : '',
  )
  return names.includes('QuotaExceededError') ? 'full' : 'unavailable'
}

async function readStamp(database: CompanyDatabase): Promise<string> {
  const row = await database.values.get('stamp')
  return typeof row?.value === 'string' ? row.value : ''
}

async function readCompany(database: CompanyDatabase): Promise<StoredCompany> {
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
    return { company, storage: aside.count() > 0 ? { kept: true, problem: 'damaged' } : KEPT }
  })
}

/** All tables but the log, which an import must not hold up. */
function companyTables({ tables, log }: CompanyDatabase): Table[] {
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
  const orders = parseOrderLines((await database.orderLines.get(id))?.lines)
  return orders && { ...file, orders, customers: undefined }
}

async function writeCompany(
  database: CompanyDatabase,
  { stamp, files, settings, mappings }: KeptCompany,
  newRows: NotUsedByFile,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted()
  await database.transaction('rw', companyTables(database), async (transaction) => {
    const abort = (): void => transaction.abort()
    signal?.addEventListener('abort', abort)
    await deleteOthers(
      database,
      files.map(({ id }) => id),
    )
    const kept = new Set(await database.files.toCollection().primaryKeys())
    for (const file of files) {
      if (!kept.has(file.id)) await writeBulk(database, file, newRows.get(file.id) ?? [])
    }
    await database.files.bulkPut(files.map(toFileRow))
    await database.mappings.clear()
    await database.mappings.bulkPut(
      mappings.map((mapping, position) => ({ ...mapping, key: String(position) })),
    )
    await database.values.bulkPut([
      { name: 'settings', value: settings },
      { name: 'stamp', value: stamp },
    ])
    signal?.removeEventListener('abort', abort)
  })
}

/** Removes every file that is not among `ids`, and what a damaged one may have left behind. */
async function deleteOthers(database: CompanyDatabase, ids: LoadedFileId[]): Promise<void> {
  const { files, orderLines, customers, notUsedRows } = database
  for (const table of [files, orderLines, customers, notUsedRows]) {
    await table.where(':id').noneOf(ids).delete()
  }
}

function toFileRow(file: KeptFile, position: number): FileRow {
  const { id, report, loadedAt, overlap, dropsDuplicates } = file
  return { id, report, loadedAt, overlap, dropsDuplicates, position }
}

async function writeBulk(
  database: CompanyDatabase,
  { id, orders, customers }: KeptFile,
  rows: readonly NotUsedRow[],
): Promise<void> {
  if (orders !== undefined) await database.orderLines.put({ file: id, lines: orders })
  if (customers !== undefined) await database.customers.put({ file: id, records: customers })
  await database.notUsedRows.put({ file: id, rows })
}
