import { CELL_KINDS, type CellColumn, type CellKind } from './cell-table.ts'
import { distinctCurrencies } from './currency-mark.ts'
import type { ValueUse } from './data-rows.ts'
import type { Decimal } from './decimal.ts'
import { DIGIT_FORM, digitDecimal, readDigitCells, type DigitCells } from './digit-cells.ts'
import type { DecimalSign, Side } from './mapping.ts'
import { numberValue, readNumberCell, type NumberReading } from './number-cell.ts'

/** A column of numbers taken apart, and what its values prove about the way it is written. */
export interface NumberProfile {
  /** Number of distinct values. */
  readonly size: number
  /** The values that are only digits; those of `marked` are no such. */
  readonly digits: DigitCells
  /** By value: those that stand in some row and are not only digits, nor empty. */
  readonly marked: ReadonlyMap<number, NumberReading>
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
const READS = { none: 0, alike: 1, asPoint: 2, asComma: 3, differently: 4 } as const

/** Takes every distinct value of a column apart as a number. Cells without a value count for nothing. */
export function profileNumbers(column: CellColumn, use: ValueUse): NumberProfile {
  const { size } = column
  const digits = readDigitCells(column)
  const marked = new Map<number, NumberReading>()
  const currencies = new Set<string>()
  const sides = new Map<Side, number>()
  let isSigned = false
  // Full-width digits and 万 are written where the decimal sign is a point.
  let isEastAsian = false
  const decimal = (value: number, sign: DecimalSign): Decimal | undefined => {
    const cell = marked.get(value)
    if (cell === undefined) return digitDecimal(digits, value, sign)
    if (cell.kind !== 'number') return undefined
    return numberValue(cell, isTextual(column, value) ? sign : '.')
  }
  let pointProof = 0
  let commaProof = 0
  let ambiguous: number | undefined
  let ambiguousRows = 0
  let valueRows = 0
  let numberRows = 0
  for (let value = 0; value < size; value += 1) {
    const rows = use.rows[value] ?? 0
    if (rows === 0) continue
    const form = digits.forms[value] ?? 0
    if (form === 0) {
      const cell = readNumberCell(column.text(value), kindOf(column, value))
      if (cell.kind === 'empty') continue
      marked.set(value, cell)
      if (cell.kind === 'none') continue
      if (cell.kind === 'number') {
        if (cell.currency !== undefined) currencies.add(cell.currency)
        if (cell.side !== undefined) sides.set(cell.side, (sides.get(cell.side) ?? 0) + rows)
        isSigned ||= cell.negative
        isEastAsian ||= cell.fullWidth || cell.multiplied
      }
    }
    valueRows += rows
    const reads = form === 0 ? compareReadings(decimal, value) : compareForms(form)
    if (reads === READS.none) continue
    numberRows += rows
    if (reads === READS.asPoint) pointProof += rows
    else if (reads === READS.asComma) commaProof += rows
    else if (reads === READS.differently) {
      ambiguous ??= value
      ambiguousRows += rows
    }
  }
  if (isEastAsian && commaProof === 0) pointProof += ambiguousRows
  return {
    size,
    digits,
    marked,
    decimal,
    pointProof,
    commaProof,
    ambiguous,
    ambiguousRows,
    currencies: distinctCurrencies(currencies),
    sides: isSigned ? [] : twoSides(sides),
    valueRows,
    numberRows,
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

function compareForms(form: number): number {
  const asPoint = form & 3
  const asComma = form >> 2
  if (asPoint === asComma) return READS.alike
  if (asComma === DIGIT_FORM.none) return READS.asPoint
  return asPoint === DIGIT_FORM.none ? READS.asComma : READS.differently
}

function compareReadings(decimal: NumberProfile['decimal'], value: number): number {
  const asPoint = decimal(value, '.')
  const asComma = decimal(value, ',')
  if (asPoint === undefined) return asComma === undefined ? READS.none : READS.asComma
  if (asComma === undefined) return READS.asPoint
  return isSame(asPoint, asComma) ? READS.alike : READS.differently
}

function isSame(a: Decimal, b: Decimal): boolean {
  return a.digits === b.digits && a.scale === b.scale
}
