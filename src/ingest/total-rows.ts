import type { CellColumn } from './cell-table.ts'
import type { Money } from '../domain/money.ts'
import {
  BEYOND_ASCII,
  BITS_BY_BYTE,
  bitsOf,
  endOf,
  isPacked,
  startOf,
  valuesByLetters,
} from './value-bytes.ts'

/** Words that stand alone in a cell of a row of totals, without spaces and punctuation. */
const TOTAL_WORDS = new Set(
  (
    '合计 总计 小计 总和 共计 总额 累计 本页合计 本页小计 本月合计 本年累计 页小计 合計 總計 小計 總和 共計 累計 総計 総合計 集計 汇总 彙總 ' +
    'total totals grandtotal subtotal subtotals sum overalltotal summe summen zwischensumme gesamt gesamtsumme ' +
    'gesamtergebnis insgesamt endsumme totalgénéral soustotal soustotaux totaux suma sumatotal totalgeneral totales'
  ).split(' '),
)
const LABELLED =
  /^(?:sub-?total|grand total|total|summe|zwischensumme|gesamtsumme|suma)[\s:]|[\s:](?:sub-?total|total|summe|gesamt)$|(?:合计|小计|总计|合計|小計|總計|汇总|彙總|集計)[:]?$/i
/** Labels that are names of companies as well. */
const NAMES_TOO = /^(?:totals?|totales|totaux|sum|suma|gesamt)$/i
const NOISE = /[\s\p{P}\p{Z}=]+/gu

/** Letters of which one set or the other is in every label of a total that is written in letters. */
const TOA = bitsOf('toa')
const SUM = bitsOf('sum')
const GESAMT = bitsOf('gesamt')
/** Signs of which one is in every other label; and signs that NFKC may make into letters or such signs. */
const OTHER_SIGNS =
  /[计計总總\u2100-\u24FF\u2E80-\u2FDF\u3200-\u33FF\uF900-\uFAFF\uFE30-\uFFEF\u{1D400}-\u{1D7FF}]/u

/**
 * By the first two bytes in UTF-8, without the upper bits of the first: 0 where none of these signs has them,
 * {@link ANY_SIGN} where many have, else the third byte of the one that has.
 */
const OTHER_BEGINNINGS = new Uint8Array(0x2000)
const ANY_SIGN = 1
for (const [from, to] of [
  ['\u2100', '\u24FF'],
  ['\u2E80', '\u2FDF'],
  ['\u3200', '\u33FF'],
  ['\uF900', '\uFAFF'],
  ['\uFE30', '\uFFEF'],
  ['\u{1D400}', '\u{1D7FF}'],
] as const) {
  const [first, last] = [from, to].map((sign) => beginningOf(utf8Of(sign)))
  OTHER_BEGINNINGS.fill(ANY_SIGN, first, (last ?? 0) + 1)
}
for (const sign of '计計总總') {
  const bytes = utf8Of(sign)
  OTHER_BEGINNINGS[beginningOf(bytes)] = bytes[2] ?? 0
}

function utf8Of(sign: string): Uint8Array {
  return new TextEncoder().encode(sign)
}

function beginningOf([first = 0, second = 0]: Uint8Array): number {
  return ((first & 0x1f) << 8) | second
}

/** Whether a value is the label of a row of totals, as a whole. */
export function isTotalValue(column: CellColumn, value: number): boolean {
  return mayBeTotal(column, value) && isTotalWord(column.text(value))
}

/** A quick look that misses no label: of a million names hardly one has to be made a text. */
function mayBeTotal(column: CellColumn, value: number): boolean {
  if (isPacked(column, value)) return false
  const bits = labelBits(column, value)
  if (hasLabelLetters(bits)) return (bits & BEYOND_ASCII) !== 0 || spellsLabel(column, value)
  if (column.isUtf8 && (bits & OTHER_SIGN) === 0) return false
  return (bits & BEYOND_ASCII) !== 0 && OTHER_SIGNS.test(column.text(value))
}

const OTHER_SIGN = BEYOND_ASCII << 1

/** The {@link letterBits} of a value, and {@link OTHER_SIGN} where it may have such a sign, were it UTF-8. */
function labelBits(column: CellColumn, value: number): number {
  const { bytes } = column
  const to = endOf(column, value)
  let bits = 0
  for (let at = startOf(column, value); at < to; at += 1) {
    const byte = bytes[at] ?? 0
    bits |= BITS_BY_BYTE[byte] ?? 0
    if (byte < 0xe2) continue
    const third = OTHER_BEGINNINGS[((byte & 0x1f) << 8) | (bytes[at + 1] ?? 0)] ?? 0
    if (third === ANY_SIGN || (third !== 0 && third === bytes[at + 2])) bits |= OTHER_SIGN
  }
  return bits
}

