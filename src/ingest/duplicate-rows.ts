import { gatherIntegers } from '../domain/gather.ts'
import { alikePlaces } from './alike-places.ts'
import type { CellColumn } from './cell-table.ts'
import { HASH_PRIME, HASH_START, hashCell } from './read/cell-hash.ts'
import { endOf, isPacked, startOf } from './value-bytes.ts'

/** What rows are compared by: the values of their cells. */
export type ComparedColumn = Pick<
  CellColumn,
  'index' | 'isDistinct' | 'bytes' | 'starts' | 'kinds' | 'packed'
>

/**
 * Marks the rows that repeat an earlier one in every column. Cells are equal where they hold the same
 * value, or, in a column that does not keep its values distinct, values written in the same way.
 *
 * @param rows - Positions of the rows to compare, ascending.
 * @param alike - Of all rows of the table, those that may be equal to another, ascending, if that is known.
 * @returns Per entry of `rows`: 1 for a repetition, 0 for a first.
 */
export function findDuplicates(
  columns: readonly ComparedColumn[],
  rows: Int32Array,
  alike?: Int32Array,
): Uint8Array {
  const duplicate = new Uint8Array(rows.length)
  const places = alike === undefined ? alikePlaces(hashRows(columns, rows)) : placesOf(alike, rows)
  const hashes = hashRows(columns, gatherIntegers(rows, places))
  const firstsByHash = new Map<number, number[]>()
  for (const [nth, place] of places.entries()) {
    const hash = hashes[nth] ?? 0
    const row = rows[place] ?? 0
    const firsts = firstsByHash.get(hash)
    if (firsts === undefined) firstsByHash.set(hash, [row])
    else if (firsts.some((first) => isEqual(columns, row, first))) duplicate[place] = 1
    else firsts.push(row)
  }
  return duplicate
}

/** Where some of the rows stand among all; both ascend. */
function placesOf(some: Int32Array, rows: Int32Array): Int32Array {
  const places: number[] = []
  let place = 0
  for (const row of some) {
    while ((rows[place] ?? row) < row) place += 1
    if (rows[place] === row) places.push(place)
  }
  return Int32Array.from(places)
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
