import type { CellColumn } from './cell-table.ts'
import { endOf, isPacked, startOf } from './value-bytes.ts'
import { visibleText } from './visible-text.ts'

/**
 * What systems write where they have nothing: NULL of a database, a dash, N/A, the errors of a sheet that
 * was saved as text. As an id it would make one customer of all that have none.
 */
const NOTHING =
  /^(?:[-–—−_./\\|]+|n\/a|n\.a\.|k\.a\.|\(?null\)?|none|\\n|\(blank\)|#(?:n\/a|ref!|value!|name\?|null!|num!|div\/0!)|\(空白?\)|空白|空|无|無|なし)$/i
/** ASCII signs that these marks begin with, or the blanks before them. */
const BEGINNINGS = new Set(Array.from(' \t-_./\\|nNkK(#', (sign) => sign.charCodeAt(0)))
/** Bytes of the longest that begins with one of them, and of the longest other one. */
const MOST_BYTES = 8
const MOST_OTHER_BYTES = 12

/** Whether a text says that there is nothing. An empty one says nothing at all. */
export function isNothingMark(text: string): boolean {
  return text.length <= MOST_BYTES && NOTHING.test(visibleText(text.normalize('NFKC')))
}

/** The same of a value of a column: nearly always its first byte or its length tells. */
export function isNothing(column: CellColumn, value: number): boolean {
  if (isPacked(column, value)) return false
  const from = startOf(column, value)
  const length = endOf(column, value) - from
  const first = column.bytes[from] ?? 0
  const isShort = first < 0x80 ? length <= MOST_BYTES : length <= MOST_OTHER_BYTES
  if (length === 0 || !isShort || (first < 0x80 && !BEGINNINGS.has(first))) return false
  return isNothingMark(column.text(value))
}
