import { CELL_KINDS, type CellColumn } from './cell-table.ts'
import type { Decimal } from './decimal.ts'
import type { DecimalSign } from './mapping.ts'

/** How digits with at most one kind of sign between groups of them read under a decimal sign. */
export const DIGIT_FORM = {
  /** Not at all. */
  none: 0,
  /** Every sign between the digits groups them: the number is whole. */
  whole: 1,
  /** The last sign is the decimal one. */
  decimal: 2,
} as const

/**
 * The distinct values of a column that are nothing but digits, a leading minus, and points or commas,
 * read from their bytes: of a million amounts nearly all are so. The others are left to be read as texts.
 */
export interface DigitCells {
  /** Per value: all its digits as one whole number, negative with a minus. */
  readonly digits: Float64Array
  /** Per value: how many digits stand behind the last point or comma. */
  readonly scale: Uint8Array
  /** Per value, DIGIT_FORM under the point in the lower two bits, under the comma in the next two. */
  readonly forms: Uint8Array
}

/** Digits that a double holds exactly, whatever they are. */
const MOST_DIGITS = 15
/** Later decimals of a workbook's numbers are noise of the double, which is taken off elsewhere. */
const MOST_DECIMALS = 10
const MINUS = 45
const COMMA = 44
const POINT = 46
const ZERO = 48
/** Forms that are the same under both signs. */
const WHOLE = DIGIT_FORM.whole | (DIGIT_FORM.whole << 2)
const DECIMAL = DIGIT_FORM.decimal | (DIGIT_FORM.decimal << 2)
const TEXT = CELL_KINDS.indexOf('text')
const NUMBER = CELL_KINDS.indexOf('number')

/** Reads the values of a column that are only digits. */
export function readDigitCells({ size, bytes, starts, kinds }: CellColumn): DigitCells {
  const digits = new Float64Array(size)
  const scale = new Uint8Array(size)
  const forms = new Uint8Array(size)
  for (let value = 1; value < size; value += 1) {
    const kind = kinds[value]
    if (kind !== TEXT && kind !== NUMBER) continue
    const from = starts[value] ?? 0
    const to = (starts[value + 1] ?? from + 1) - 1
    const form = readDigits(bytes, from, to)
    if (kind === NUMBER && !isPlainNotation(bytes, from, to, form)) continue
    // Its point is the decimal one, whatever the column's texts say.
    forms[value] = kind === NUMBER && form !== WHOLE ? DECIMAL : form
    digits[value] = read.digits
    scale[value] = read.scale
  }
  return { digits, scale, forms }
}

/** Whether a workbook's number is written as such are: '12', '-0.5'. */
function isPlainNotation(bytes: Uint8Array, from: number, to: number, form: number): boolean {
  const first = bytes[from] === MINUS ? from + 1 : from
  const hasEnds = isDigit(bytes[first] ?? 0) && isDigit(bytes[to - 1] ?? 0)
  if (!hasEnds || form === WHOLE) return hasEnds
  return (form & 3) === DIGIT_FORM.decimal && !bytes.subarray(from, to).includes(COMMA)
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte < ZERO + 10
}

/** How a value reads under a sign, as a DIGIT_FORM. */
export function digitForm({ forms }: DigitCells, value: number, sign: DecimalSign): number {
  return formUnder(forms[value] ?? 0, sign)
}

/** The DIGIT_FORM under a sign of an entry of `forms`. */
export function formUnder(forms: number, sign: DecimalSign): number {
  return sign === '.' ? forms & 3 : forms >> 2
}

/** A value under a sign; undefined where it does not read so. */
export function digitDecimal(
  cells: DigitCells,
  value: number,
  sign: DecimalSign,
): Decimal | undefined {
  const form = digitForm(cells, value, sign)
  if (form === DIGIT_FORM.none) return undefined
  const scale = form === DIGIT_FORM.decimal ? (cells.scale[value] ?? 0) : 0
  return { digits: BigInt(cells.digits[value] ?? 0), scale }
}

/** What `readDigits` has read last: an object per value would cost more than reading it. */
const read = { digits: 0, scale: 0 }

/**
 * Reads one cell into `read`.
 *
 * @returns its forms under both signs; 0 where it is not only digits, or not grouped by threes.
 */
function readDigits(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] === MINUS ? from + 1 : from
  let digits = 0
  let count = 0
  let group = 0
  let signs = 0
  let last = 0
  let before = 0
  let isGrouped = true
  for (let at = first; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (isDigit(byte)) {
      digits = digits * 10 + byte - ZERO
      count += 1
      group += 1
      continue
    }
    if (byte !== POINT && byte !== COMMA) return 0
    if (signs === 0) isGrouped = group > 0 && group < 4 && bytes[first] !== ZERO
    else if (group !== 3 || (signs > 1 && last !== before)) return 0
    before = last
    last = byte
    signs += 1
    group = 0
  }
  if (count === 0 || count > MOST_DIGITS || group > MOST_DECIMALS) return 0
  read.digits = first > from && digits !== 0 ? -digits : digits
  read.scale = signs === 0 ? 0 : group
  return formsOf(signs, last, signs > 1 && last !== before, isGrouped, group)
}

/** @param isMixed - The last sign is another than those before it. */
function formsOf(
  signs: number,
  last: number,
  isMixed: boolean,
  isGrouped: boolean,
  group: number,
): number {
  if (signs === 0) return WHOLE
  if (signs > 1 && !isGrouped) return 0
  const isDecimal = signs === 1 || isMixed
  const isWhole = !isMixed && isGrouped && group === 3
  const asLast = isDecimal ? DIGIT_FORM.decimal : DIGIT_FORM.none
  const asOther = isWhole ? DIGIT_FORM.whole : DIGIT_FORM.none
  return last === POINT ? asLast | (asOther << 2) : asOther | (asLast << 2)
}
