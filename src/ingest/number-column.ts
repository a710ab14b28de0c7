import {
  CELL_KINDS,
  type CellColumn,
  type CellKind,
  type DigitCells,
  type NarrowIntegers,
} from './cell-table.ts'
import { distinctCurrencies } from './currency-mark.ts'
import type { ValueUse } from './data-rows.ts'
import type { Decimal } from './decimal.ts'
import { DIGIT_FORM, digitDecimal, formUnder, readDigitCells } from './digit-cells.ts'
import type { DecimalSign, Side } from './mapping.ts'
import { numberValue, readNumberCell, type NumberReading } from './number-cell.ts'
import type { FieldColumn } from './table-reader.ts'

/** A column of numbers taken apart, and what its values prove about the way it is written. */
export interface NumberProfile {
  /** Number of distinct values. */
  readonly size: number
  /** The values that are only digits; those of `marked` are no such. */
  readonly digits: DigitCells
  /** By value: those that stand in some row and are not only digits, nor empty. */
  readonly marked: ReadonlyMap<number, NumberReading>
  /** How many of the values that are only digits stand in some row, by their entry in `digits.forms`. */
  readonly digitValues: Uint32Array
  /** The rows that they stand in, likewise. */
  readonly digitRows: Uint32Array
  /** The largest magnitude among the digits of these rows, be there decimals among them or not. */
  readonly largestDigits: number
  /** What a value is under a sign: its number, or undefined. */
  readonly decimal: (value: number, sign: DecimalSign) => Decimal | undefined
  /** Rows that can be read in one way only. */
  readonly pointProof: number
  readonly commaProof: number
  /** A value that reads differently with each sign, if any: '1.234'. */
  readonly ambiguous: number | undefined
  readonly ambiguousRows: number
  /** Different currencies by the marks beside the numbers. */
  readonly currencies: readonly string[]
  /**
   * Sides of the books, that of most rows first, where the numbers stand on two of them and none has a
   * sign: one of the two is returns. Else empty.
   */
  readonly sides: readonly Side[]
  /** Rows with a value, and those of them that are numbers in some way of writing. */
  readonly valueRows: number
  readonly numberRows: number
}

/** How a value reads under both signs. */
type Reads = 'none' | 'alike' | 'asPoint' | 'asComma' | 'differently'

/** Takes every distinct value of a column apart as a number. Cells without a value count for nothing. */
export function profileNumbers(
  { column, index, use }: Pick<FieldColumn, 'column' | 'index' | 'use'>,
  dataRows: Int32Array,
): NumberProfile {
  const digits = readDigitCells(column)
  const marked = readMarked(column, digits, use)
  const decimal = (value: number, sign: DecimalSign): Decimal | undefined => {
    const cell = marked.get(value)
    if (cell === undefined) return digitDecimal(digits, value, sign)
    if (cell.kind !== 'number') return undefined
    return numberValue(cell, isTextual(column, value) ? sign : '.')
  }
  const digitRows = countRows(digits, index, dataRows)
  const rows: Record<Reads, number> = { none: 0, alike: 0, asPoint: 0, asComma: 0, differently: 0 }
  for (let form = 1; form < FORMS; form += 1) rows[compareForms(form)] += digitRows[form] ?? 0
  for (const [value, cell] of marked) {
    if (cell.kind !== 'none') rows[compareReadings(decimal, value)] += use.rows[value] ?? 0
  }
  const numberRows = rows.alike + rows.asPoint + rows.asComma + rows.differently
  const { isEastAsian, ...marks } = findMarks(marked, use)
  return {
    size: column.size,
    digits,
    digitRows,
    ...countDigits(digits, use.stands),
    marked,
    decimal,
    pointProof: rows.asPoint + (isEastAsian && rows.asComma === 0 ? rows.differently : 0),
    commaProof: rows.asComma,
    ambiguous: rows.differently === 0 ? undefined : firstAmbiguous(),
    ambiguousRows: rows.differently,
    ...marks,
    valueRows: rows.none + numberRows,
    numberRows,
  }

  function firstAmbiguous(): number | undefined {
    const value = use.stands.findIndex((stands, each) => {
      const form = digits.forms[each] ?? 0
      if (stands === 0 || (form === 0 && !marked.has(each))) return false
      const reads = form === 0 ? compareReadings(decimal, each) : compareForms(form)
      return reads === 'differently'
    })
    return value < 0 ? undefined : value
  }
}

/** Entries of `DigitCells.forms` are below this. */
const FORMS = 16

function countRows(
  { forms }: DigitCells,
  index: NarrowIntegers,
  dataRows: Int32Array,
): Uint32Array {
  const rows = new Uint32Array(FORMS)
  for (let place = 0; place < dataRows.length; place += 1) {
    const form = forms[index[dataRows[place] ?? 0] ?? 0] ?? 0
    rows[form] = (rows[form] ?? 0) + 1
  }
  return rows
}

