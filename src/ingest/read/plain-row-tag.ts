import { BytePattern, viewOf } from './byte-pattern.ts'
import type { TagCursor } from './xml-bytes.ts'

const ZERO = 0x30
const QUOTE = 0x22
const encoder = new TextEncoder()
const BETWEEN = new BytePattern(encoder.encode('</row><row r="'))
const NAME = new BytePattern(encoder.encode('<row r="'))
const MOST_DIGITS = 9
const LONGEST_REST = 200
/** Where so few bytes are left, the end of the tag may not be here yet. */
const LOOK_AHEAD = BETWEEN.length + MOST_DIGITS + LONGEST_REST

/**
 * Reads where one row ends and the next begins, where that is written as it was for the row before, but
 * for its number: `</row><row r="7" spans="1:10">`. Made once and moved from row to row.
 */
export class PlainRowTag {
  row = 0
  /** Digits of the row's number. */
  digits = 0
  isHidden = false
  /** What stands behind the number, from its quote on; undefined: the last row was written otherwise. */
  #rest: BytePattern | undefined

  /** Remembers the tag of a row that was read with care. */
  learn({ bytes, from, to, isEmpty }: TagCursor, row: number, isHidden: boolean): void {
    this.row = row
    this.isHidden = isHidden
    this.digits = String(row).length
    const rest = from + NAME.length + this.digits
    const length = to - rest
    const isPlain =
      !isEmpty && length > 0 && NAME.isAt(viewOf(bytes), from) && bytes[rest] === QUOTE
    this.#rest =
      isPlain && length >= 4 && length <= LONGEST_REST
        ? new BytePattern(bytes.subarray(rest, to))
        : undefined
  }

  /** @returns the place behind the tag; -1 where something else stands here. */
  read(bytes: Uint8Array, view: DataView, from: number): number {
    const rest = this.#rest
    if (rest === undefined || bytes.length - from < LOOK_AHEAD || !BETWEEN.isAt(view, from)) {
      return -1
    }
    const first = from + BETWEEN.length
    let row = 0
    let at = first
    for (; at < first + MOST_DIGITS; at += 1) {
      const digit = (bytes[at] ?? 0) - ZERO
      if (digit < 0 || digit > 9) break
      row = row * 10 + digit
    }
    if (!rest.isAt(view, at)) return -1
    this.row = row
    this.digits = at - first
    return at + rest.length
  }
}
