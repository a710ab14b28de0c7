import { scanValue } from './plain-value.ts'
import { type ScannedCell, TYPE } from './scanned-cell.ts'

const SPACE = 0x20
const QUOTE = 0x22
const SLASH = 0x2f
const ZERO = 0x30
const LT = 0x3c
const EQUALS = 0x3d
const GT = 0x3e
const LETTER_C = 0x63
const LETTER_I = 0x69
const LETTER_R = 0x72
const LETTER_S = 0x73
const LETTER_T = 0x74
const LETTER_V = 0x76
/** Where so few bytes are left, a cell is read with care: no look ahead then goes beyond their end. */
const LOOK_AHEAD = 64

/**
 * Reads a cell as programs write nearly all of them, in a single pass over its bytes:
 * `<c r="B7" s="1" t="s"><v>12</v></c>`, `<c r="B7" t="inlineStr"><is><t>text</t></is></c>` or
 * `<c r="B7" s="1"/>`. Most of the time of reading a workbook is spent here.
 *
 * @param from - Where the cell would begin, if there is one.
 * @param cell - Is as for a cell without attributes and content, and changed even where -1 is answered.
 * @returns the place behind it; -1 for any other cell, and where its end may not be here yet.
 */
export function readPlainCell(bytes: Uint8Array, from: number, cell: ScannedCell): number {
  if (bytes.length - from < LOOK_AHEAD || bytes[from] !== LT) return -1
  if (bytes[from + 1] !== LETTER_C || bytes[from + 2] !== SPACE) return -1
  const content = readAttributes(bytes, from + 2, cell)
  if (content < 0 || bytes.length - content < LOOK_AHEAD) return -1
  if (bytes[content] === SLASH) return bytes[content + 1] === GT ? content + 2 : -1
  // behind '>'
  const at = content + 1
  if (bytes[at] !== LT) return -1
  if (bytes[at + 1] === LETTER_V && bytes[at + 2] === GT) return readValue(bytes, at + 3, cell)
  return bytes[at + 1] === LETTER_I ? readOwnText(bytes, at, cell) : -1
}

/** @returns the place of what ends the tag; -1 where an attribute is written in another way. */
function readAttributes(bytes: Uint8Array, from: number, cell: ScannedCell): number {
  const last = bytes.length - LOOK_AHEAD
  let at = from
  while (at < last && bytes[at] === SPACE) {
    const name = bytes[at + 1]
    if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1
    at += 4
    const value = at
    if (name === LETTER_R) {
      let column = 0
      for (let letter = (bytes[at] ?? 0) - 0x40; letter >= 1 && letter <= 26;) {
        column = column * 26 + letter
        at += 1
        letter = (bytes[at] ?? 0) - 0x40
      }
      if (column === 0) return -1
      cell.column = column - 1
      while (at < last && bytes[at] !== QUOTE) at += 1
    } else if (name === LETTER_S) {
      let style = 0
      for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9;) {
        style = style * 10 + digit
        at += 1
        digit = (bytes[at] ?? 0) - ZERO
      }
      cell.style = style
    } else if (name === LETTER_T) {
      while (at < last && bytes[at] !== QUOTE) at += 1
      cell.type = typeOf(bytes, value, at)
    } else return -1
    if (bytes[at] !== QUOTE) return -1
    at += 1
  }
  return bytes[at] === GT || bytes[at] === SLASH ? at : -1
}

/** 's' is shared, 'str' the result of a formula, 'inlineStr' a text of the cell's own. */
export function typeOf(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] ?? 0
  const isOwnText = first === LETTER_I || (first === LETTER_S && to - from > 1)
  return isOwnText ? TYPE.text : first
}

/** @returns the place behind the cell; -1 unless its value is followed by its end. */
function readValue(bytes: Uint8Array, from: number, cell: ScannedCell): number {
  const at = scanValue(bytes, from, bytes.length - LOOK_AHEAD, cell)
  if (bytes[at] !== LT || bytes[at + 1] !== SLASH || bytes[at + 2] !== LETTER_V) return -1
  return bytes[at + 3] === GT && closesCell(bytes, at + 4) ? at + 8 : -1
}

/** @param from - Of '<is>'. @returns as `readValue` does. */
function readOwnText(bytes: Uint8Array, from: number, cell: ScannedCell): number {
  const last = bytes.length - LOOK_AHEAD
  if (bytes[from + 2] !== LETTER_S || bytes[from + 3] !== GT) return -1
  if (bytes[from + 4] !== LT || bytes[from + 5] !== LETTER_T) return -1
  let at = from + 6
  // What may stand here is 'xml:space', which changes nothing.
  while (at < last && bytes[at] !== GT && bytes[at] !== SLASH) at += 1
  if (bytes[at] !== GT) return -1
  at = scanValue(bytes, at + 1, last, cell)
  if (bytes[at] !== LT || bytes[at + 1] !== SLASH || bytes[at + 2] !== LETTER_T) return -1
  if (bytes[at + 3] !== GT || bytes[at + 4] !== LT || bytes[at + 5] !== SLASH) return -1
  if (bytes[at + 6] !== LETTER_I || bytes[at + 7] !== LETTER_S || bytes[at + 8] !== GT) return -1
  return closesCell(bytes, at + 9) ? at + 13 : -1
}

/** Whether '</c>' stands here. */
function closesCell(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === LT &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER_C &&
    bytes[at + 3] === GT
  )
}
