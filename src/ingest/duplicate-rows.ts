import type { CellColumn } from './cell-table.ts'
import { HASH_PRIME, HASH_START, hashCell } from './read/cell-hash.ts'

/** What rows are compared by: the values of their cells. */
export type ComparedColumn = Pick<CellColumn, 'index' | 'isDistinct' | 'bytes' | 'starts' | 'kinds'>

/** Signs of the filter for each row: few rows meet another's sign by chance. */
const SIGNS_PER_ROW = 16

/**
 * Marks the rows that repeat an earlier one in every column. Cells are equal where they hold the same
 * value, or, in a column that does not keep its values distinct, the same bytes.
 *
 * @param rows - Positions of the rows to compare, ascending.
 * @param known - Hashes of all rows of the table, the same for equal rows, if there are any.
 * @returns Per entry of `rows`: 1 for a repetition, 0 for a first.
 */
export function findDuplicates(
  columns: readonly ComparedColumn[],
  rows: Int32Array,
  known?: Int32Array,
): Uint8Array {
  const duplicate = new Uint8Array(rows.length)
  const hashes = known === undefined ? hashRows(columns, rows) : picked(known, rows)
  const firstByHash = new Map<number, number[]>()
  for (const hash of sharedHashes(hashes)) firstByHash.set(hash, [])
  if (firstByHash.size === 0) return duplicate
  for (let place = 0; place < rows.length; place += 1) {
    const firsts = firstByHash.get(hashes[place] ?? 0)
    if (firsts === undefined) continue
    const row = rows[place] ?? 0
    if (firsts.some((first) => isEqual(columns, row, first))) duplicate[place] = 1
    else firsts.push(row)
  }
  return duplicate
}

function picked(hashes: Int32Array, rows: Int32Array): Int32Array {
  const some = new Int32Array(rows.length)
  for (let place = 0; place < some.length; place += 1) some[place] = hashes[rows[place] ?? 0] ?? 0
  return some
}

/** The hash only finds candidates; equality is decided cell by cell. Column by column, as memory likes it. */
function hashRows(columns: readonly ComparedColumn[], rows: Int32Array): Int32Array {
  const hashes = new Int32Array(rows.length).fill(HASH_START)
  for (const { index, isDistinct, bytes, starts } of columns) {
    for (let place = 0; place < rows.length; place += 1) {
      const value = index[rows[place] ?? 0] ?? 0
      const cell = isDistinct
        ? value
        : hashCell(bytes, starts[value] ?? 0, (starts[value + 1] ?? 1) - 1)
      hashes[place] = Math.imul((hashes[place] ?? 0) ^ cell, HASH_PRIME)
    }
  }
  return hashes
}

/** The hashes that come more than once, and a few others that look so to a small filter. */
function sharedHashes(hashes: Int32Array): Set<number> {
  const bits = Math.ceil(Math.log2(Math.max(64, hashes.length * SIGNS_PER_ROW)))
  const filter = new Uint32Array(2 ** (bits - 5))
  const shared = new Set<number>()
  for (const hash of hashes) {
    // The low bits of a product depend on the low bits of its factors only: take the high ones.
    const sign = Math.imul(hash ^ (hash >>> 15), 0x9e_37_79_b1) >>> (32 - bits)
    const word = filter[sign >>> 5] ?? 0
    const bit = 1 << (sign & 31)
    if ((word & bit) === 0) filter[sign >>> 5] = word | bit
    else shared.add(hash)
  }
  return shared
}

function isEqual(columns: readonly ComparedColumn[], a: number, b: number): boolean {
  return columns.every((column) => {
    const { index, isDistinct } = column
    const one = index[a] ?? 0
    const other = index[b] ?? 0
    return one === other || (!isDistinct && holdSameBytes(column, one, other))
  })
}

function holdSameBytes({ bytes, starts, kinds }: ComparedColumn, a: number, b: number): boolean {
  if (kinds[a] !== kinds[b]) return false
  const one = bytes.subarray(starts[a], (starts[a + 1] ?? 1) - 1)
  const other = bytes.subarray(starts[b], (starts[b + 1] ?? 1) - 1)
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
