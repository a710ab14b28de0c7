import { gatherIntegers } from '../domain/gather.ts'
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
  const firstsByHash = new Map<number, number[]>()
  for (const place of alikePlaces(hashes)) {
    const hash = hashes[place] ?? 0
    const row = rows[place] ?? 0
    const firsts = firstsByHash.get(hash)
    if (firsts === undefined) firstsByHash.set(hash, [row])
    else if (firsts.some((first) => isEqual(columns, row, first))) duplicate[place] = 1
    else firsts.push(row)
  }
  return duplicate
}

/** The entries at some places, ascending. */
function picked(from: Int32Array, places: Int32Array): Int32Array {
  return places.length === from.length ? from : gatherIntegers(from, places)
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

/** Hashes that share a sign by chance hardly do so again by the next factor. */
const FACTORS = [0x9e_37_79_b1, 0x85_eb_ca_6b, 0xc2_b2_ae_35]

/** Places of the hashes that come more than once, ascending, and of a few others. */
function alikePlaces(hashes: Int32Array, [factor, ...others] = FACTORS): Int32Array {
  if (factor === undefined || hashes.length === 0) return Int32Array.from(hashes.keys())
  const places = seenTwice(hashes, factor)
  return picked(places, alikePlaces(picked(hashes, places), others))
}

/** Places of the hashes whose sign comes more than once: of few others, for each has many bits to itself. */
function seenTwice(hashes: Int32Array, factor: number): Int32Array {
  const bits = Math.ceil(Math.log2(Math.max(64, hashes.length * SIGNS_PER_ROW)))
  const once = new Uint32Array(2 ** (bits - 5))
  const twice = new Uint32Array(once.length)
  // The low bits of a product depend on the low bits of its factors only: take the high ones.
  const signOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), factor) >>> (32 - bits)
  for (const hash of hashes) {
    const sign = signOf(hash)
    const bit = 1 << (sign & 31)
    const before = once[sign >>> 5] ?? 0
    if ((before & bit) === 0) once[sign >>> 5] = before | bit
    else twice[sign >>> 5] = (twice[sign >>> 5] ?? 0) | bit
  }
  const places: number[] = []
  for (let place = 0; place < hashes.length; place += 1) {
    const sign = signOf(hashes[place] ?? 0)
    if (((twice[sign >>> 5] ?? 0) & (1 << (sign & 31))) !== 0) places.push(place)
  }
  return Int32Array.from(places)
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
