import type { CellColumn, CellKind } from '../../src/ingest/cell-table.ts'
import { createTableBuilder } from '../../src/ingest/read/table-builder.ts'

/** A column of these cells, a row each. */
export function columnOf(cells: readonly (readonly [text: string, kind: CellKind])[]): CellColumn {
  const builder = createTableBuilder()
  // The first row is as wide as the column, even where all its cells are empty.
  for (const [row, [text, kind]] of cells.entries()) {
    builder.startRow(row + 1, 1)
    builder.set(0, kind, text === '' ? ' ' : text)
  }
  const [column] = builder.finish(false).columns
  if (column === undefined) throw new Error('No cells')
  return column
}

/** A column of texts, a row each. */
export function textColumnOf(texts: readonly string[]): CellColumn {
  return columnOf(texts.map((text) => [text, 'text']))
}
