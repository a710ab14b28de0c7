import { Dexie, type Table } from 'dexie'
import type { CustomerRecord, OrderLines } from '../domain/order-lines.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { RememberedMapping } from '../ingest/mapping.ts'
import type { LoadedFileId } from '../worker/protocol.ts'
import type { KeptFile } from './kept-company.ts'

/** Version of the shape of what is kept. A change of shape raises it and brings an upgrade. */
export const SCHEMA_VERSION = 1

/** A file's row: everything of it but the bulk, which is read and written apart. */
export type FileRow = Omit<KeptFile, 'orders' | 'customers'> & { readonly position: number }

/** A record that cannot be understood, moved aside instead of deleted. */
export interface SetAsideRow {
  readonly table: string
  readonly record: unknown
}

/** The tables. Columns of order lines are kept as the typed arrays they are, without a detour over text. */
export class CompanyDatabase extends Dexie {
  declare readonly files: Table<FileRow, LoadedFileId>
  declare readonly orderLines: Table<{ file: LoadedFileId; lines: OrderLines }, LoadedFileId>
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
  declare readonly setAside: Table<SetAsideRow, number>

  constructor(name: string) {
    // 'strict': a finished import is on the disk before it is reported as loaded.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(SCHEMA_VERSION).stores({
      files: 'id',
      orderLines: 'file',
      customers: 'file',
      notUsedRows: 'file',
      mappings: 'key',
      values: 'name',
      setAside: '++',
    })
  }
}
