import { HASH_START, mixHash } from './cell-hash.ts'
import { type ScannedCell, TYPE } from './scanned-cell.ts'

const AMPERSAND = 0x26
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const LT = 0x3c
const UNDERSCORE = 0x5f
/** The digits that spreadsheet programs keep; longer numbers are written anew. */
const MOST_DIGITS = 15
/** Digits whose number 32 bits hold. */
const SHORT = 9

/**
 * Takes a value up to the next tag into a cell: its place, and on the way whether it stands for itself, the
 * hash of a text and the digits of a number.
 *
 * @param end - Where to stop if there is no tag before.
 * @returns where it has stopped.
 */
export function scanValue(bytes: Uint8Array, from: number, end: number, cell: ScannedCell): number {
  const { type } = cell
  let to
  if (type === TYPE.shared) to = scanPlace(bytes, from, end, cell)
  else if (type === TYPE.number || !isText(type)) to = scanNumber(bytes, from, end, cell)
  else to = scanText(bytes, from, end, cell)
  cell.valueFrom = from
  cell.valueTo = to
  return to
}

/** Whatever is of no known type is read as a number, as cells without a type are. */
function isText(type: number): boolean {
  return type === TYPE.text || type === TYPE.boolean || type === TYPE.error || type === TYPE.date
}

function scanText(bytes: Uint8Array, from: number, end: number, cell: ScannedCell): number {
  let hash = HASH_START
  let isPlain = true
  let at = from
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === LT) break
    // They may begin what stands for another sign.
    if (byte === AMPERSAND || byte === UNDERSCORE) isPlain = false
    hash = ((hash << 5) + (hash + byte)) | 0
  }
  cell.isPlain = isPlain
  cell.scale = -1
  cell.hash = mixHash(hash)
  return at
}

/** The number of a shared text. */
function scanPlace(bytes: Uint8Array, from: number, end: number, cell: ScannedCell): number {
  let whole = 0
  let at = from
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) break
    whole = (Math.imul(whole, 10) + digit) | 0
  }
  cell.isPlain = at - from <= SHORT
  if (cell.isPlain) cell.digits = whole
  cell.scale = cell.isPlain ? 0 : -1
  return at
}

function scanNumber(bytes: Uint8Array, from: number, end: number, cell: ScannedCell): number {
  let whole = 0
  let point = -1
  let isPlain = true
  const first = bytes[from] === MINUS ? from + 1 : from
  let at = first
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    const digit = byte - ZERO
    if (digit >= 0 && digit <= 9) whole = (Math.imul(whole, 10) + digit) | 0
    else if (byte === LT) break
    else if (byte === POINT && point < 0) point = at
    else isPlain = false
  }
  const scale = point < 0 ? 0 : at - 1 - point
  const count = at - first - (point < 0 ? 0 : 1)
  cell.isPlain = isPlain && isPlainNumber(bytes, from, at, point)
  const isShort = cell.isPlain && count <= SHORT
  // Never -0, which is no whole number to the machine.
  if (isShort) cell.digits = first > from ? (0 - whole) | 0 : whole
  cell.scale = isShort ? scale : -1
  return at
}

/**
 * Whether a number is written as `plainNumber` would write it, and so needs no string: not 1E3, 1.50 or
 * 0.30000000000000004.
 *
 * @param from - Of digits with at most one minus, in front, and one point.
 * @param point - The place of the point; -1: there is none.
 */
function isPlainNumber(bytes: Uint8Array, from: number, to: number, point: number): boolean {
  const first = bytes[from] === MINUS ? from + 1 : from
  const digits = to - first - (point < 0 ? 0 : 1)
  const whole = (point < 0 ? to : point) - first
  if (digits === 0 || digits > MOST_DIGITS || whole === 0) return false
  if (bytes[first] === ZERO && (whole > 1 || (point < 0 && first > from))) return false
  return point < 0 || (bytes[to - 1] !== ZERO && point !== to - 1)
}
