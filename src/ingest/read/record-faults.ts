import { decode } from './decode.ts'
import type { Dialect } from './dialect.ts'
import { COLUMN_LIMIT } from './limits.ts'
import { isTooLong, swallowsRows } from './quote-recovery.ts'
import type { ScannedRows } from './scanned-rows.ts'

/** A record as it was scanned: the row being scanned, and where in its bytes it stands. */
interface ScannedRecord {
  readonly rows: ScannedRows
  readonly from: number
  readonly next: number
  readonly encoding: string
}

/** Whether a cell is longer than any text of an order, see `CELL_LENGTH_LIMIT`. */
export function hasTooLongCell({ rows, encoding }: ScannedRecord): boolean {
  const stored = Math.min(rows.count, COLUMN_LIMIT)
  for (let column = 0; column < stored; column += 1) {
    if (isTooLong(rows.cell(column), encoding)) return true
  }
  return false
}

/** Whether a record of several lines is rows that a stray quote has made one. */
export function holdsRows(record: ScannedRecord, dialect: Dialect): boolean {
  const { bytes, count } = record.rows
  const text = decode(bytes.subarray(record.from, record.next), record.encoding)
  const first = decode(record.rows.cell(0), record.encoding)
  return swallowsRows(text, { count, first }, dialect)
}

/** Whether a line without an end is the beginning of a row; one of blanks is no row. */
export function isIncomplete(record: ScannedRecord, { width = 0 }: Dialect): boolean {
  const { rows, from, next, encoding } = record
  const text = decode(rows.bytes.subarray(from, next), encoding)
  if (text.endsWith('\uFFFD')) return true
  return rows.count < width && text.trim() !== ''
}
