import { roundDecimal, shiftDecimal, trimDecimal, MONEY_DECIMALS, type Decimal } from './decimal.ts'
import { DIGIT_FORM, digitForm } from './digit-cells.ts'
import type { DecimalSign } from './mapping.ts'
import type { NumberReading } from './number-cell.ts'
import type { NumberProfile } from './number-column.ts'

/** What a distinct value is to a field of numbers. */
export const VALUE_STATE = {
  none: 0,
  number: 1,
  bad: 2,
  error: 3,
  noResult: 4,
  tooPrecise: 5,
  tooLarge: 6,
} as const
export type ValueState = (typeof VALUE_STATE)[keyof typeof VALUE_STATE]

/** The numbers of a column's distinct values. */
export interface NumberValues {
  readonly states: Uint8Array // ValueState
  /** The exact number of a value; undefined where it has none. */
  readonly decimal: (value: number) => Decimal | undefined
  /** Rounded to 1/10,000, NaN where there is no number. */
  readonly rounded: Float64Array
  /** 1 where rounding lost something. */
  readonly inexact: Uint8Array
}

/** More decimals than any ERP writes; beyond them a cell is not a number anyone typed. */
const MOST_DECIMALS = 30
const POWERS = Array.from({ length: 24 }, (_, exponent) => 10 ** exponent)

/**
 * Reads the distinct values of a column with a decimal sign.
 *
 * @param factor - What the numbers are multiplied by, 1,000 for thousands; a power of ten.
 * @param returnSide - The side of the books whose numbers count as negative.
 */
export function toNumberValues(
  profile: NumberProfile,
  sign: DecimalSign,
  factor: number,
  returnSide?: string,
): NumberValues {
  const { size, digits, marked } = profile
  const power = Math.round(Math.log10(factor))
  const states = new Uint8Array(size)
  const rounded = new Float64Array(size).fill(Number.NaN)
  const inexact = new Uint8Array(size)
  const read = (value: number): Decimal | undefined => {
    const cell = marked.get(value)
    const isRate = cell?.kind === 'number' && cell.percent
    const plain = isRate ? undefined : profile.decimal(value, sign)
    if (plain === undefined) return undefined
    const isReturn = cell?.kind === 'number' && cell.side !== undefined && cell.side === returnSide
    const signed = isReturn ? { ...plain, digits: -plain.digits } : plain
    return shiftDecimal(signed.scale > 4 ? trimDecimal(signed) : signed, power)
  }
  for (let value = 1; value < size; value += 1) {
    const form = digitForm(digits, value, sign)
    const scale = form === DIGIT_FORM.decimal ? (digits.scale[value] ?? 0) : 0
    const shift = MONEY_DECIMALS + power - scale
    if (form !== DIGIT_FORM.none && shift >= 0) {
      // Exact, for both factors are whole: so is the product, as far as a double holds it.
      const money = (digits.digits[value] ?? 0) * (POWERS[shift] ?? Infinity)
      const isExact = Math.abs(money) <= Number.MAX_SAFE_INTEGER
      states[value] = isExact ? VALUE_STATE.number : VALUE_STATE.tooLarge
      if (isExact) rounded[value] = money
      continue
    }
    const cell = marked.get(value)
    if (cell === undefined && digits.forms[value] === 0) continue
    const decimal = read(value)
    states[value] = stateOf(cell?.kind, decimal)
    if (states[value] !== VALUE_STATE.number || decimal === undefined) continue
    const money = roundDecimal(decimal, MONEY_DECIMALS)
    rounded[value] = money.value
    inexact[value] = money.rounded ? 1 : 0
    if (Number.isNaN(money.value)) states[value] = VALUE_STATE.tooLarge
  }
  const decimal = (value: number): Decimal | undefined =>
    states[value] === VALUE_STATE.number ? read(value) : undefined
  return { states, decimal, rounded, inexact }
}

function stateOf(
  kind: NumberReading['kind'] | undefined,
  decimal: Decimal | undefined,
): ValueState {
  if (kind === 'error') return VALUE_STATE.error
  if (kind === 'no-result') return VALUE_STATE.noResult
  if (kind === 'empty' || kind === 'none') return VALUE_STATE.none
  if (decimal === undefined) return VALUE_STATE.bad
  return decimal.scale > MOST_DECIMALS ? VALUE_STATE.tooPrecise : VALUE_STATE.number
}