function mayHaveLabel(bits: number): boolean {
  return (bits & BEYOND_ASCII) !== 0 || hasLabelLetters(bits)
}

function hasLabelLetters(bits: number): boolean {
  return holdsAll(bits, TOA) || holdsAll(bits, SUM) || holdsAll(bits, GESAMT)
}

/** Letters one behind the other, whatever stands between them, of which one run is in every such label. */
const RUN_TOTA = runOf('tota')
const RUN_SUM = runOf('sum')
const RUN_GESAMT = runOf('gesamt')

/** The last six letters, five bits each. */
function runOf(letters: string): number {
  let run = 0
  for (const letter of letters) run = (run << 5) | (letter.charCodeAt(0) & 31)
  return run
}

/** Whether a value in ASCII holds one of these runs. */
function spellsLabel(column: CellColumn, value: number): boolean {
  const { bytes } = column
  const to = endOf(column, value)
  let run = 0
  for (let at = startOf(column, value); at < to; at += 1) {
    const letter = (bytes[at] ?? 0) | 0x20
    if (letter < 0x61 || letter > 0x7a) continue
    run = ((run << 5) | (letter & 31)) & 0x3f_ff_ff_ff
    if ((run & 0xf_ff_ff) === RUN_TOTA || (run & 0x7f_ff) === RUN_SUM || run === RUN_GESAMT) {
      return true
    }
  }
  return false
}

function holdsAll(bits: number, letters: number): boolean {
  return (bits & letters) === letters
}

/** Whether a cell is the label of a row of totals, as a whole. */
export function isTotalWord(text: string): boolean {
  if (text.length > 40 || /^\d/.test(text)) return false
  const bare = text.normalize('NFKC').toLowerCase().replaceAll(NOISE, '')
  return TOTAL_WORDS.has(bare)
}

/** Whether a cell can be nothing but the label of a total: a customer may be called Total, and none 小计. */
export function isOnlyTotalWord(text: string): boolean {
  return isTotalWord(text) && !NAMES_TOO.test(text.normalize('NFKC').trim())
}

/** Whether a cell begins or ends with the label of a total: 'Total Acme Corp', '华东区 小计'. */
function hasTotalWord(text: string): boolean {
  if (text.length > 80 || /^\d/.test(text)) return false
  return LABELLED.test(text.normalize('NFKC').trim())
}

/** How a row is labelled as a total: not at all, by a whole cell, or by a part of one. */
export const TOTAL_MARK = { none: 0, whole: 1, part: 2 } as const

/** Marks the rows in which some cell is the label of a total, with a TOTAL_MARK. */
export function markTotalRows(columns: readonly CellColumn[]): Uint8Array {
  const marks = new Uint8Array(columns[0]?.index.length ?? 0)
  for (const column of columns) {
    const { index, size } = column
    let labels: Uint8Array | undefined
    const isCandidate = (value: number): boolean => mayBeTotal(column, value)
    for (const value of valuesByLetters(column, mayHaveLabel, isCandidate)) {
      const mark = markOf(column.text(value))
      if (mark === TOTAL_MARK.none) continue
      labels ??= new Uint8Array(size)
      labels[value] = mark
    }
    if (labels === undefined) continue
    for (let row = 0; row < index.length; row += 1) {
      const mark = labels[index[row] ?? 0] ?? TOTAL_MARK.none
      if (mark !== TOTAL_MARK.none && marks[row] !== TOTAL_MARK.whole) marks[row] = mark
    }
  }
  return marks
}

function markOf(text: string): number {
  if (isTotalWord(text)) return TOTAL_MARK.whole
  return hasTotalWord(text) ? TOTAL_MARK.part : TOTAL_MARK.none
}

/** Follows the sums of the rows above, so that a row can be told to be their total. */
export interface RunningTotals {
  /** Counts an order line. */
  readonly add: (amount: Money) => void
  /** Whether an amount is the sum of so many lines or more: since the last total, or from the top. */
  readonly isTotal: (amount: Money, leastLines: number) => boolean
  /** Begins a new block below a total. */
  readonly close: () => void
}

const BLOCK = 0
const ALL = 1

/** Starts at 0 lines. */
export function createRunningTotals(): RunningTotals {
  // Sums in an array: in variables of a closure each would be a new object with every row.
  const sums = new Float64Array(2)
  let blockLines = 0
  let lines = 0
  return {
    add(amount) {
      sums[BLOCK] = (sums[BLOCK] ?? 0) + amount
      sums[ALL] = (sums[ALL] ?? 0) + amount
      blockLines += 1
      lines += 1
    },
    isTotal: (amount, leastLines) =>
      (blockLines >= leastLines && amount === sums[BLOCK]) ||
      (lines >= leastLines && amount === sums[ALL]),
    close() {
      sums[BLOCK] = 0
      blockLines = 0
    },
  }
}
