import type { Money } from './money.ts'

const HALF = 2 ** 26

/**
 * The sign of a × m - b × n, exact although the products may pass 2^53.
 *
 * The money is split into halves, so that each partial product is an exact double; the last addition
 * may round, but never changes the sign.
 *
 * @param a - Integer, |a| <= 2^53, as `b`.
 * @param m - Integer, 0 <= m <= 2^20, as `n`.
 */
export function compareProducts(a: Money, m: number, b: Money, n: number): number {
  const upperA = Math.floor(a / HALF)
  const upperB = Math.floor(b / HALF)
  const upper = upperA * m - upperB * n
  const lower = (a - upperA * HALF) * m - (b - upperB * HALF) * n
  return Math.sign(upper * HALF + lower)
}

/**
 * floor(a × m / n), exact as long as the result is.
 *
 * @param a - Integer, 0 <= a <= 2^53.
 * @param m - Integer, 0 <= m <= 2^20, as `n`, which is not 0.
 */
export function floorOfRatio(a: Money, m: number, n: number): number {
  const rest = a % n
  return ((a - rest) / n) * m + Math.floor((rest * m) / n)
}

/**
 * The mean of `count` amounts, rounded once to a unit of money, half upwards.
 *
 * @param sum - Not negative.
 * @param count - Positive.
 */
export function roundedMean(sum: Money, count: number): Money {
  const rest = sum % count
  return (sum - rest) / count + (2 * rest >= count ? 1 : 0)
}

/**
 * a × m / n, rounded once to an integer, half away from zero; exact as long as the result is.
 *
 * @param a - Integer, |a| <= 2^53.
 * @param m - Integer, 0 <= m <= 2^20, as `n`, which is not 0.
 */
export function roundedRatio(a: Money, m: number, n: number): Money {
  const magnitude = Math.abs(a)
  const rest = magnitude % n
  const part = rest * m
  const whole = Math.floor(part / n)
  const rounded = ((magnitude - rest) / n) * m + whole + (2 * (part - whole * n) >= n ? 1 : 0)
  return a < 0 ? 0 - rounded : rounded
}

/**
 * The sign of left - right, products of a few integers each that doubles may have rounded.
 *
 * @param exact - The difference in full. Asked for only where roundings could decide: it takes long.
 */
export function signOfDifference(left: number, right: number, exact: () => bigint): number {
  const difference = left - right
  // Three products round by less than 2^-51 of themselves.
  const doubt = (Math.abs(left) + Math.abs(right)) * 2 ** -50
  if (Math.abs(difference) > doubt) return Math.sign(difference)
  const rest = exact()
  if (rest === 0n) return 0
  return rest > 0n ? 1 : -1
}
