import { COLUMN_LIMIT, GAP_ROWS, isFullSheet, MERGE_ROWS } from './limits.ts'
import type { FilledCells, ReadControl, ReaderFact } from './opened-table.ts'
import type { ReadSheet } from './read-sheet.ts'
import type { SheetCell, SheetCellReader } from './sheet-cells.ts'
import { createTableBuilder, type TableBuilder } from './table-builder.ts'

/** A sheet in the form that SheetJS calls dense, as far as it is used. */
export interface Sheet {
  readonly '!data'?: (SheetCell | undefined)[][]
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[]
  readonly '!merges'?: readonly MergedRange[]
  readonly '!type'?: string
}

interface MergedRange {
  readonly s: { readonly r: number; readonly c: number }
  readonly e: { readonly r: number; readonly c: number }
}

/** How far the values of a sheet reach. */
interface SheetExtent {
  /** Rows with a value, and the number of rows up to the last of them. */
  readonly rows: number
  readonly height: number
  /** Columns up to the last with a value, and how many rows have one beyond the limit of columns. */
  readonly width: number
  readonly tooWideRows: number
}

const ROWS_AT_A_TIME = 20_000

/** Measures the values of a sheet; cells that only have a format do not count. */
function measureSheet(sheet: Sheet, reader: SheetCellReader): SheetExtent {
  const data = sheet['!data'] ?? []
  let rows = 0
  let height = 0
  let width = 0
  let tooWideRows = 0
  data.forEach((cells, row) => {
    const last = filledWidth(cells, reader)
    if (last === 0) return
    rows += 1
    height = row + 1
    width = Math.max(width, last)
    if (last > COLUMN_LIMIT) tooWideRows += 1
  })
  return { rows, height, width, tooWideRows }
}

/**
 * Turns a sheet into a table. All rows have the width of the sheet; empty rows between others are rows.
 * The value of a merged cell is given to the rows it covers, as far as these have values of their own.
 *
 * @throws the signal's reason when `control.signal` is aborted.
 */
export async function sheetTable(
  sheet: Sheet,
  reader: SheetCellReader,
  date1904: boolean,
  bytes: number,
  control: ReadControl,
): Promise<Omit<ReadSheet, 'name' | 'hidden'>> {
  const extent = measureSheet(sheet, reader)
  const data = sheet['!data'] ?? []
  const fills = fillMerged(sheet, reader)
  const builder = createTableBuilder()
  const positions = new Int32Array(extent.height)
  let blank = 0
  let hidden = 0
  let formatted = 0
  let blankRows = data.slice(extent.height).filter(isFormatted).length
  for (let row = 0; row < extent.height; row++) {
    if (row % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) {
      control.onProgress({ bytes, bytesTotal: bytes, rows: builder.length })
      await nextTask()
      control.signal.throwIfAborted()
    }
    const own = filledWidth(data[row], reader)
    if (own === 0) {
      blank += 1
      if (isFormatted(data[row])) formatted += 1
      continue
    }
    if (blank > GAP_ROWS) blankRows += formatted
    formatted = 0
    for (let gap = blank <= GAP_ROWS ? blank : 0; gap > 0; gap--) {
      builder.startRow(row + 1 - gap, Math.min(extent.width, COLUMN_LIMIT))
    }
    blank = 0
    positions[row] = builder.length
    if (sheet['!rows']?.[row]?.hidden === true) hidden += 1
    builder.startRow(row + 1, Math.max(own, Math.min(extent.width, COLUMN_LIMIT)))
    addCells(builder, data[row] ?? [], reader)
  }
  const filled = fills.flatMap((fill) => filledRuns(fill, positions))
  const { rows, width, tooWideRows } = extent
  const table = builder.finish(date1904)
  return {
    table,
    rows,
    width,
    tooWideRows,
    facts: factsOf(extent, hidden, blankRows, filled),
    filled,
  }
}

function factsOf(
  extent: SheetExtent,
  hidden: number,
  blankRows: number,
  filled: readonly FilledCells[],
): readonly ReaderFact[] {
  const facts: ReaderFact[] = []
  if (hidden > 0) facts.push({ kind: 'hidden-rows', rows: hidden })
  const cells = filled.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  if (cells > 0) facts.push({ kind: 'merged-cells', cells })
  if (blankRows > 0) facts.push({ kind: 'blank-rows', rows: blankRows })
  if (isFullSheet(extent.rows, extent.height)) facts.push({ kind: 'full-sheet' })
  return facts
}

function addCells(
  builder: TableBuilder,
  cells: readonly (SheetCell | undefined)[],
  reader: SheetCellReader,
): void {
  for (let column = 0; column < cells.length && column < COLUMN_LIMIT; column++) {
    const cell = cells[column]
    const kind = reader.kindOf(cell)
    if (cell === undefined || kind === undefined) continue
    builder.set(column, kind, reader.textOf(cell, kind))
  }
}

/** A row of which only formats are kept. */
function isFormatted(cells: readonly unknown[] | undefined): boolean {
  return cells !== undefined && cells.length > 0
}

/** Columns up to the last with a value. */
function filledWidth(
  cells: readonly (SheetCell | undefined)[] | undefined,
  reader: SheetCellReader,
): number {
  if (cells === undefined) return 0
  for (let width = cells.length; width > 0; width--) {
    if (reader.kindOf(cells[width - 1]) !== undefined) return width
  }
  return 0
}

/** Rows of one column that got the value of a merged cell. */
interface Fill {
  readonly column: number
  readonly rows: readonly number[]
}

/** Writes the value of each merged cell into the rows below it; a merge over many rows is left alone. */
function fillMerged(sheet: Sheet, reader: SheetCellReader): readonly Fill[] {
  const data = sheet['!data'] ?? []
  return (sheet['!merges'] ?? []).flatMap(({ s: start, e: end }) => {
    const top = data[start.r]?.[start.c]
    const isSane = end.r > start.r && end.r - start.r < MERGE_ROWS
    if (!isSane || top === undefined || reader.kindOf(top) === undefined) return []
    const rows: number[] = []
    for (let row = start.r + 1; row <= end.r; row++) {
      const cells = data[row]
      if (cells === undefined || filledWidth(cells, reader) === 0) continue
      if (reader.kindOf(cells[start.c]) !== undefined) continue
      cells[start.c] = top
      rows.push(row)
    }
    return [{ column: start.c, rows }]
  })
}

/** Runs of neighbouring rows of a fill, as positions in the table. */
function filledRuns({ column, rows }: Fill, positions: Int32Array): FilledCells[] {
  const runs: FilledCells[] = []
  for (const row of rows) {
    const position = positions[row] ?? 0
    const run = runs.at(-1)
    if (run !== undefined && run.last === position - 1) {
      runs[runs.length - 1] = { ...run, last: position }
    } else runs.push({ column, first: position, last: position })
  }
  return runs
}

/** Lets messages be heard, such as the one that aborts. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve))
}
