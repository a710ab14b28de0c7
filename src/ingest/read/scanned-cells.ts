import type { Dialect } from './dialect.ts'
import { hashCell } from './cell-hash.ts'
import { COLUMN_LIMIT } from './limits.ts'

const DOUBLE_QUOTE = 34
const EQUALS = 61
const BACKSLASH = 92

/**
 * The cells of one record, as places in the bytes that hold it: cell i stands from `from[i]` up to, not
 * including, `to[i]`. One object serves all records of a file.
 */
export class ScannedCells {
  bytes = new Uint8Array(1)
  /** Of all cells that the record has; those beyond the limit of columns have no place here. */
  count = 0
  readonly from = new Int32Array(COLUMN_LIMIT)
  readonly to = new Int32Array(COLUMN_LIMIT)
  /** `hashCell` of each cell. */
  readonly hash = new Int32Array(COLUMN_LIMIT)
  /** Columns of cells in which quotes are written as two signs. */
  readonly #escaped: number[] = []

  /** Begins a record. */
  clear(): void {
    this.count = 0
    this.#escaped.length = 0
  }

  /** Adds a cell, without the quotes around it. */
  add(from: number, to: number, isEscaped: boolean): void {
    const column = this.count
    this.count += 1
    if (column >= COLUMN_LIMIT) return
    this.from[column] = from
    this.to[column] = to
    if (isEscaped) this.#escaped.push(column)
  }

  /** Gives the cells their values, in place, and their hashes. What was scanned stands no more then. */
  finish(dialect: Dialect): void {
    const { bytes, from, to, hash } = this
    for (const column of this.#escaped) {
      to[column] = unescape(bytes, from[column] ?? 0, to[column] ?? 0, dialect)
    }
    const stored = Math.min(this.count, COLUMN_LIMIT)
    for (let column = 0; column < stored; column += 1) {
      if (isTextFormula(bytes, from[column] ?? 0, to[column] ?? 0)) {
        from[column] = (from[column] ?? 0) + 2
        to[column] = (to[column] ?? 0) - 1
      }
      hash[column] = hashCell(bytes, from[column] ?? 0, to[column] ?? 0)
    }
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
