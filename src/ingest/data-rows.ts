import type { CellColumn, NarrowIntegers } from './cell-table.ts'

/** How often, and where first, each distinct value of a column stands in the rows that hold data. */
export interface ValueUse {
  /** Per distinct value: 1 where it stands in such a row; 0 where in the header or the preamble only. */
  readonly stands: Uint8Array
  /** Rows per distinct value. */
  readonly rows: Uint32Array
  /** Position of the first such row of a value; -1 where there is none. */
  readonly firstRow: (value: number) => number
}

/**
 * Tells how the distinct values of a column are used. Looks at the rows only when it is asked: of most
 * columns it matters which values there are, and not how often.
 *
 * @param index - The column's index, or one with cells taken out.
 * @param dataRows - Positions of the rows that hold data, ascending.
 */
export function createValueUse(
  { size }: CellColumn,
  index: NarrowIntegers,
  dataRows: Int32Array,
): ValueUse {
  let stands: Uint8Array | undefined
  let rows: Uint32Array | undefined
  return {
    get stands() {
      stands ??= standingValues(size, index, dataRows)
      return stands
    },
    get rows() {
      rows ??= countValues(size, index, dataRows)
      return rows
    },
    firstRow: (value) => dataRows.find((row) => index[row] === value) ?? -1,
  }
}

function standingValues(size: number, index: NarrowIntegers, dataRows: Int32Array): Uint8Array {
  const stands = new Uint8Array(size)
  for (let place = 0; place < dataRows.length; place += 1)
    stands[index[dataRows[place] ?? 0] ?? 0] = 1
  return stands
}

function countValues(size: number, index: NarrowIntegers, dataRows: Int32Array): Uint32Array {
  const rows = new Uint32Array(size)
  for (let place = 0; place < dataRows.length; place += 1) {
    const value = index[dataRows[place] ?? 0] ?? 0
    rows[value] = (rows[value] ?? 0) + 1
  }
  return rows
}
