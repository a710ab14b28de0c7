import { countSequence, CR, LF } from './byte-lines.ts'
import { decode } from './decode.ts'
import type { Dialect } from './dialect.ts'
import { CELL_LENGTH_LIMIT } from './limits.ts'

/** Lines that a record with broken quotes may have. */
const RECOVERY_LINES = 50
/** Whole rows inside one cell that are taken for a quote that was never closed. */
const SWALLOWED_ROWS = 3
/** From this width on prose in a cell does not have the delimiters of a row. */
const WIDE = 5
/** Shorter first cells say nothing: '1', 'A'. */
const LEAST_SHAPE = 4

/** Bytes of a character, at the most. */
const LONGEST_CHARACTER = 4
/** A closing quote is looked for so far: beyond that a cell is too long, whatever its characters. */
export const LONGEST_SEARCH = 2 + LONGEST_CHARACTER * CELL_LENGTH_LIMIT

/** Whether a quoted cell is so long that its quote was never closed. */
export function isTooLong(inside: Uint8Array, encoding: string): boolean {
  if (inside.length <= CELL_LENGTH_LIMIT) return false
  if (inside.length > LONGEST_CHARACTER * CELL_LENGTH_LIMIT) return true
  return decode(inside, encoding).length > CELL_LENGTH_LIMIT
}

/** Where a broken record ends: its last line without the line end, and where the next line starts. */
interface RecoveryEnd {
  readonly lineEnd: number
  readonly next: number
  /** The line has an end; false where the text stops. */
  readonly ended: boolean
}

/** Bytes of a file from a record on, as far as they are known. */
interface RecordBytes {
  readonly bytes: Uint8Array
  readonly from: number
  readonly end: number
  /** The file has no more. */
  readonly final: boolean
}

/**
 * Where to go on after a record whose quotes make no sense.
 *
 * It is the line end up to which the record has as many delimiters as an ordinary row, quotes not
 * counting, if no line on the way is a whole row by itself; else the end of the record's first line.
 *
 * @returns undefined if the bytes do not reach that far yet.
 */
export function recoveryEnd(
  record: RecordBytes,
  dialect: Dialect,
  delimiter: Uint8Array,
): RecoveryEnd | undefined {
  const { bytes, from } = record
  const first = lineEndFrom(record, from, dialect)
  if (first === undefined) return undefined
  const wanted = (dialect.width ?? 1) - 1
  let end = first
  let count = countSequence(bytes, from, first.lineEnd, delimiter)
  for (let lines = 1; lines < RECOVERY_LINES && count < wanted && end.ended; lines += 1) {
    const following = lineEndFrom(record, end.next, dialect)
    if (following === undefined) return undefined
    const more = countSequence(bytes, end.next, following.lineEnd, delimiter)
    if (more >= wanted) return first
    count += more
    end = following
  }
  return count === wanted ? end : first
}

/**
 * Whether a record of several lines reads well only because an unclosed quote met another quote rows
 * later. So it is
 * - if its first line is a whole row by itself and the record has the wrong width;
 * - if one of its later lines begins with a text like the record's own first cell, such as another
 *   order number;
 * - in a file of 5 columns or more, if it holds the delimiters of two rows, and one line those of a row;
 * - if three or more of the lines inside it are whole rows, and they are the greater part.
 */
export function swallowsRows(
  record: string,
  cells: { readonly count: number; readonly first: string },
  dialect: Dialect,
): boolean {
  const width = dialect.width
  if (width === undefined || width < 2) return false
  const lines = record.replace(/[\r\n]+$/, '').split(/\r\n|\n|\r/)
  if (lines.length < 2) return false
  const fields = lines.map((line) => line.split(dialect.delimiter).length)
  if (cells.count !== width && fields[0] === width) return true
  if (width >= WIDE && beginsAnew(lines, cells.first, dialect.delimiter)) return true
  const delimiters = fields.reduce((sum, count) => sum + count - 1, 0)
  const hasRow = fields.some((count) => count >= width)
  if (width >= WIDE && hasRow && delimiters >= 2 * (width - 1)) return true
  const inner = fields.slice(1, -1)
  const rows = width < 3 ? 0 : inner.filter((count) => count === width).length
  return rows >= SWALLOWED_ROWS && rows * 2 >= inner.length
}

/**
 * Whether a later line begins as the first cell does: 'SO-0412'. Digits alone may be a postal code or a
 * date in a note, unless a delimiter follows.
 */
function beginsAnew(lines: readonly string[], first: string, delimiter: string): boolean {
  const shape = shapeOf(first)
  if (shape.length < LEAST_SHAPE || !shape.includes('9')) return false
  const hasLetter = shape.includes('a')
  return lines
    .slice(1)
    .some(
      (line) =>
        shapeOf(line.slice(0, first.length)) === shape &&
        (hasLetter || line[first.length] === delimiter),
    )
}

/** Digits as 9, letters as a, all else as it is. */
function shapeOf(text: string): string {
  return text.replace(/\d/g, '9').replace(/\p{L}/gu, 'a')
}

function lineEndFrom(
  { bytes, end, final }: RecordBytes,
  from: number,
  { carriageReturnEnds }: Dialect,
): RecoveryEnd | undefined {
  const other = carriageReturnEnds ? CR : LF
  let at = from
  while (at < end && bytes[at] !== LF && bytes[at] !== other) at += 1
  if (at >= end) return final ? { lineEnd: end, next: end, ended: false } : undefined
  if (bytes[at] === LF) {
    const lineEnd = at > from && bytes[at - 1] === CR ? at - 1 : at
    return { lineEnd, next: at + 1, ended: true }
  }
  if (at + 1 >= end && !final) return undefined
  const next = bytes[at + 1] === LF && at + 1 < end ? at + 2 : at + 1
  return { lineEnd: at, next, ended: true }
}
