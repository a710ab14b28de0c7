import type { CellColumn } from './cell-table.ts'

/** Primes of the FNV hash; the hash only finds candidates, equality is decided cell by cell. */
const FNV_OFFSET = 0x81_1c_9d_c5
const FNV_PRIME = 0x01_00_01_93

/**
 * Marks the rows that repeat an earlier one in every column. Columns keep distinct values once, so
 * cells are equal exactly where their indexes are.
 *
 * @param rows - Positions of the rows to compare, ascending.
 * @returns Per entry of `rows`: 1 for a repetition, 0 for a first.
 */
export function findDuplicates(
  columns: readonly Pick<CellColumn, 'index'>[],
  rows: Int32Array,
): Uint8Array {
  const duplicate = new Uint8Array(rows.length)
  const size = tableSize(rows.length)
  const slots = new Int32Array(size).fill(-1)
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0
    let slot = hashRow(columns, row) & (size - 1)
    for (;;) {
      const other = slots[slot] ?? -1
      if (other < 0) {
        slots[slot] = row
        break
      }
      if (isEqual(columns, row, other)) {
        duplicate[place] = 1
        break
      }
      slot = (slot + 1) & (size - 1)
    }
  }
  return duplicate
}

/** A power of two that leaves at least half of the slots free. */
function tableSize(rows: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, rows * 2)))
}

function hashRow(columns: readonly Pick<CellColumn, 'index'>[], row: number): number {
  let hash = FNV_OFFSET
  for (const { index } of columns) hash = Math.imul(hash ^ (index[row] ?? 0), FNV_PRIME)
  // The low bits of the product depend on the low bits of the indexes only: fold the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0
}

function isEqual(columns: readonly Pick<CellColumn, 'index'>[], a: number, b: number): boolean {
  for (const { index } of columns) {
    if (index[a] !== index[b]) return false
  }
  return true
}
