import { decode } from './decode.ts'
import type { Dialect } from './dialect.ts'
import { COLUMN_LIMIT } from './limits.ts'
import { isTooLong, swallowsRows } from './quote-recovery.ts'
import type { ScannedCells } from './scanned-cells.ts'

/** A record as it was scanned: its cells, and where in their bytes it stands. */
interface ScannedRecord {
  readonly cells: ScannedCells
  readonly from: number
  readonly next: number
  readonly encoding: string
}

/** Whether a cell is longer than any text of an order, see `CELL_LENGTH_LIMIT`. */
export function hasTooLongCell({ cells, encoding }: ScannedRecord): boolean {
  const { bytes, from, to, count } = cells
  const stored = Math.min(count, COLUMN_LIMIT)
  for (let column = 0; column < stored; column += 1) {
    if (isTooLong(bytes.subarray(from[column], to[column]), encoding)) return true
  }
  return false
}

/** Whether a record of several lines is rows that a stray quote has made one. */
export function holdsRows(record: ScannedRecord, dialect: Dialect): boolean {
  const { bytes, count, from, to } = record.cells
  const text = decode(bytes.subarray(record.from, record.next), record.encoding)
  const first = decode(bytes.subarray(from[0], to[0]), record.encoding)
  return swallowsRows(text, { count, first }, dialect)
}

/** Whether a line without an end is the beginning of a row; one of blanks is no row. */
export function isIncomplete(record: ScannedRecord, { width = 0 }: Dialect): boolean {
  const { cells, from, next, encoding } = record
  const text = decode(cells.bytes.subarray(from, next), encoding)
  if (text.endsWith('\uFFFD')) return true
  return cells.count < width && text.trim() !== ''
}
