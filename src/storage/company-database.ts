import { Dexie, type Table } from 'dexie'
import type { CustomerRecord } from '../domain/company/order-lines.ts'
import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { RememberedMapping } from '../ingest/mapping.ts'
import type { LoadedFileId } from '../worker/loaded-file.ts'
import type { KeptFile } from './kept-company.ts'

/** A file's row: everything of it but the bulk, which is read and written apart. */
export type FileRow = Omit<KeptFile, 'orders' | 'customers'> & { readonly position: number }

/** A row of the log. Only ever added; the position is given by the database and grows. */
export interface LogRow {
  readonly position?: number
  readonly entry: LogEntry
}

/** A column of a file's order lines: a record of its own, so that large files need no large ones. */
export interface ColumnRow {
  readonly file: LoadedFileId
  readonly name: string
  readonly column: unknown
}

/** A record that cannot be understood, moved aside instead of deleted. */
export interface SetAsideRow {
  readonly table: string
  readonly record: unknown
}

/** The tables. Columns of order lines are kept as typed arrays, without a detour over text. */
export class CompanyDatabase extends Dexie {
  declare readonly files: Table<FileRow, LoadedFileId>
  /** Order lines as releases up to version 2 have kept them; read, and never written. */
  declare readonly orderLines: Table<{ file: LoadedFileId; lines: unknown }, LoadedFileId>
  declare readonly columns: Table<ColumnRow, [LoadedFileId, string]>
  declare readonly customers: Table<
    { file: LoadedFileId; records: readonly CustomerRecord[] },
    LoadedFileId
  >
  declare readonly notUsedRows: Table<
    { file: LoadedFileId; rows: readonly NotUsedRow[] },
    LoadedFileId
  >
  declare readonly mappings: Table<RememberedMapping & { readonly key: string }, string>
  declare readonly values: Table<{ name: string; value: unknown }, string>
  declare readonly log: Table<LogRow, number, LogRow>
  declare readonly setAside: Table<SetAsideRow, number>

  /** @param onTakenOver - A newer version of the app is about to upgrade the database. */
  constructor(name: string, onTakenOver: () => void = () => undefined) {
    // 'strict': what is reported as loaded or logged is on the disk before.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      files: 'id',
      orderLines: 'file',
      customers: 'file',
      notUsedRows: 'file',
      mappings: 'key',
      values: 'name',
      setAside: '++',
    })
    this.version(2).stores({ log: '++position' })
    // Order lines are kept column by column from here on. Those of before stay as they are, and are read as
    // before: to write all of them anew would take time and room, and could fail.
    this.version(3).stores({ columns: '[file+name]' })
    // Another tab upgrades or deletes the database: let it. Only what was deleted is opened again.
    this.on('versionchange', ({ newVersion }) => {
      const isUpgrade = newVersion !== null
      this.close({ disableAutoOpen: isUpgrade })
      if (isUpgrade) onTakenOver()
      return false
    })
    // Dexie would write a warning to the console; how long to wait is the door's.
    this.on('blocked', () => false)
  }
}
