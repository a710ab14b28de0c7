/**
 * What every reader gives, whatever the format: the cells of one table as dictionary-encoded columns.
 * This is the seam between reading bytes and understanding values. Profiling, guessing and parsing look
 * at the distinct values only, so a column of a million cells with 300 distinct values costs 300 parses.
 */

/** What a distinct value is. Text files hold 'text' only; numbers of workbooks need no guess of format. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'no-result'

/** Columns of kinds hold an index of this: 'no-result' is a formula without a saved result. */
export const CELL_KINDS = [
  'text',
  'number',
  'date',
  'boolean',
  'error',
  'no-result',
] as const satisfies readonly CellKind[]

/** One column: the distinct values in order of first appearance, and per row which of them it holds. */
export interface CellColumn {
  /** Distinct values as they stand in the file; entry 0 is always '' (an empty cell). Numbers in plain notation. */
  readonly texts: readonly string[]
  /** Kind of each distinct value, as an index of CELL_KINDS. */
  readonly kinds: Uint8Array
  /** Per row, an index of `texts`. */
  readonly index: Uint32Array
}

/** The rows of one table from its first line or sheet row on, header and preamble included. */
export interface CellTable {
  readonly length: number
  readonly columns: readonly CellColumn[]
  /** Row number as the person sees it: the physical line of a text file, the row of a sheet. */
  readonly row: Int32Array
  /** Number of cells the row really had (a text file's row may have too few or too many). */
  readonly width: Int32Array
  /** Rows the reader itself could not make into cells, such as one with bytes that cannot be decoded. */
  readonly broken: readonly BrokenRow[]
  /** 1904-based workbooks count days from 1904-01-01. */
  readonly date1904: boolean
}

/** A row that exists in the file and cannot be read as cells. */
export interface BrokenRow {
  readonly row: number
  readonly text: string
  readonly reason: 'quote' | 'encoding' | 'cut-off'
}
