import type { CellColumn } from './cell-table.ts'
import { CELL_KINDS } from './cell-table.ts'
import type { ValueUse } from './data-rows.ts'
import {
  approximate,
  roundDecimal,
  shiftDecimal,
  subtractDecimals,
  type Decimal,
} from './decimal.ts'
import type { DecimalSign, DiscountReading } from './mapping.ts'
import { numberValue, readNumberCell } from './number-cell.ts'
import { VALUE_STATE, type ValueState } from './number-values.ts'

/** What a cell of a discount column holds. */
export type DiscountCell =
  | { readonly kind: 'state'; readonly state: ValueState }
  /** Says itself what it means: '8折', '20%'. The rate off the list price. */
  | { readonly kind: 'marked'; readonly off: Decimal; readonly percent: boolean }
  /** A bare number. */
  | { readonly kind: 'bare'; readonly value: Decimal }

/** A discount column taken apart. */
export interface DiscountProfile {
  readonly cells: readonly DiscountCell[]
  /** Largest bare number; 0 where there is none. */
  readonly largest: number
  readonly bareRows: number
  readonly valueRows: number
  readonly readableRows: number
}

/** How the numbers of a discount column become rates. */
export interface RateReading {
  /** A bare number times 10^power is the rate: 0, −2 for percent, −1 for 折. */
  readonly power: number
  readonly reading: DiscountReading
  /** Cells such as '80%' follow the reading; else they say themselves that they are off. */
  readonly percentFollows: boolean
}

/** The rates of a column's distinct values. */
export interface RateValues {
  readonly states: Uint8Array // ValueState
  /** Rate off the list price, exact. */
  readonly off: readonly (Decimal | undefined)[]
  /** In 1/1,000,000, NaN where there is none. */
  readonly millionths: Float64Array
}

/** 100 % as a decimal number. */
export const ONE: Decimal = { digits: 1n, scale: 0 }

/** Takes the distinct values of a discount column apart. */
export function profileDiscounts(
  column: CellColumn,
  use: ValueUse,
  sign: DecimalSign,
): DiscountProfile {
  const cells: DiscountCell[] = []
  let largest = 0
  let bareRows = 0
  let valueRows = 0
  let readableRows = 0
  for (let value = 0; value < column.size; value += 1) {
    const rows = use.rows[value] ?? 0
    const kind = column.kinds[value] ?? 0
    const cell = rows === 0 ? NOTHING : readDiscountCell(column.text(value), kind, sign)
    cells.push(cell)
    if (cell.kind === 'state' && cell.state === VALUE_STATE.none) continue
    valueRows += rows
    if (cell.kind === 'state') continue
    readableRows += rows
    if (cell.kind !== 'bare') continue
    bareRows += rows
    largest = Math.max(largest, approximate(cell.value))
  }
  return { cells, largest, bareRows, valueRows, readableRows }
}

/** Rates off the list price, each in [0, 1]; values beyond are not rates. */
export function toRateValues({ cells }: DiscountProfile, reading: RateReading): RateValues {
  const states = new Uint8Array(cells.length)
  const millionths = new Float64Array(cells.length).fill(Number.NaN)
  const off = cells.map((cell, value) => {
    const rate = cell.kind === 'state' ? undefined : rateOff(cell, reading)
    states[value] = cell.kind === 'state' ? cell.state : VALUE_STATE.bad
    if (rate === undefined || rate.digits < 0n || approximate(rate) > 1) return undefined
    states[value] = VALUE_STATE.number
    millionths[value] = roundDecimal(rate, 6).value
    return rate
  })
  return { states, off, millionths }
}

/** The rate off the list price that a cell means in a reading. */
export function rateOff(
  cell: Exclude<DiscountCell, { kind: 'state' }>,
  { power, reading, percentFollows }: RateReading,
): Decimal {
  if (cell.kind === 'marked') {
    return cell.percent && percentFollows && reading === 'pay'
      ? subtractDecimals(ONE, cell.off)
      : cell.off
  }
  const rate = shiftDecimal(cell.value, power)
  return reading === 'off' ? rate : subtractDecimals(ONE, rate)
}

const NOTHING: DiscountCell = { kind: 'state', state: VALUE_STATE.none }
const REBATE = /^(?:打)?([\d.]+|[一二三四五六七八九]{1,2})\s*折$/
const NO_REBATE = /^(?:不打折|无折扣|無折扣|原价|全价)$/
const HAN_DIGITS = '〇一二三四五六七八九'

function readDiscountCell(text: string, kind: number, sign: DecimalSign): DiscountCell {
  const cellKind = CELL_KINDS[kind] ?? 'text'
  const normal = text.normalize('NFKC').trim()
  if (NO_REBATE.test(normal))
    return { kind: 'marked', off: { digits: 0n, scale: 0 }, percent: false }
  const rebate = REBATE.exec(normal)?.[1]
  if (rebate !== undefined) return readRebate(rebate)
  const cell = readNumberCell(text, cellKind)
  switch (cell.kind) {
    case 'empty':
    case 'none':
      return NOTHING
    case 'error':
      return { kind: 'state', state: VALUE_STATE.error }
    case 'no-result':
      return { kind: 'state', state: VALUE_STATE.noResult }
    case 'bad':
      return { kind: 'state', state: VALUE_STATE.bad }
    case 'number': {
      const value = numberValue(cell, cellKind === 'text' ? sign : '.')
      if (value === undefined) return { kind: 'state', state: VALUE_STATE.bad }
      return cell.percent
        ? { kind: 'marked', off: shiftDecimal(value, -2), percent: true }
        : { kind: 'bare', value }
    }
  }
}

/** '8', '85', '8.5', '八五': what is left to pay, in tenths, or in hundredths where two digits stand. */
function readRebate(text: string): DiscountCell {
  const digits = Array.from(text, (sign) => {
    const place = HAN_DIGITS.indexOf(sign)
    return place < 0 ? sign : String(place)
  })
  const plain = digits.join('')
  const point = plain.indexOf('.')
  const value: Decimal = {
    digits: BigInt(plain.replace('.', '')),
    scale: point < 0 ? 0 : plain.length - point - 1,
  }
  const isHundredths = point < 0 && plain.length === 2 && plain !== '10'
  const pay = shiftDecimal(value, isHundredths ? -2 : -1)
  return { kind: 'marked', off: subtractDecimals(ONE, pay), percent: false }
}
