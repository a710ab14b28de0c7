import type { CellTable } from '../cell-table.ts'
import type { SheetPreview } from '../inspection.ts'
import type { ReadOptions } from '../mapping.ts'
import type { StartUnpacker } from './unpacker.ts'

/** The formats that can be read. */
export type ReadableFormat = 'csv' | 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'html' | 'xml'

/** What a file is, by its bytes; its name is never believed. */
export interface SniffedFormat {
  readonly format: ReadableFormat
  /** The name's extension says another format. */
  readonly extensionLies: boolean
}

/** Something the reader did that the person should know. Row numbers as in `CellTable.row`. */
export type ReaderFact =
  /** The first line only names the delimiter ('sep=;'). It is a row of the table with one cell. */
  | { readonly kind: 'separator-line'; readonly row: number }
  /** The file ends inside its last line; that line is in `CellTable.broken`. */
  | { readonly kind: 'cut-off'; readonly row: number }
  /** Rows with a blank between delimiter and quote, which was dropped. */
  | { readonly kind: 'quotes-repaired'; readonly rows: number }
  /** Apostrophes stand around cells. */
  | { readonly kind: 'apostrophes' }
  /** Quotes inside cells stand behind a backslash. */
  | { readonly kind: 'backslashes' }
  /** More rows than can be damage have characters that the encoding does not know: it is wrong. */
  | { readonly kind: 'undecodable'; readonly rows: number }
  /** Rows hidden by hand or by a filter: they are read like all others. */
  | { readonly kind: 'hidden-rows'; readonly rows: number }
  /** Empty cells filled with the value of the merged cell that covers them. */
  | { readonly kind: 'merged-cells'; readonly cells: number }
  /** Rows whose number stands twice in the sheet; both are read. */
  | { readonly kind: 'doubled-rows'; readonly rows: number }
  /** Rows of which a workbook keeps a format and no value, those between others apart. */
  | { readonly kind: 'blank-rows'; readonly rows: number }
  /** The sheet ends in its last possible row: an export was probably cut there. */
  | { readonly kind: 'full-sheet' }

/** Cells of one column filled down from a merged cell above them. */
export interface FilledCells {
  /** Position of the column, 0 = A. */
  readonly column: number
  /** Positions in the table's rows (not row numbers), both included; the cell above `first` has the value. */
  readonly first: number
  readonly last: number
}

/** One table of a file, and how it was read. */
export interface OpenedTable {
  /**
   * All rows, header and preamble included. Blank lines of text files have width 0; lines of delimiters
   * only keep their width. In workbooks every row has the width of the sheet.
   */
  readonly table: CellTable
  /** Of the content, see `createContentHash`, where the reader has seen all of it. */
  readonly hash?: string
  /** The options in force: all set as far as the format knows them, `headerRow` as given. */
  readonly read: ReadOptions
  /** Encodings worth offering, best first; empty for workbooks. */
  readonly encodings: readonly string[]
  readonly encodingCertainty: 'sure' | 'guess' | 'doubtful' | undefined
  /** Delimiters worth offering, best first; empty for workbooks. */
  readonly delimiters: readonly string[]
  /** 'doubtful': ask. */
  readonly delimiterCertainty: 'sure' | 'doubtful' | undefined
  readonly sheets: readonly SheetPreview[]
  readonly facts: readonly ReaderFact[]
  /** A merged amount must not be counted once per row: fields of money and quantity skip these cells. */
  readonly filled: readonly FilledCells[]
}

/** How far reading has come. */
export interface ReadProgress {
  readonly bytes: number
  readonly bytesTotal: number
  readonly rows: number
}

/** How the caller follows and stops the work. */
export interface ReadControl {
  /** Reading rejects with the signal's reason soon after it is aborted. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: ReadProgress) => void
  /** Starts what unpacks large workbooks; without it that is done in between. */
  readonly startUnpacker?: StartUnpacker | undefined
}
