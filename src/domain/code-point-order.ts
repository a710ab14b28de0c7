const FIRST_SURROGATE = 0xd8_00
const AFTER_SURROGATES = 0xe0_00

/**
 * Compares texts by the numbers of their characters (code points), the one order that is the same on
 * every computer and in every language. JavaScript's own order differs for characters beyond U+FFFF.
 *
 * @returns negative, 0 or positive, as `sort` wants it.
 */
export function compareCodePoints(x: string, y: string): number {
  const length = Math.min(x.length, y.length)
  for (let at = 0; at < length; at += 1) {
    const a = x.charCodeAt(at)
    const b = y.charCodeAt(at)
    if (a !== b) return rankOfUnit(a) - rankOfUnit(b)
  }
  return x.length - y.length
}

/**
 * The place of a code unit in this order: surrogates, which stand for characters beyond U+FFFF, are
 * after all others.
 */
export function rankOfUnit(unit: number): number {
  if (unit < FIRST_SURROGATE) return unit
  return unit < AFTER_SURROGATES ? unit + 0x20_00 : unit - 0x8_00
}
