import type { CellColumn } from './cell-table.ts'
import { endOf, isPacked, startOf } from './value-bytes.ts'
import { visibleText } from './visible-text.ts'

/**
 * What systems write where they have nothing: NULL of a database, a dash, N/A, the errors of a sheet that
 * was saved as text. As an id it would make one customer of all that have none.
 */
const NOTHING =
  /^(?:[-–—−_./\\|]+|n\/a|n\.a\.|k\.a\.|\(?null\)?|none|\\n|\(blank\)|#(?:n\/a|ref!|value!|name\?|null!|num!|div\/0!)|\(空白?\)|空白|空|无|無|なし)$/i
/** Characters of the longest, and how many bytes they may have. */
const MOST_CHARACTERS = 8
const MOST_BYTES = 3 * MOST_CHARACTERS

/** Signs that marks begin with, alone or with the one behind them, and what nobody sees in front. */
const SIGNS =
  ' \t-_./\\|(–—−－＿．／＼｜（ＮｎＫｋ＃空无無な\u00A0\u00AD\u200B\u200E\u200F\u2060\u3000\uFEFF'
const PAIRS = 'n/ n. nu no k. #n #r #v #d'
/** By the first two bytes in UTF-8: 1 where a mark may begin with them. Ids in great number begin otherwise. */
const MAY_BEGIN = new Uint8Array(2 ** 16)
for (const sign of SIGNS) {
  const [first = 0, second = 0] = new TextEncoder().encode(sign)
  if (first < 0x80) MAY_BEGIN.fill(1, first << 8, (first + 1) << 8)
  else MAY_BEGIN[(first << 8) | second] = 1
}
for (const pair of [...PAIRS.split(' '), ...PAIRS.toUpperCase().split(' ')]) {
  for (const second of [pair.slice(1), pair.slice(1).toLowerCase()]) {
    MAY_BEGIN[(pair.charCodeAt(0) << 8) | second.charCodeAt(0)] = 1
  }
}

/** Whether a text says that there is nothing. An empty one says nothing at all. */
export function isNothingMark(text: string): boolean {
  return text.length <= MOST_CHARACTERS && NOTHING.test(visibleText(text.normalize('NFKC')))
}

/** The same of a value of a column: nearly always its first two bytes or its length tell. */
export function isNothing(column: CellColumn, value: number): boolean {
  if (isPacked(column, value)) return false
  const { bytes, isUtf8 } = column
  const from = startOf(column, value)
  const first = bytes[from] ?? 0
  const isKnown = first < 0x80 || isUtf8
  if (isKnown && MAY_BEGIN[(first << 8) | (bytes[from + 1] ?? 0)] === 0) return false
  const length = endOf(column, value) - from
  return length > 0 && length <= MOST_BYTES && isNothingMark(column.text(value))
}
