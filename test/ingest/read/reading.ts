import type { CellTable } from '../../../src/ingest/cell-table.ts'
import { CELL_KINDS } from '../../../src/ingest/cell-table.ts'
import type { IngestError } from '../../../src/ingest/ingest-error.ts'
import type { ReadOptions } from '../../../src/ingest/mapping.ts'
import type { OpenedTable, ReadControl } from '../../../src/ingest/read/opened-table.ts'
import type { Result } from '../../../src/domain/result.ts'

/** Nothing chosen: all is to be found out. */
export const AS_FOUND: ReadOptions = {
  encoding: undefined,
  delimiter: undefined,
  sheet: undefined,
  headerRow: undefined,
}

/** Nobody follows and nobody stops the work. */
export const UNWATCHED: ReadControl = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

export function fileOf(name: string, ...parts: BlobPart[]): File {
  return new File(parts, name)
}

/** The rows as texts, each as wide as it really is. */
export function rowsOf(table: CellTable): string[][] {
  return Array.from({ length: table.length }, (_, row) =>
    table.columns
      .slice(0, table.width[row])
      .map((column) => column.texts[column.index[row] ?? 0] ?? '')
      .concat(Array<string>(Math.max(0, (table.width[row] ?? 0) - table.columns.length)).fill('')),
  )
}

/** The kinds of a column's cells, row by row. */
export function kindsOf(table: CellTable, column: number): (string | undefined)[] {
  const { kinds, index } = table.columns[column]!
  return Array.from(index, (code) => CELL_KINDS[kinds[code] ?? -1])
}

/** The value of a reading that must have succeeded. */
export function opened(result: Result<OpenedTable, IngestError>): OpenedTable {
  if (!result.ok) throw new Error(`Not opened: ${JSON.stringify(result.error)}`)
  return result.value
}
