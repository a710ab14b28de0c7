import type { CellColumn, CellTable } from './cell-table.ts'
import { freeBuffer } from '../domain/free-buffer.ts'

/**
 * Gives the memory of columns back at once; nothing must be read from them any more.
 *
 * @param kept - Columns that are still read.
 */
export function freeColumns(
  { columns, counting }: CellTable,
  kept: ReadonlySet<CellColumn | undefined>,
): void {
  // Columns may share their index.
  const keptIndexes = new Set<ArrayBufferLike>([counting.buffer])
  for (const column of kept) if (column !== undefined) keptIndexes.add(column.index.buffer)
  for (const column of columns) {
    if (kept.has(column)) continue
    const { index, kinds, bytes, starts, packed } = column
    const numbers = packed === undefined ? [] : Object.values(packed)
    for (const array of [kinds, bytes, starts, ...numbers]) freeBuffer(array)
    if (!keptIndexes.has(index.buffer)) freeBuffer(index)
  }
}

/**
 * Gives the memory of a table back at once; nothing must be read from it any more.
 *
 * @param kept - Numbers of rows that go on being used: they may be the table's own.
 */
export function freeTable(table: CellTable, kept: Int32Array | undefined): void {
  freeColumns(table, new Set())
  for (const array of [table.row, table.width, table.counting, table.alike]) {
    if (array !== undefined && array.buffer !== kept?.buffer) freeBuffer(array)
  }
}
