/** Largest text file, in bytes. A worker that runs out of memory takes the whole tab with it. */
export const TEXT_BYTE_LIMIT = 1_000_000_000
/** Most rows of a text file. */
export const TEXT_ROW_LIMIT = 6_000_000
/** Largest workbook as a file, in bytes. */
export const WORKBOOK_BYTE_LIMIT = 200_000_000
/** Largest sum of its unpacked parts where they are read piece by piece, and where they are held. */
export const STREAMED_BYTE_LIMIT = 2_000_000_000
export const HELD_BYTE_LIMIT = 500_000_000
/** How much smaller a part above a million bytes may be when packed. Real workbooks stay below 140. */
export const UNPACKED_RATIO_LIMIT = 200
/** Most columns of a table. */
export const COLUMN_LIMIT = 1_000
/** Most characters of one cell. A longer one in quotes is a quote that was never closed. */
export const CELL_LENGTH_LIMIT = 1_000_000
/** Merged cells higher than this hold a decoration, not a value for each row. */
export const MERGE_ROWS = 1_000
/** Longer runs of empty rows are a gap before a stray value, and not counted as blank rows. */
export const GAP_ROWS = 1_000
/** Most rows of a sheet. */
export const SHEET_ROWS = 1_048_576
/** Last rows of sheets of today and of before 2007. */
const SHEET_HEIGHTS: ReadonlySet<number> = new Set([SHEET_ROWS, 65_536])

/** Whether a sheet goes on to its last possible row; a stray value down there fills none. */
export function isFullSheet(rowsWithValue: number, lastRow: number): boolean {
  return SHEET_HEIGHTS.has(lastRow) && rowsWithValue * 2 > lastRow
}
