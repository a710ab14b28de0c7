import { CR, LF } from './byte-lines.ts'
import { HASH_START, mixHash } from './cell-hash.ts'
import type { Dialect } from './dialect.ts'
import { COLUMN_LIMIT } from './limits.ts'
import type { ScannedRows } from './scanned-rows.ts'

const DOUBLE_QUOTE = 34
const BACKSLASH = 92
/** Bytes compared at a time. */
const WORD = 4

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
 * repeats the one above it, as two of three do in lists of order lines, then stands where that one stands.
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
  rows.count = 0
  let at = above < base ? repeatFirstCells(rows, begin, above, quote) : begin
  let cell = base + rows.count
  let byte = bytes[at] ?? LF
  if (at === begin && (byte === LF || byte === CR)) return -1
  for (;;) {
    let start = at
    let mixed = HASH_START
    if (byte === quote) {
      at += 1
      start = at
      byte = bytes[at] ?? LF
      while (endsQuoted[byte] === 0) {
        mixed = ((mixed << 5) + (mixed + byte)) | 0
        at += 1
        byte = bytes[at] ?? LF
      }
      if (byte !== quote) return -1
      to[cell] = at
      at += 1
      byte = bytes[at] ?? LF
    } else {
      while (endsPlain[byte] === 0) {
        mixed = ((mixed << 5) + (mixed + byte)) | 0
        at += 1
        byte = bytes[at] ?? LF
      }
      to[cell] = at
    }
    from[cell] = start
    mixed = mixHash(mixed)
    hash[cell] = mixed
    const other = above + cell - base
    if (other < base && hash[other] === mixed) repeatIfEqual(rows, cell, other, quote)
    cell += 1
    if (byte !== delimiter) break
    if (cell - base === COLUMN_LIMIT) return -1
    at += 1
    byte = bytes[at] ?? LF
  }
  rows.count = cell - base
  return byte === LF || byte === CR ? at : -1
}

/**
 * Takes the cells over with which a row begins just as the row above it, all looked at in one go.
 *
 * @returns where the first cell begins that is another.
 */
function repeatFirstCells(rows: ScannedRows, begin: number, above: number, quote: number): number {
  const { bytes, from, to, hash, base, begins, ends, length } = rows
  const different = begin + sameBytes(rows, begins[length - 1] ?? 0, ends[length - 1] ?? 0, begin)
  let at = begin
  let other = above
  for (; other < base; other += 1) {
    const start = from[other] ?? 0
    const end = to[other] ?? 0
    const quotes = bytes[start - 1] === quote ? 2 : 0
    const behind = at + end - start + quotes
    // The delimiter behind it must be the same, too.
    if (behind >= different) break
    const cell = base + other - above
    from[cell] = start
    to[cell] = end
    hash[cell] = hash[other] ?? 0
    at = behind + 1
  }
  rows.count = other - above
  return at
}

/** How many of the bytes from `from` up to `to` stand from `other` on as well, further behind. */
function sameBytes({ bytes, view }: ScannedRows, from: number, to: number, other: number): number {
  const offset = other - from
  const last = Math.min(to, bytes.length - offset) - WORD
  let at = from
  while (at <= last && view.getInt32(at) === view.getInt32(at + offset)) at += WORD
  while (at < to && bytes[at] === bytes[at + offset]) at += 1
  return at - from
}

/** Both must stand in quotes or both not: the row below looks there how this one is written. */
function repeatIfEqual(rows: ScannedRows, cell: number, other: number, quote: number): void {
  const { bytes, from, to } = rows
  const start = from[cell] ?? 0
  const length = (to[cell] ?? 0) - start
  const first = from[other] ?? 0
  if ((to[other] ?? 0) - first !== length) return
  if ((bytes[first - 1] === quote) !== (bytes[start - 1] === quote)) return
  if (sameBytes(rows, first, first + length, start) !== length) return
  from[cell] = first
  to[cell] = first + length
}
