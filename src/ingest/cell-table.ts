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

/** Whole numbers from 0 on, in the smallest array that holds all of a column. */
export type NarrowIntegers = Uint8Array | Uint16Array | Int32Array

/**
 * One column: the distinct values in order of first appearance, and per row which of them it holds.
 * Values are kept as the bytes that stand in the file; texts are made of those that are asked for.
 */
export interface CellColumn {
  /** Number of distinct values. Value 0 is always '' (an empty cell). */
  readonly size: number
  /**
   * False for a column of amounts that hardly ever repeat: finding the few that do would cost more than
   * they save, so equal cells may be different values there.
   */
  readonly isDistinct: boolean
  /** Kind of each distinct value, as an index of CELL_KINDS. */
  readonly kinds: Uint8Array
  /** Per row, which of the distinct values it holds. Columns of equal size may share it. */
  readonly index: NarrowIntegers
  /** A distinct value as it stands in the file; numbers in plain notation. */
  readonly text: (value: number) => string
  /** All distinct values as they stand in the file. Makes a string of each: ask for few by `text`. */
  readonly texts: readonly string[]
  /**
   * The distinct values as bytes, one behind the other: where each stands is told by `startOf` and `endOf`
   * of value-bytes.ts. ASCII signs stand for themselves; where other bytes are among them, only `text`
   * knows what they mean.
   */
  readonly bytes: Uint8Array
  /** The bytes are meant as UTF-8, of which ASCII is a part. Of some values they may be damaged. */
  readonly isUtf8: boolean
  /** Where the bytes of each value start that has some, and where one more would. */
  readonly starts: Uint32Array
  /**
   * Numbers kept as such instead of bytes, in some columns that are not distinct: value v is a number if
   * its `forms` are not 0. Of any other value, its `digits` are the place in `starts`.
   */
  readonly packed: DigitCells | undefined
}

/** Values that are nothing but digits, a leading minus, and points or commas. */
export interface DigitCells {
  /** Per value: all its digits as one whole number, negative with a minus. */
  readonly digits: Int32Array | Float64Array
  /** Per value: how many digits stand behind the last point or comma. */
  readonly scale: Uint8Array
  /** Per value, DIGIT_FORM under the point in the lower two bits, under the comma in the next two. */
  readonly forms: Uint8Array
}

/** The rows of one table from its first line or sheet row on, header and preamble included. */
export interface CellTable {
  readonly length: number
  readonly columns: readonly CellColumn[]
  /** Row number as the person sees it: the physical line of a text file, the row of a sheet. */
  readonly row: Int32Array
  /** Number of cells the row really had (a text file's row may have too few or too many). */
  readonly width: NarrowIntegers
  /**
   * The numbers from 1 on, one a row: rows that are used as a whole, and columns in which each row has a value
   * of its own, share it.
   */
  readonly counting: Int32Array
  /**
   * Positions, ascending, of all rows whose cells are all those of another one, and of hardly any others;
   * undefined where nobody has looked.
   */
  readonly alike: Int32Array | undefined
  /** Rows the reader itself could not make into cells, such as one with bytes that cannot be decoded. */
  readonly broken: readonly BrokenRow[]
  /** 1904-based workbooks count days from 1904-01-01. */
  readonly date1904: boolean
}

/** A row that exists in the file and cannot be read as cells. */
export interface BrokenRow {
  readonly row: number
  readonly text: string
  readonly reason: 'quote' | 'encoding' | 'cut-off' | 'too-long'
}
