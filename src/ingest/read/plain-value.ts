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
const SHORT_WHOLE = 9

/**
 * Takes a value up to the next tag into a cell: its place, and on the way its hash and whether it stands
 * for itself.
 *
 * @param end - Where to stop if there is no tag before.
 * @returns where it has stopped.
 */
export function scanValue(bytes: Uint8Array, from: number, end: number, cell: ScannedCell): number {
  const { type } = cell
  let to
  if (type === TYPE.shared) to = scanPlace(bytes, from, end, cell)
  else if (type === TYPE.number) to = scanNumber(bytes, from, end, cell)
  else to = scanText(bytes, from, end, cell)
  cell.valueFrom = from
  cell.valueTo = to
  return to
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
  cell.hash = mixHash(hash)
  return at
}

/** The number of a shared text: nobody asks for its hash. */
function scanPlace(bytes: Uint8Array, from: number, end: number, cell: ScannedCell): number {
  let whole = 0
  let at = from
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) break
    whole = (Math.imul(whole, 10) + digit) | 0
  }
  cell.isPlain = at - from <= SHORT_WHOLE
  cell.whole = cell.isPlain ? whole : -1
  return at
}

function scanNumber(bytes: Uint8Array, from: number, end: number, cell: ScannedCell): number {
  let hash = HASH_START
  let whole = 0
  let point = -1
  let isPlain = true
  let at = from
  if (bytes[from] === MINUS) {
    hash = ((hash << 5) + (hash + MINUS)) | 0
    at += 1
  }
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    const digit = byte - ZERO
    if (digit >= 0 && digit <= 9) whole = (Math.imul(whole, 10) + digit) | 0
    else if (byte === LT) break
    else if (byte === POINT && point < 0) point = at
    else isPlain = false
    hash = ((hash << 5) + (hash + byte)) | 0
  }
  cell.isPlain = isPlain && isPlainNumber(bytes, from, at, point)
  cell.hash = mixHash(hash)
  const isShort = point < 0 && at - from <= SHORT_WHOLE && bytes[from] !== MINUS
  cell.whole = cell.isPlain && isShort ? whole : -1
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
