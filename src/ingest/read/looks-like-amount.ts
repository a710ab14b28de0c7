const COMMA = 44
const MINUS = 45
const POINT = 46
const ZERO = 48

/** Digits, with a point or a comma among them. Ids and dates are no such, and are looked for by value. */
export function looksLikeAmount(bytes: Uint8Array, from: number, to: number): boolean {
  let hasSign = false
  for (let at = bytes[from] === MINUS ? from + 1 : from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === POINT || byte === COMMA) hasSign = true
    else if (byte < ZERO || byte > ZERO + 9) return false
  }
  return hasSign
}
