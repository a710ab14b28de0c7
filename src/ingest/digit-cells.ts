import { CELL_KINDS, type CellColumn, type DigitCells } from './cell-table.ts'
import type { Decimal } from './decimal.ts'
import type { DecimalSign } from './mapping.ts'
import { endOf, startOf } from './value-bytes.ts'

/** How digits with at most one kind of sign between groups of them read under a decimal sign. */
export const DIGIT_FORM = {
  /** Not at all. */
  none: 0,
  /** Every sign between the digits groups them: the number is whole. */
  whole: 1,
  /** The last sign is the decimal one. */
  decimal: 2,
} as const

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

/**
 * Reads the values of a column that are only digits. Where the column keeps them as numbers, these are its
 * own arrays: what they hold of other values means nothing.
 */
export function readDigitCells(column: CellColumn): DigitCells {
  const { size, kinds, packed } = column
  let cells = packed ?? emptyCells(size)
  for (let value = 1; value < size; value += 1) {
    if (packed !== undefined && packed.forms[value] !== 0) continue
    const from = startOf(column, value)
    const form = readDigitCell(column.bytes, from, endOf(column, value), kinds[value] ?? 0)
    if (form === 0) continue
    // Where the values are is what the column's own arrays say of this one.
    if (cells === packed) cells = copyOf(packed)
    cells.forms[value] = form
    cells.digits[value] = READ.digits
    cells.scale[value] = READ.scale
  }
  return cells
}

function emptyCells(size: number): DigitCells {
  return {
    digits: new Float64Array(size),
    scale: new Uint8Array(size),
    forms: new Uint8Array(size),
  }
}

function copyOf({ digits, scale, forms }: DigitCells): DigitCells {
  return { digits: new Float64Array(digits), scale: scale.slice(), forms: forms.slice() }
}

/**
 * Reads one cell into {@link READ}.
 *
 * @param kind - An index of CELL_KINDS.
 * @returns its forms under both signs, as in `DigitCells`; 0 where it is not only digits.
 */
export function readDigitCell(bytes: Uint8Array, from: number, to: number, kind: number): number {
  if (kind !== TEXT && kind !== NUMBER) return 0
  const form = readDigits(bytes, from, to)
  if (kind === TEXT || form === 0) return form
  if (!isPlainNotation(bytes, from, to, form)) return 0
  // Its point is the decimal one, whatever the column's texts say.
  return form === WHOLE ? WHOLE : DECIMAL
}

/** The forms of a workbook's number with so many decimals. */
export function numberForm(scale: number): number {
  return scale === 0 ? WHOLE : DECIMAL
}

/** What was read last: an object per value would cost more than reading it. */
export const READ = { digits: 0, scale: 0, isCanonical: false }

/** How a value was written that was read as canonical, with these digits. */
export function writeDigits(digits: number, scale: number, form: number): string {
  const text = String(Math.abs(digits)).padStart(scale + 1, '0')
  const minus = digits < 0 ? '-' : ''
  if (form === WHOLE) return minus + text
  const sign = (form & 3) === DIGIT_FORM.decimal ? '.' : ','
  const whole = text.length - scale
  return minus + text.slice(0, whole) + sign + text.slice(whole)
}

/** Whether a workbook's number is written as such are: '12', '-0.5'. */
function isPlainNotation(bytes: Uint8Array, from: number, to: number, form: number): boolean {
  const first = bytes[from] === MINUS ? from + 1 : from
  const hasEnds = isDigit(bytes[first] ?? 0) && isDigit(bytes[to - 1] ?? 0)
  if (!hasEnds || form === WHOLE) return hasEnds
  if ((form & 3) !== DIGIT_FORM.decimal) return false
  let at = first
  while (at < to && bytes[at] !== COMMA) at += 1
  return at === to
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

/**
 * Reads the digits of a cell into {@link READ}.
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
  READ.digits = first > from && digits !== 0 ? -digits : digits
  READ.scale = signs === 0 ? 0 : group
  READ.isCanonical =
    signs < 2 &&
    count > READ.scale &&
    (bytes[first] !== ZERO || count === READ.scale + 1) &&
    (first === from || digits !== 0)
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
