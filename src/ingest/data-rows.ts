import type { CellColumn } from './cell-table.ts'

/** How often, and where first, each distinct value of a column stands in the rows that hold data. */
export interface ValueUse {
  /** Rows per distinct value; 0 where a value stands in the header or the preamble only. */
  readonly rows: Uint32Array
  /** Position of the first such row of a value; -1 where there is none. */
  readonly firstRow: (value: number) => number
}

/**
 * Counts the distinct values of a column over the data rows.
 *
 * @param index - The column's index, or one with cells taken out.
 * @param dataRows - Positions of the rows that hold data, ascending.
 */
export function countValues(
  column: CellColumn,
  index: Uint32Array,
  dataRows: Int32Array,
): ValueUse {
  const rows = new Uint32Array(column.size)
  for (const row of dataRows) {
    const value = index[row] ?? 0
    rows[value] = (rows[value] ?? 0) + 1
  }
  return { rows, firstRow: (value) => dataRows.find((row) => index[row] === value) ?? -1 }
}