function countDigits(
  { digits, forms }: DigitCells,
  stands: Uint8Array,
): Pick<NumberProfile, 'digitValues' | 'largestDigits'> {
  const digitValues = new Uint32Array(FORMS)
  let largestDigits = 0
  for (let value = 0; value < stands.length; value += 1) {
    const form = forms[value] ?? 0
    if (stands[value] === 0 || form === 0) continue
    digitValues[form] = (digitValues[form] ?? 0) + 1
    largestDigits = Math.max(largestDigits, Math.abs(digits[value] ?? 0))
  }
  return { digitValues, largestDigits }
}

/** The values that stand in some row and are not only digits, nor empty, in the order of their numbers. */
function readMarked(
  column: CellColumn,
  { forms }: DigitCells,
  { stands }: ValueUse,
): NumberProfile['marked'] {
  const marked = new Map<number, NumberReading>()
  for (let value = forms.indexOf(0, 1); value >= 0; value = forms.indexOf(0, value + 1)) {
    if (stands[value] === 0) continue
    const cell = readNumberCell(column.text(value), kindOf(column, value))
    if (cell.kind !== 'empty') marked.set(value, cell)
  }
  return marked
}

interface Marks extends Pick<NumberProfile, 'currencies' | 'sides'> {
  /** Full-width digits and 万 are written where the decimal sign is a point. */
  readonly isEastAsian: boolean
}

/** What stands beside the digits. */
function findMarks(marked: NumberProfile['marked'], use: ValueUse): Marks {
  const currencies = new Set<string>()
  const sides = new Map<Side, number>()
  let isSigned = false
  let isEastAsian = false
  for (const [value, cell] of marked) {
    if (cell.kind !== 'number') continue
    const { currency, side } = cell
    if (currency !== undefined) currencies.add(currency)
    if (side !== undefined) sides.set(side, (sides.get(side) ?? 0) + (use.rows[value] ?? 0))
    isSigned ||= cell.negative
    isEastAsian ||= cell.fullWidth || cell.multiplied
  }
  return {
    currencies: distinctCurrencies(currencies),
    sides: isSigned ? [] : twoSides(sides),
    isEastAsian,
  }
}

function twoSides(rowsBySide: ReadonlyMap<Side, number>): readonly Side[] {
  const sides = [...rowsBySide].toSorted((a, b) => b[1] - a[1]).map(([side]) => side)
  return sides.length > 1 ? sides : []
}

/** Which decimal sign a column is read with, and whether it had to be taken on trust. */
export interface DecimalDecision {
  readonly sign: DecimalSign
  /** 'proven' by the values; 'said' by the user; 'free': both give the same; 'open': must be asked. */
  readonly ground: 'proven' | 'said' | 'free' | 'open'
}

/**
 * Decides the decimal sign for a whole column: what its values prove, by the majority of rows (the
 * others are rejected one by one); else what the user said; else it must be asked.
 *
 * @param said - The user's answer, if any; it also decides a column that proves both.
 */
export function decideDecimal(
  profile: NumberProfile,
  said: DecimalSign | undefined,
): DecimalDecision {
  const { pointProof, commaProof } = profile
  if (pointProof > 0 && commaProof > 0 && said !== undefined) return { sign: said, ground: 'said' }
  if (pointProof + commaProof > 0) {
    return { sign: pointProof >= commaProof ? '.' : ',', ground: 'proven' }
  }
  if (profile.ambiguous === undefined) return { sign: '.', ground: 'free' }
  return said === undefined ? { sign: '.', ground: 'open' } : { sign: said, ground: 'said' }
}

/** A value of a workbook's own numbers has no sign to be decided. */
function isTextual(column: CellColumn, value: number): boolean {
  return kindOf(column, value) === 'text'
}

function kindOf({ kinds }: CellColumn, value: number): CellKind {
  return CELL_KINDS[kinds[value] ?? 0] ?? 'text'
}

function compareForms(form: number): Reads {
  const asPoint = formUnder(form, '.')
  const asComma = formUnder(form, ',')
  if (asPoint === asComma) return 'alike'
  if (asComma === DIGIT_FORM.none) return 'asPoint'
  return asPoint === DIGIT_FORM.none ? 'asComma' : 'differently'
}

function compareReadings(decimal: NumberProfile['decimal'], value: number): Reads {
  const asPoint = decimal(value, '.')
  const asComma = decimal(value, ',')
  if (asPoint === undefined) return asComma === undefined ? 'none' : 'asComma'
  if (asComma === undefined) return 'asPoint'
  return isSame(asPoint, asComma) ? 'alike' : 'differently'
}

function isSame(a: Decimal, b: Decimal): boolean {
  return a.digits === b.digits && a.scale === b.scale
}
