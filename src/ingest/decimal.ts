import type { Money } from '../domain/money.ts'

/** An exact decimal number: digits / 10^scale. Never a double, so nothing is rounded on the way. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** How many decimals {@link Money} has. */
export const MONEY_DECIMALS = 4

/** Integers beyond this are not exact in a double. */
const EXACT_LIMIT = BigInt(Number.MAX_SAFE_INTEGER)

const POWERS = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent))

/** 10^n for n >= 0. */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent)
}

/** The exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale }
}

/** The exact difference. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { digits: -b.digits, scale: b.scale })
}

/** The exact product. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** Multiplies by 10^power, which may be negative. */
export function shiftDecimal({ digits, scale }: Decimal, power: number): Decimal {
  const shifted = scale - power
  if (shifted >= 0) return { digits, scale: shifted }
  return { digits: digits * powerOfTen(-shifted), scale: 0 }
}

/** Without trailing zeros behind the point. */
export function trimDecimal(value: Decimal): Decimal {
  let { digits, scale } = value
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n
    scale -= 1
  }
  return { digits, scale }
}

/** A decimal rounded to a fixed number of decimals, as an integer of that unit. */
export interface RoundedDecimal {
  /** NaN where the integer is beyond 2^53. */
  readonly value: number
  /** Something was lost by rounding. */
  readonly rounded: boolean
}

/**
 * Rounds once, half away from zero.
 *
 * @param decimals - Decimals that are kept, 4 for {@link Money}.
 * @example roundDecimal({ digits: -125n, scale: 2 }, 1) // { value: -13, rounded: true }
 */
export function roundDecimal({ digits, scale }: Decimal, decimals: number): RoundedDecimal {
  if (scale <= decimals) {
    return { value: toExactNumber(digits * powerOfTen(decimals - scale)), rounded: false }
  }
  const unit = powerOfTen(scale - decimals)
  const rest = digits % unit
  const whole = digits / unit
  if (rest === 0n) return { value: toExactNumber(whole), rounded: false }
  const isUp = (rest < 0n ? -rest : rest) * 2n >= unit
  const step = digits < 0n ? -1n : 1n
  return { value: toExactNumber(isUp ? whole + step : whole), rounded: true }
}

/** A decimal as plain text with a point, '-1234.5'; the scale is kept. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : ''
  const plain = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  if (scale === 0) return sign + plain
  return `${sign}${plain.slice(0, -scale)}.${plain.slice(-scale)}`
}

/** Money as an exact decimal. */
export function moneyDecimal(money: Money): Decimal {
  return { digits: BigInt(money), scale: MONEY_DECIMALS }
}

/** The nearest double; for comparing and estimating, never for sums of money. */
export function approximate({ digits, scale }: Decimal): number {
  return Number(digits) / 10 ** scale
}

function digitsAt({ digits, scale }: Decimal, target: number): bigint {
  return scale === target ? digits : digits * powerOfTen(target - scale)
}

function toExactNumber(value: bigint): number {
  return value > EXACT_LIMIT || value < -EXACT_LIMIT ? Number.NaN : Number(value)
}
