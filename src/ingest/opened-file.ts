import type { SniffedFormat, OpenedTable } from './read/opened-table.ts'
import type { TableReader } from './table-reader.ts'

/** A file of an import, opened and laid out under its header. */
export interface OpenedFile {
  readonly file: File
  /** Identifies the content, see `createContentHash`. */
  readonly hash: string
  readonly sniffed: SniffedFormat
  readonly opened: OpenedTable
  readonly reader: TableReader
  /** The header is in doubt: it is asked about. */
  readonly headerIsSure: boolean
}
