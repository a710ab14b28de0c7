import type { CellKind } from './cell-table.ts'
import { takeCurrencyMark } from './currency-mark.ts'
import { addDecimals, powerOfTen, shiftDecimal, type Decimal } from './decimal.ts'
import type { DecimalSign, Side } from './mapping.ts'
import { visibleText } from './visible-text.ts'

/** A cell taken apart as a number, before it is known which of its signs is the decimal one. */
export interface NumberCell {
  readonly kind: 'number'
  /** Parts to be added: '1億2千万' has two. */
  readonly terms: readonly { readonly body: string; readonly power: number }[]
  readonly negative: boolean
  readonly percent: boolean
  readonly currency: string | undefined
  /** '5 H', '5.00 Cr': on which side sales stand is not for the cell to say. */
  readonly side: Side | undefined
  readonly fullWidth: boolean
  /** Written with 万, 億 and the like. */
  readonly multiplied: boolean
}

/** What a cell of a column of numbers holds. 'none': a dash, 'N/A' and the like. */
export type NumberReading =
  | NumberCell
  | { readonly kind: 'empty' | 'none' | 'bad' | 'error' | 'no-result' }

const NO_VALUE = /^(?:[-–—−_./#?*]+|n\/?a|n\.a\.|null|nil|none|nan|无|無|なし|k\.?a\.?|#n\/a)$/i
const PLAIN = /^-?\d+(?:\.\d+)?$/
const FULL_WIDTH = /[０-９，．－＋（）]/
/** Excel's mark of a text, which exports carry into the cell: '123.50. */
const TEXT_MARK = /^'(?=[-+(\d.])/
const MINUS = /^[-−–‐﹣]/
const TRIANGLE = /^[▲△▼]/
const SIDE = /(?:\s+([HS])|\s*(CR|DR|Cr|Dr))\.?$/
const BODY = /^[\d.,'’ ]*\d[\d.,'’ ]*(?:[eE][+-]?\d{1,3})?$/
const CJK_TERM = /([\d.,'’ ]*\d[\d.,'’ ]*)([十百千]?[万萬億亿兆]|[百千])/gu
const CJK_POWER: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  億: 8,
  亿: 8,
  兆: 12,
}
/** Digits that a number cell of a workbook can carry; what lies beyond is noise of the double. */
const WORKBOOK_DIGITS = 15
/** Decimals that mean something: a difference of larger numbers has noise in its later ones. */
const WORKBOOK_DECIMALS = 10

/**
 * Takes a cell apart as a number. A number that is negative by its red colour alone has no sign in a
 * text file: it reads as positive, and nothing can tell. A workbook keeps the sign behind the colour.
 */
export function readNumberCell(text: string, kind: CellKind): NumberReading {
  if (kind === 'error' || kind === 'no-result') return { kind }
  if (kind === 'boolean' || kind === 'date') return { kind: 'bad' }
  if (kind === 'number') return plainCell(withoutNoise(text))
  if (PLAIN.test(text)) return plainCell(text)
  const normal = visibleText(text.normalize('NFKC')).replace(TEXT_MARK, '')
  if (normal === '') return { kind: 'empty' }
  if (NO_VALUE.test(normal)) return { kind: 'none' }
  return readMarked(normal, FULL_WIDTH.test(text))
}

/**
 * The exact value of a cell under one decimal sign; undefined where the cell cannot be read so.
 * Groups must be of three digits (or Indian: twos before the last three) and of one sign.
 */
export function numberValue(cell: NumberCell, sign: DecimalSign): Decimal | undefined {
  let sum: Decimal | undefined
  for (const { body, power } of cell.terms) {
    const value = bodyValue(body, sign)
    if (value === undefined) return undefined
    const shifted = power === 0 ? value : shiftDecimal(value, power)
    sum = sum === undefined ? shifted : addDecimals(sum, shifted)
  }
  if (sum === undefined || !cell.negative) return sum
  return { digits: -sum.digits, scale: sum.scale }
}

/** Strips marks and signs from both ends until only the digits are left. */
function readMarked(marked: string, fullWidth: boolean): NumberReading {
  const side = SIDE.exec(marked)
  const normal = side === null ? marked : marked.slice(0, side.index)
  const stands = (side?.[1] ?? side?.[2])?.toUpperCase() as Side | undefined
  return readSigned(normal, { fullWidth, side: stands })
}

function readSigned(normal: string, marks: Pick<NumberCell, 'fullWidth' | 'side'>): NumberReading {
  let rest = normal
  let signs = 0
  let isPositive = false
  let percent = false
  let currency: string | undefined
  for (;;) {
    const before = rest
    if (/^\(.*\)$/.test(rest)) {
      rest = rest.slice(1, -1).trim()
      signs += 1
    } else if (MINUS.test(rest) || TRIANGLE.test(rest)) {
      rest = rest.slice(1).trim()
      signs += 1
    } else if (/\d\s*[-−]$/.test(rest)) {
      rest = rest.slice(0, -1).trim()
      signs += 1
    } else if (rest.startsWith('+') && !isPositive) {
      rest = rest.slice(1).trim()
      isPositive = true
    } else if (rest.endsWith('%') && !percent) {
      rest = rest.slice(0, -1).trim()
      percent = true
    } else {
      const marked = currency === undefined ? takeCurrencyMark(rest) : undefined
      if (marked !== undefined) {
        rest = marked.rest.trim()
        currency = marked.currency
      }
    }
    if (rest === before) break
  }
  if (rest === '' && currency !== undefined) return { kind: 'none' }
  if (signs > 1 || (signs === 1 && isPositive)) return { kind: 'bad' }
  const terms = BODY.test(rest) ? [{ body: rest, power: 0 }] : readCjkTerms(rest)
  if (terms === undefined) return { kind: 'bad' }
  const multiplied = !BODY.test(rest)
  return { kind: 'number', terms, negative: signs === 1, percent, currency, multiplied, ...marks }
}

/** '12万', '1億2千万', '1.5亿': numbers followed by their unit; a last one may have none. */
function readCjkTerms(text: string): NumberCell['terms'] | undefined {
  const terms: { body: string; power: number }[] = []
  let end = 0
  for (const match of text.matchAll(CJK_TERM)) {
    const [whole, body = '', unit = ''] = match
    if (match.index !== end) return undefined
    const power = Array.from(unit, (sign) => CJK_POWER[sign] ?? 0).reduce(
      (sum, each) => sum + each,
      0,
    )
    const previous = terms.at(-1)
    if (previous !== undefined && previous.power <= power) return undefined
    terms.push({ body: body.trim(), power })
    end += whole.length
  }
  const last = text.slice(end).trim()
  if (terms.length === 0) return undefined
  if (last === '') return terms
  return BODY.test(last) ? [...terms, { body: last, power: 0 }] : undefined
}

function bodyValue(body: string, sign: DecimalSign): Decimal | undefined {
  const exponentAt = body.search(/[eE]/)
  if (exponentAt < 0) return mantissaValue(body, sign)
  const value = mantissaValue(body.slice(0, exponentAt), sign)
  const exponent = Number(body.slice(exponentAt + 1))
  if (value === undefined || Math.abs(exponent) > 40) return undefined
  return shiftDecimal(value, exponent)
}

const DIGITS = /^\d*$/
const GROUPED = {
  '.': /^[1-9]\d{0,2}(?:([,'’ ])\d{3})(?:\1\d{3})*$|^[1-9]\d?(?:,\d{2})+,\d{3}$/,
  ',': /^[1-9]\d{0,2}(?:([.'’ ])\d{3})(?:\1\d{3})*$/,
} as const

function mantissaValue(body: string, sign: DecimalSign): Decimal | undefined {
  const at = body.indexOf(sign)
  if (at !== body.lastIndexOf(sign)) return undefined
  const whole = at < 0 ? body : body.slice(0, at)
  const fraction = at < 0 ? '' : body.slice(at + 1)
  if (!DIGITS.test(fraction) || whole.length + fraction.length === 0) return undefined
  if (!DIGITS.test(whole) && !GROUPED[sign].test(whole)) return undefined
  return { digits: BigInt(whole.replaceAll(/\D/g, '') + fraction), scale: fraction.length }
}

function plainCell(text: string): NumberReading {
  if (!PLAIN.test(text)) return { kind: text.trim() === '' ? 'empty' : 'bad' }
  const negative = text.startsWith('-')
  const terms = [{ body: negative ? text.slice(1) : text, power: 0 }]
  const marks = { percent: false, currency: undefined, side: undefined }
  return { kind: 'number', terms, negative, ...marks, fullWidth: false, multiplied: false }
}

/** 1234.5600000000001 is 1234.56, and 0.9639999999999986 is 0.964: doubles end in noise. */
function withoutNoise(text: string): string {
  const fraction = /^(-?)(\d+)\.(\d+)$/.exec(text)
  if (fraction === null) return text
  const [, sign = '', whole = '', decimals = ''] = fraction
  const significant = (whole + decimals).replace(/^0+/, '').length
  const surplus = Math.max(
    Math.min(significant - WORKBOOK_DIGITS, decimals.length),
    decimals.length - WORKBOOK_DECIMALS,
  )
  if (surplus <= 0) return text
  const kept = decimals.length - surplus
  const digits = BigInt(whole + decimals)
  const unit = powerOfTen(surplus)
  const rounded = (digits + unit / 2n) / unit
  const plain = rounded.toString().padStart(kept + 1, '0')
  return kept === 0 ? sign + plain : `${sign}${plain.slice(0, -kept)}.${plain.slice(-kept)}`
}
