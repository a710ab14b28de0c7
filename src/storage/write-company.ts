import type { NotUsedRow } from '../ingest/import-report.ts'
import type { LoadedFileId } from '../worker/loaded-file.ts'
import type { CompanyDatabase, FileRow } from './company-database.ts'
import type { KeptCompany, KeptFile, NotUsedByFile } from './kept-company.ts'
import { keptColumns } from './kept-order-lines.ts'
import { companyTables, keptFiles } from './read-company.ts'

/**
 * Makes the database equal to a state, in one transaction: complete, or as it was.
 *
 * @param newRows - The rows not used of files that the database does not have yet.
 * @throws the signal's reason, or what the storage throws; nothing has changed then.
 */
export async function writeCompany(
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
    const kept = new Set(await keptFiles(database))
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
  const { files, orderLines, columns, customers, notUsedRows } = database
  for (const table of [files, orderLines, customers, notUsedRows]) {
    await table.where(':id').noneOf(ids).delete()
  }
  const keys = await columns.toCollection().primaryKeys()
  await columns.bulkDelete(keys.filter(([file]) => !ids.includes(file)))
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
  for (const [name, column] of orders === undefined ? [] : keptColumns(orders)) {
    await database.columns.put({ file: id, name, column })
  }
  if (customers !== undefined) await database.customers.put({ file: id, records: customers })
  await database.notUsedRows.put({ file: id, rows })
}
