import { roundDecimal, shiftDecimal, trimDecimal, MONEY_DECIMALS, type Decimal } from './decimal.ts'
import type { DigitCells } from './cell-table.ts'
import { DIGIT_FORM, digitForm, formUnder } from './digit-cells.ts'
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

/** A value's number in 1/10,000, and what became of it on the way. */
interface ReadNumber {
  readonly state: ValueState
  /** NaN where there is no number. */
  readonly rounded: number
  /** Rounding lost something. */
  readonly isInexact: boolean
}

const NO_NUMBER: ReadNumber = { state: VALUE_STATE.none, rounded: Number.NaN, isInexact: false }
/** More decimals than any ERP writes; beyond them a cell is not a number anyone typed. */
const MOST_DECIMALS = 30
const POWERS = Array.from({ length: 24 }, (_, exponent) => 10 ** exponent)

/**
 * The numbers of a column's distinct values under a decimal sign. Those that are only digits are worked
 * out when they are asked for, which costs no more than looking them up, and no memory.
 */
export class NumberValues {
  readonly #profile: NumberProfile
  readonly #digits: DigitCells
  readonly #sign: DecimalSign
  readonly #power: number
  readonly #returnSide: string | undefined
  readonly #marked = new Map<number, ReadNumber>()

  /**
   * @param factor - What the numbers are multiplied by, 1,000 for thousands; a power of ten.
   * @param returnSide - The side of the books whose numbers count as negative.
   */
  constructor(profile: NumberProfile, sign: DecimalSign, factor: number, returnSide?: string) {
    this.#profile = profile
    this.#digits = profile.digits
    this.#sign = sign
    this.#power = Math.round(Math.log10(factor))
    this.#returnSide = returnSide
    for (const [value, cell] of profile.marked) this.#marked.set(value, this.#read(value, cell))
  }

  /** Rounded to 1/10,000, half away from zero; NaN where there is no number, or one beyond 2^53. */
  rounded(value: number): number {
    const digits = this.#digits.digits[value] ?? 0
    const form = digitForm(this.#digits, value, this.#sign)
    if (form === DIGIT_FORM.none) return this.#marked.get(value)?.rounded ?? Number.NaN
    const shift = this.#shift(value, form)
    // Exact, for both factors are whole: so is the product, as far as a double holds it.
    const money = shift < 0 ? roundDigits(digits, -shift) : digits * (POWERS[shift] ?? Infinity)
    return Math.abs(money) <= Number.MAX_SAFE_INTEGER ? money : Number.NaN
  }

  /** Whether rounding loses something of a value. */
  isInexact(value: number): boolean {
    const form = digitForm(this.#digits, value, this.#sign)
    if (form === DIGIT_FORM.none) return this.#marked.get(value)?.isInexact ?? false
    const shift = this.#shift(value, form)
    return shift < 0 && (this.#digits.digits[value] ?? 0) % (POWERS[-shift] ?? Infinity) !== 0
  }

  state(value: number): ValueState {
    const form = digitForm(this.#digits, value, this.#sign)
    if (form !== DIGIT_FORM.none) {
      return Number.isNaN(this.rounded(value)) ? VALUE_STATE.tooLarge : VALUE_STATE.number
    }
    if (this.#digits.forms[value] !== 0) return VALUE_STATE.bad
    return this.#marked.get(value)?.state ?? VALUE_STATE.none
  }

  /** The exact number of a value; undefined where it has none. */
  decimal(value: number): Decimal | undefined {
    return this.state(value) === VALUE_STATE.number ? this.#exact(value) : undefined
  }

  /** Whether all values that are only digits, and stand in a data row, are numbers. */
  get readsAllDigits(): boolean {
    const { digitValues, largestDigits } = this.#profile
    const isRead = digitValues.every((values, form) => values === 0 || this.#reads(form))
    const power = Math.max(0, MONEY_DECIMALS + this.#power)
    return isRead && largestDigits * 10 ** power <= Number.MAX_SAFE_INTEGER
  }

  /** Whether every value that stands in a data row is a number, or says that there is none. */
  get isFaultless(): boolean {
    if (!this.readsAllDigits) return false
    for (const { state } of this.#marked.values()) if (isFault(state)) return false
    return true
  }

  /** By how many places to shift the digits of a value for 1/10,000; negative: to the right. */
  #shift(value: number, form: number): number {
    const scale = form === DIGIT_FORM.decimal ? (this.#digits.scale[value] ?? 0) : 0
    return MONEY_DECIMALS + this.#power - scale
  }

  #reads(forms: number): boolean {
    return formUnder(forms, this.#sign) !== DIGIT_FORM.none
  }

  #read(value: number, { kind }: NumberReading): ReadNumber {
    const decimal = this.#exact(value)
    const state = stateOf(kind, decimal)
    if (state !== VALUE_STATE.number || decimal === undefined) return { ...NO_NUMBER, state }
    const { value: rounded, rounded: isInexact } = roundDecimal(decimal, MONEY_DECIMALS)
    return { state: Number.isNaN(rounded) ? VALUE_STATE.tooLarge : state, rounded, isInexact }
  }

  #exact(value: number): Decimal | undefined {
    const cell = this.#profile.marked.get(value)
    const isRate = cell?.kind === 'number' && cell.percent
    const plain = isRate ? undefined : this.#profile.decimal(value, this.#sign)
    if (plain === undefined) return undefined
    const side = cell?.kind === 'number' ? cell.side : undefined
    const isReturn = side !== undefined && side === this.#returnSide
    const signed = isReturn ? { ...plain, digits: -plain.digits } : plain
    return shiftDecimal(signed.scale > MONEY_DECIMALS ? trimDecimal(signed) : signed, this.#power)
  }
}

/** Drops digits at the right, half away from zero. */
function roundDigits(digits: number, dropped: number): number {
  const unit = POWERS[dropped] ?? Infinity
  const magnitude = Math.abs(digits)
  const rest = magnitude % unit
  const whole = (magnitude - rest) / unit
  const rounded = rest * 2 >= unit ? whole + 1 : whole
  return digits < 0 && rounded !== 0 ? -rounded : rounded
}

function isFault(state: ValueState): boolean {
  return state !== VALUE_STATE.number && state !== VALUE_STATE.none
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
