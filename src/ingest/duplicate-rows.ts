import type { CellColumn } from './cell-table.ts'
import { HASH_PRIME, HASH_START, hashCell } from './read/cell-hash.ts'
import { endOf, isPacked, startOf } from './value-bytes.ts'

/** What rows are compared by: the values of their cells. */
export type ComparedColumn = Pick<
  CellColumn,
  'index' | 'isDistinct' | 'bytes' | 'starts' | 'kinds' | 'packed'
>

/** Signs of the filter for each row: few rows meet another's sign by chance. */
const SIGNS_PER_ROW = 16

/**
 * Marks the rows that repeat an earlier one in every column. Cells are equal where they hold the same
 * value, or, in a column that does not keep its values distinct, values written in the same way.
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
  for (const column of columns) {
    const { index, isDistinct } = column
    for (let place = 0; place < rows.length; place += 1) {
      const value = index[rows[place] ?? 0] ?? 0
      const cell = isDistinct ? value : hashValue(column, value)
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
    return one === other || (!isDistinct && areSame(column, one, other))
  })
}

function hashValue(column: ComparedColumn, value: number): number {
  if (!isPacked(column, value)) {
    return hashCell(column.bytes, startOf(column, value), endOf(column, value))
  }
  const digits = column.packed?.digits[value] ?? 0
  return Math.imul(Math.trunc(digits / 2 ** 32), HASH_PRIME) ^ (digits | 0)
}

function areSame(column: ComparedColumn, a: number, b: number): boolean {
  const { bytes, kinds, packed } = column
  if (kinds[a] !== kinds[b] || packed?.forms[a] !== packed?.forms[b]) return false
  if (packed !== undefined && isPacked(column, a)) {
    return packed.digits[a] === packed.digits[b] && packed.scale[a] === packed.scale[b]
  }
  const one = bytes.subarray(startOf(column, a), endOf(column, a))
  const other = bytes.subarray(startOf(column, b), endOf(column, b))
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
