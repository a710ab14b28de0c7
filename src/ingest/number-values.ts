import { roundDecimal, shiftDecimal, trimDecimal, MONEY_DECIMALS, type Decimal } from './decimal.ts'
import type { DecimalSign } from './mapping.ts'
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
  readonly decimals: readonly (Decimal | undefined)[]
  /** Rounded to 1/10,000, NaN where there is no number. */
  readonly rounded: Float64Array
  /** 1 where rounding lost something. */
  readonly inexact: Uint8Array
}

/** More decimals than any ERP writes; beyond them a cell is not a number anyone typed. */
const MOST_DECIMALS = 30

/**
 * Reads the distinct values of a column with a decimal sign.
 *
 * @param factor - What the numbers are multiplied by, 1,000 for thousands; a power of ten.
 */
export function toNumberValues(
  profile: NumberProfile,
  sign: DecimalSign,
  factor: number,
): NumberValues {
  const { cells } = profile
  const read = sign === '.' ? profile.point : profile.comma
  const power = Math.round(Math.log10(factor))
  const states = new Uint8Array(cells.length)
  const rounded = new Float64Array(cells.length).fill(Number.NaN)
  const inexact = new Uint8Array(cells.length)
  const decimals: (Decimal | undefined)[] = []
  for (let value = 0; value < cells.length; value += 1) {
    const cell = cells[value]
    const plain = cell?.kind === 'number' && !cell.percent ? read[value] : undefined
    const decimal =
      plain === undefined
        ? undefined
        : shiftDecimal(plain.scale > 4 ? trimDecimal(plain) : plain, power)
    states[value] = stateOf(cell?.kind, decimal)
    if (states[value] === VALUE_STATE.number && decimal !== undefined) {
      const money = roundDecimal(decimal, MONEY_DECIMALS)
      rounded[value] = money.value
      inexact[value] = money.rounded ? 1 : 0
      if (Number.isNaN(money.value)) states[value] = VALUE_STATE.tooLarge
    }
    decimals.push(states[value] === VALUE_STATE.number ? decimal : undefined)
  }
  return { states, decimals, rounded, inexact }
}

function stateOf(kind: string | undefined, decimal: Decimal | undefined): ValueState {
  if (kind === 'error') return VALUE_STATE.error
  if (kind === 'no-result') return VALUE_STATE.noResult
  if (kind === 'empty' || kind === 'none') return VALUE_STATE.none
  if (decimal === undefined) return VALUE_STATE.bad
  return decimal.scale > MOST_DECIMALS ? VALUE_STATE.tooPrecise : VALUE_STATE.number
}
