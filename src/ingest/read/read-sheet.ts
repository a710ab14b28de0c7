import type { CellTable } from '../cell-table.ts'
import type { FilledCells, ReaderFact } from './opened-table.ts'

/** A sheet of a workbook, read. */
export interface ReadSheet {
  readonly name: string
  readonly hidden: boolean
  readonly table: CellTable
  /** Rows with a value. */
  readonly rows: number
  /** Columns up to the last with a value, and how many rows have one beyond the limit of columns. */
  readonly width: number
  readonly tooWideRows: number
  readonly facts: readonly ReaderFact[]
  readonly filled: readonly FilledCells[]
}
