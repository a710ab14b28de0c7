import { HASH_PRIME, HASH_START } from './cell-hash.ts'

const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
/** The digits that spreadsheet programs keep; longer numbers are written anew. */
const DIGITS = 15

/**
 * The `hashCell` of a number that is written as `plainNumber` would write it, and so needs no string;
 * undefined for all others, such as 1E3, 1.50 or 0.30000000000000004.
 */
export function plainHash(bytes: Uint8Array, from: number, to: number): number | undefined {
  const first = bytes[from] === MINUS ? from + 1 : from
  let hash = HASH_START
  if (first > from) hash = Math.imul(hash ^ MINUS, HASH_PRIME)
  let point = -1
  for (let at = first; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === POINT && point < 0) point = at
    else if (byte < ZERO || byte > NINE) return undefined
    hash = Math.imul(hash ^ byte, HASH_PRIME)
  }
  const digits = to - first - (point < 0 ? 0 : 1)
  const whole = (point < 0 ? to : point) - first
  if (digits === 0 || digits > DIGITS || whole === 0) return undefined
  if (bytes[first] === ZERO && (whole > 1 || (point < 0 && first > from))) return undefined
  if (point >= 0 && (bytes[to - 1] === ZERO || point === to - 1)) return undefined
  return hash
}

/** The number that 1 to 9 digits make; undefined for all else. */
export function shortWhole(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (to === from || to - from > 9) return undefined
  let number = 0
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  return number
}
