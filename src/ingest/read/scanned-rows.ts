import type { Dialect } from './dialect.ts'
import { hashCell } from './cell-hash.ts'
import { COLUMN_LIMIT } from './limits.ts'
import { MOST_AT_ONCE } from './value-slots.ts'
import type { RowBatch } from './table-builder.ts'

const DOUBLE_QUOTE = 34
const EQUALS = 61
const BACKSLASH = 92
/** Cells that wait together, and those of one more row, however wide. */
const MOST_CELLS = 16_384

/**
 * Rows of equal width as places in the bytes that hold them, row by row: cell c of row r is the one at
 * r * stored + c, and stands from `from` up to, not including, `to`. Behind them is room for the row that
 * is being scanned. One object serves all rows of a file.
 */
export class ScannedRows implements RowBatch {
  bytes = new Uint8Array(1)
  /** All of the bytes, to be compared by fours. */
  view = new DataView(this.bytes.buffer)
  readonly from = new Int32Array(MOST_CELLS + COLUMN_LIMIT)
  readonly to = new Int32Array(MOST_CELLS + COLUMN_LIMIT)
  /** `hashCell` of each cell. */
  readonly hash = new Int32Array(MOST_CELLS + COLUMN_LIMIT)
  readonly lines = new Int32Array(MOST_AT_ONCE)
  length = 0
  width = 0
  /** Cells of each row that have a place here. */
  stored = 0
  /** Where the row being scanned has its first cell. */
  base = 0
  /** Where the bytes of each row stand. */
  readonly begins = new Int32Array(MOST_AT_ONCE)
  readonly ends = new Int32Array(MOST_AT_ONCE)
  /** Per row, 1 where a blank before a quote was dropped. */
  readonly repaired = new Uint8Array(MOST_AT_ONCE)
  /** Cells of the row being scanned; those beyond the limit of columns have no place here. */
  count = 0
  /** Columns of its cells in which quotes are written as two signs. */
  readonly #escaped: number[] = []

  /** Whether another row has no room. */
  get isFull(): boolean {
    return this.length === MOST_AT_ONCE || this.base > MOST_CELLS
  }

  /** Whether the row being scanned can wait with the others. */
  get fits(): boolean {
    return this.length === 0 || this.count === this.width
  }

  /** Takes the bytes that the next rows stand in. */
  setBytes(bytes: Uint8Array<ArrayBuffer>): void {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer)
  }

  /** Begins a row. */
  begin(): void {
    this.count = 0
    this.#escaped.length = 0
  }

  /** Adds a cell to the row being scanned, without the quotes around it. */
  add(from: number, to: number, isEscaped: boolean): void {
    const column = this.count
    this.count += 1
    if (column >= COLUMN_LIMIT) return
    this.from[this.base + column] = from
    this.to[this.base + column] = to
    if (isEscaped) this.#escaped.push(column)
  }

  /** A cell of the row being scanned. */
  cell(column: number): Uint8Array {
    const at = this.base + column
    return this.bytes.subarray(this.from[at], this.to[at])
  }

  /** Gives the cells of the row their values, in place, and their hashes. What was scanned stands no more then. */
  finish(dialect: Dialect): void {
    const { bytes, from, to, hash, base } = this
    for (const column of this.#escaped) {
      to[base + column] = unescape(bytes, from[base + column] ?? 0, to[base + column] ?? 0, dialect)
    }
    const end = base + Math.min(this.count, COLUMN_LIMIT)
    for (let at = base; at < end; at += 1) {
      if (isTextFormula(bytes, from[at] ?? 0, to[at] ?? 0)) {
        from[at] = (from[at] ?? 0) + 2
        to[at] = (to[at] ?? 0) - 1
      }
      hash[at] = hashCell(bytes, from[at] ?? 0, to[at] ?? 0)
    }
  }

  /**
   * Lets the row that was scanned wait with the others, which it must fit.
   *
   * @param begin - Where its bytes stand, up to `end`.
   */
  close(line: number, begin: number, end: number, isRepaired: boolean): void {
    if (this.length === 0) {
      this.width = this.count
      this.stored = Math.min(this.count, COLUMN_LIMIT)
    }
    this.lines[this.length] = line
    this.repaired[this.length] = isRepaired ? 1 : 0
    this.begins[this.length] = begin
    this.ends[this.length] = end
    this.length += 1
    this.base += this.stored
    this.count = 0
  }

  /** Forgets the rows that wait; the one that was scanned last moves to the front if it is none of them. */
  clear(): void {
    const { from, to, hash, base } = this
    const end = base + Math.min(this.count, COLUMN_LIMIT)
    for (const places of [from, to, hash]) places.copyWithin(0, base, end)
    this.length = 0
    this.base = 0
  }

  /** Forgets the first of the rows that wait. */
  dropFirst(): void {
    for (const places of [this.from, this.to, this.hash]) places.copyWithin(0, this.stored)
    for (const facts of [this.lines, this.begins, this.ends]) facts.copyWithin(0, 1)
    this.repaired.copyWithin(0, 1)
    this.length -= 1
    this.base -= this.stored
  }

  /** The bytes of a row as they were scanned. */
  rowBytes(row: number): Uint8Array {
    return this.bytes.subarray(this.begins[row], this.ends[row])
  }
}
/** Leaves one quote of two, and the quote or backslash behind a backslash; a lone backslash stays. */
function unescape(bytes: Uint8Array, from: number, to: number, dialect: Dialect): number {
  const quote = dialect.quote.charCodeAt(0)
  let end = from
  for (let at = from; at < to; at += 1) {
    const next = at + 1 < to ? bytes[at + 1] : undefined
    const isPair = bytes[at] === quote && next === quote
    const isMarked = dialect.backslash && bytes[at] === BACKSLASH
    if (isPair || (isMarked && (next === quote || next === BACKSLASH))) at += 1
    bytes[end] = bytes[at] ?? 0
    end += 1
  }
  return end
}

/** '="007"', with no other quote inside: so programs write the text 007, that Excel keeps its zeros. */
function isTextFormula(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 3 || bytes[from] !== EQUALS || bytes[from + 1] !== DOUBLE_QUOTE) return false
  let at = from + 2
  while (at < to && bytes[at] !== DOUBLE_QUOTE) at += 1
  return at === to - 1
}
