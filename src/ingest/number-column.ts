import { CELL_KINDS, type CellColumn } from './cell-table.ts'
import { distinctCurrencies } from './currency-mark.ts'
import type { ValueUse } from './data-rows.ts'
import type { Decimal } from './decimal.ts'
import type { DecimalSign } from './mapping.ts'
import { numberValue, readNumberCell, type NumberReading } from './number-cell.ts'

/** A column of numbers taken apart, and what its values prove about the way it is written. */
export interface NumberProfile {
  readonly cells: readonly NumberReading[]
  /** Per distinct value: its number with the point, and with the comma, as the decimal sign. */
  readonly point: readonly (Decimal | undefined)[]
  readonly comma: readonly (Decimal | undefined)[]
  /** Rows that can be read in one way only. */
  readonly pointProof: number
  readonly commaProof: number
  /** A value that reads differently with each sign, if any: '1.234'. */
  readonly ambiguous: number | undefined
  readonly ambiguousRows: number
  /** Different currencies by the marks beside the numbers. */
  readonly currencies: readonly string[]
  /** Rows with a value, and those of them that are numbers in some way of writing. */
  readonly valueRows: number
  readonly numberRows: number
}

/** Takes every distinct value of a column apart as a number. Cells without a value count for nothing. */
export function profileNumbers(column: CellColumn, use: ValueUse): NumberProfile {
  const size = column.texts.length
  const cells: NumberReading[] = []
  const point: (Decimal | undefined)[] = []
  const comma: (Decimal | undefined)[] = []
  const currencies = new Set<string>()
  let pointProof = 0
  let commaProof = 0
  let ambiguous: number | undefined
  let ambiguousRows = 0
  let valueRows = 0
  let numberRows = 0
  for (let value = 0; value < size; value += 1) {
    const rows = use.rows[value] ?? 0
    const kind = CELL_KINDS[column.kinds[value] ?? 0] ?? 'text'
    const cell = rows === 0 ? EMPTY : readNumberCell(column.texts[value] ?? '', kind)
    cells.push(cell)
    const isNumber = cell.kind === 'number'
    const asPoint = isNumber ? numberValue(cell, '.') : undefined
    const isWhole =
      isNumber && (kind !== 'text' || cell.terms.every(({ body }) => DIGITS.test(body)))
    const asComma = isNumber && !isWhole ? numberValue(cell, ',') : asPoint
    point.push(asPoint)
    comma.push(asComma)
    if (rows === 0 || cell.kind === 'empty' || cell.kind === 'none') continue
    valueRows += rows
    if (!isNumber) continue
    if (cell.currency !== undefined) currencies.add(cell.currency)
    if (asPoint === undefined && asComma === undefined) continue
    numberRows += rows
    if (asComma === undefined) pointProof += rows
    else if (asPoint === undefined) commaProof += rows
    else if (!isSame(asPoint, asComma)) {
      ambiguous ??= value
      ambiguousRows += rows
    }
  }
  return {
    cells,
    point,
    comma,
    pointProof,
    commaProof,
    ambiguous,
    ambiguousRows,
    currencies: distinctCurrencies(currencies),
    valueRows,
    numberRows,
  }
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

/** Reads the same with either sign. */
const DIGITS = /^\d+$/
const EMPTY: NumberReading = { kind: 'empty' }

function isSame(a: Decimal, b: Decimal): boolean {
  return a.digits === b.digits && a.scale === b.scale
}
