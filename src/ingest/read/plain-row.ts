import { CR, LF } from './byte-lines.ts'
import { hashCell } from './cell-hash.ts'
import type { Dialect } from './dialect.ts'
import { COLUMN_LIMIT } from './limits.ts'
import type { ScannedRows } from './scanned-rows.ts'

const DOUBLE_QUOTE = 34
const BACKSLASH = 92

/** By what the cells of plain rows end. */
export interface PlainSigns {
  readonly quote: number
  /** Its first byte. */
  readonly delimiter: number
  /** By byte, 1 where a plain cell may end, or needs a closer look; and the same inside quotes. */
  readonly endsPlain: Uint8Array
  readonly endsQuoted: Uint8Array
}

/** The signs of a dialect. */
export function plainSigns({ quote: sign, delimiter: text, backslash }: Dialect): PlainSigns {
  const quote = sign.charCodeAt(0)
  const delimiter = new TextEncoder().encode(text)[0] ?? LF
  const endsPlain = new Uint8Array(256)
  const endsQuoted = new Uint8Array(256)
  for (const byte of [LF, CR, DOUBLE_QUOTE, quote, delimiter]) endsPlain[byte] = 1
  for (const byte of [LF, CR, quote]) endsQuoted[byte] = 1
  if (backslash) endsQuoted[BACKSLASH] = 1
  return { quote, delimiter, endsPlain, endsQuoted }
}

/**
 * Scans a row of one line whose quotes, if any, stand around whole cells: nearly all are so. A cell that
 * repeats the one above it, as two of three do in lists of order lines, is found by comparing the two, and
 * then stands where that one stands.
 *
 * @param rows - Is given the cells of the row; a line feed stands before its bytes and behind all of them.
 * @param begin - Where the row begins.
 * @param above - The first cell of the row above; `rows.base` where none can be compared.
 * @returns where the line ends; -1 where the row is of another kind.
 */
export function scanPlainRow(
  rows: ScannedRows,
  begin: number,
  above: number,
  { quote, delimiter, endsPlain, endsQuoted }: PlainSigns,
): number {
  const { bytes, from, to, hash, base } = rows
  let at = begin
  let cell = base
  let other = above
  let byte = bytes[at] ?? LF
  if (byte === LF || byte === CR) return -1
  for (;;) {
    const isQuoted = byte === quote
    const ends = isQuoted ? endsQuoted : endsPlain
    if (isQuoted) at += 1
    const start = at
    let isRepeated = false
    if (other < base) {
      let place = from[other] ?? 0
      const last = to[other] ?? 0
      if ((bytes[place - 1] === quote) === isQuoted) {
        while (place < last && bytes[place] === bytes[at]) {
          place += 1
          at += 1
        }
        isRepeated = place === last
      }
    }
    byte = bytes[at] ?? LF
    while (ends[byte] === 0) {
      isRepeated = false
      at += 1
      byte = bytes[at] ?? LF
    }
    const end = at
    if (isQuoted) {
      if (byte !== quote) return -1
      at += 1
      byte = bytes[at] ?? LF
    }
    from[cell] = isRepeated ? (from[other] ?? 0) : start
    to[cell] = isRepeated ? (to[other] ?? 0) : end
    hash[cell] = isRepeated ? (hash[other] ?? 0) : hashCell(bytes, start, end)
    cell += 1
    other += 1
    if (byte !== delimiter) break
    if (cell - base === COLUMN_LIMIT) return -1
    at += 1
    byte = bytes[at] ?? LF
  }
  rows.count = cell - base
  return byte === LF || byte === CR ? at : -1
}
