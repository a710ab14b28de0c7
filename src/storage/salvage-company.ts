import { DEFAULT_SETTINGS } from '../domain/company/company-settings.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { LoadedFileId } from '../worker/loaded-file.ts'
import type { FileRow } from './company-database.ts'
import type { KeptCompany, KeptFile } from './kept-company.ts'
import { joinColumns, parseOrderLines } from './kept-order-lines.ts'
import {
  parseCustomers,
  parseFileRow,
  parseNotUsedRows,
  parseRememberedMapping,
  parseSettings,
} from './kept-records.ts'
import { readRows, readTables } from './read-only.ts'

const TABLES = ['files', 'orderLines', 'columns', 'customers', 'mappings', 'values'] as const
type Bulk = 'orderLines' | 'columns' | 'customers'

/**
 * What can be read of a company that must not be touched: a newer version has written it, or a part of it
 * cannot be read from the disk. It can be looked at, printed, exported and put into a backup.
 */
export async function salvageCompany(name: string): Promise<KeptCompany> {
  const rowsByTable = await readTables(name, TABLES)
  const rows = (table: (typeof TABLES)[number]): readonly unknown[] => rowsByTable.get(table) ?? []
  const valueOf = (value: string): unknown =>
    field(
      rows('values').find((row) => field(row, 'name') === value),
      'value',
    )
  const stamp = valueOf('stamp')
  return {
    stamp: typeof stamp === 'string' ? stamp : '',
    files: rows('files')
      .flatMap((row) => parseFileRow(row) ?? [])
      .toSorted((one, other) => one.position - other.position)
      .flatMap((row) => toFile(row, rows) ?? []),
    settings: parseSettings(valueOf('settings')) ?? DEFAULT_SETTINGS,
    mappings: rows('mappings').flatMap((row) => parseRememberedMapping(row) ?? []),
  }
}

/** The rows of a file that are not used, of a company that must not be touched. */
export async function salvageNotUsedRows(
  name: string,
  file: LoadedFileId,
): Promise<readonly NotUsedRow[] | undefined> {
  const rows = await readRows(name, 'notUsedRows')
  const own = rows.find((row) => field(row, 'file') === file)
  return parseNotUsedRows(field(own, 'rows'))
}

function toFile(
  { id, report, loadedAt, overlap, dropsDuplicates }: FileRow,
  rows: (table: Bulk) => readonly unknown[],
): KeptFile | undefined {
  const file = { id, report, loadedAt, overlap, dropsDuplicates }
  const own = (table: Bulk): readonly unknown[] =>
    rows(table).filter((row) => field(row, 'file') === id)
  if (report.kind === 'customers') {
    const customers = parseCustomers(field(own('customers')[0], 'records'))
    return customers && { ...file, orders: undefined, customers }
  }
  const [old] = own('orderLines')
  const orders =
    old === undefined ? joinColumns(own('columns')) : parseOrderLines(field(old, 'lines'))
  return orders && { ...file, orders, customers: undefined }
}

function field(row: unknown, name: string): unknown {
  return row instanceof Object ? Reflect.get(row, name) : undefined
}
