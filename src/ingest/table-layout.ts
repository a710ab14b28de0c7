import type { CellColumn, CellTable } from './cell-table.ts'
import { foldHeader } from './fold-header.ts'
import { findOtherTables, type OtherTable } from './other-tables.ts'
import { COLUMN_LIMIT } from './read/limits.ts'
import { HEADER, rowCode, USED, type RowCode } from './row-code.ts'
import { isBlankValue, nextWritten } from './value-bytes.ts'

/** Which rows of a table are its header, and what each other row is before any column is understood. */
export interface TableLayout {
  readonly table: CellTable
  /** Column names as written, by position; '' where there is none. Two lines are joined. */
  readonly headers: readonly string[]
  /** Positions of the header's rows; none where the file has no header. */
  readonly headerRows: readonly number[]
  /** Per row: USED where it may hold data, HEADER, or why it does not. */
  readonly codes: Uint8Array
  /** Positions of the rows that may hold data. */
  readonly dataRows: Int32Array
  /** Cells that a row must have. */
  readonly width: number
  /** Further tables of the file, with other column names; their rows are rejected. */
  readonly otherTables: readonly OtherTable[]
}

const BLANK = rowCode('blank')
const PREAMBLE = rowCode('preamble')
const REPEATED = rowCode('repeated-header')
const TOO_FEW = rowCode('too-few-cells')
const TOO_MANY = rowCode('too-many-cells')
const OTHER_TABLE = rowCode('other-table')

/**
 * Lays out a table under its header: rows above are preamble, blank rows and repetitions of the header
 * or of the preamble are set aside, rows with too few or too many cells are not shifted into place, and
 * those of further tables are left to themselves.
 *
 * @param headerRows - Positions of the header's rows, ascending; empty where there is none.
 */
export function layOutTable(table: CellTable, headerRows: readonly number[]): TableLayout {
  const headers = joinHeaders(table, headerRows)
  const isBlankCell = blankCells(table)
  const width = headerRows.length === 0 ? usualWidth(table) : lastNamed(headers) + 1
  const firstData = (headerRows.at(-1) ?? -1) + 1
  const isHeader = headerMatcher(table, headerRows)
  const isPreamble = preambleMatcher(table, headerRows[0] ?? 0)
  const codes = new Uint8Array(table.length)
  for (let row = 0; row < table.length; row += 1) codes[row] = codeOf(row)
  const isBlank = (row: number): boolean => codes[row] === BLANK
  const otherTables = findOtherTables(table, headerRows, isBlank, (row) => codes[row] === REPEATED)
  for (const { head, end } of otherTables) {
    for (let row = head; row < end; row += 1) if (!isBlank(row)) codes[row] = OTHER_TABLE
  }
  return {
    table,
    headers,
    headerRows,
    codes,
    dataRows: usedRows(codes, table.counting),
    width,
    otherTables,
  }

  function codeOf(row: number): RowCode {
    if (headerRows.includes(row)) return HEADER
    const filled = lastFilled(row) + 1
    const found = table.width[row] ?? 0
    // Values beyond the limit of columns are not kept, but the row is not blank.
    if (filled === 0) return found > COLUMN_LIMIT ? TOO_MANY : BLANK
    if (row < firstData) return PREAMBLE
    if (isHeader(row)) return REPEATED
    if (isPreamble(row)) return PREAMBLE
    if (found < width) return TOO_FEW
    return filled > Math.max(width, headers.length === 0 ? 0 : headerWidth()) ? TOO_MANY : USED
  }

  function headerWidth(): number {
    return headerRows.length === 0 ? width : (table.width[headerRows.at(-1) ?? 0] ?? width)
  }

  function lastFilled(row: number): number {
    for (let column = table.columns.length - 1; column >= 0; column -= 1) {
      if (!isBlankCell(column, row)) return column
    }
    return -1
  }
}

/** Tells cells that are empty or only white space. Of most rows only the last one is asked about. */
function blankCells({ columns }: CellTable): (column: number, row: number) => boolean {
  const blanks: (Uint8Array | undefined)[] = []
  return (place, row) => {
    const column = columns[place]
    const value = column?.index[row] ?? 0
    if (value === 0 || column === undefined) return true
    return (blanks[place] ??= blankValues(column))[value] === 1
  }
}

/** Per distinct value of a column: 1 where it is empty or only white space. */
function blankValues(column: CellColumn): Uint8Array {
  const blanks = new Uint8Array(column.size)
  for (let value = nextWritten(column, 0); value >= 0; value = nextWritten(column, value + 1)) {
    if (isBlankValue(column, value)) blanks[value] = 1
  }
  return blanks
}

/** The text of a cell. */
export function cellText(table: CellTable, column: number, row: number): string {
  const cells = table.columns[column]
  return cells?.text(cells.index[row] ?? 0) ?? ''
}

/** All cells of a row, as many as it really has. */
export function rowCells(table: CellTable, row: number): readonly string[] {
  const width = Math.min(table.width[row] ?? 0, table.columns.length)
  return Array.from({ length: width }, (_, column) => cellText(table, column, row))
}

/** Names of one header line, or of two joined: 'Umsatz' over '2025' is 'Umsatz 2025'. */
function joinHeaders(table: CellTable, headerRows: readonly number[]): readonly string[] {
  const [upper, lower] = headerRows
  if (upper === undefined) return table.columns.map(() => '')
  if (lower === undefined) return table.columns.map((_, column) => cellText(table, column, upper))
  let group = ''
  return table.columns.map((_, column) => {
    const above = cellText(table, column, upper).trim()
    const below = cellText(table, column, lower).trim()
    if (above !== '') group = above
    // A name that spans columns stands over the first of them only.
    const over = above === '' && below !== '' ? group : above
    if (below === '' || over === '' || over === below) return below === '' ? over : below
    return `${over} ${below}`
  })
}

/** Tells rows that repeat the header, as page breaks of reports and exports put together do. */
function headerMatcher(table: CellTable, headerRows: readonly number[]): (row: number) => boolean {
  const matchers = headerRows.map((headerRow) => lineMatcher(table, headerRow))
  // A plain loop: a function for each of a million rows would be as many objects.
  return (row) => {
    for (const matches of matchers) if (matches(row)) return true
    return false
  }
}

/** Tells rows whose cells fold to the names of a header line. Of most rows one cell is looked at. */
function lineMatcher(table: CellTable, headerRow: number): (row: number) => boolean {
  const named = table.columns.flatMap((column) => {
    const name = foldHeader(column.text(column.index[headerRow] ?? 0))
    return name === '' ? [] : [{ column, name }]
  })
  // Names are looked for among the values of the column that has fewest.
  const [lead] = named.toSorted((a, b) => a.column.size - b.column.size)
  if (lead === undefined || named.length < 2) return () => false
  const isName = namesAmong(lead.column, lead.name)
  return (row) =>
    isName[lead.column.index[row] ?? 0] === 1 &&
    named.every(({ column, name }) => foldHeader(column.text(column.index[row] ?? 0)) === name)
}

/** Per distinct value of a column: 1 where it folds to a name. */
function namesAmong(column: CellColumn, name: string): Uint8Array {
  const isName = new Uint8Array(column.size)
  for (let value = nextWritten(column, 1); value >= 0; value = nextWritten(column, value + 1)) {
    if (foldHeader(column.text(value)) === name) isName[value] = 1
  }
  return isName
}

/** Tells rows that repeat a line from above the header. */
function preambleMatcher(table: CellTable, firstHeader: number): (row: number) => boolean {
  const lines = new Set<string>()
  // Nearly every row ends at its first cell: only of the others a key is made.
  const firsts = new Set<number>()
  for (let row = 0; row < firstHeader; row += 1) {
    lines.add(lineKey(table, row))
    firsts.add(table.columns[0]?.index[row] ?? 0)
  }
  if (lines.size === 0) return () => false
  return (row) => firsts.has(table.columns[0]?.index[row] ?? 0) && lines.has(lineKey(table, row))
}

function lineKey(table: CellTable, row: number): string {
  return table.columns.map(({ index }) => index[row] ?? 0).join(' ')
}

function lastNamed(headers: readonly string[]): number {
  return headers.findLastIndex((header) => header.trim() !== '')
}

/** The width of most rows. */
function usualWidth(table: CellTable): number {
  const rowsByWidth = new Map<number, number>()
  for (const width of table.width) {
    if (width > 0) rowsByWidth.set(width, (rowsByWidth.get(width) ?? 0) + 1)
  }
  const [usual] = [...rowsByWidth].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return usual?.[0] ?? 0
}

/** Positions of the rows that may hold data; mostly they count up behind a header. */
function usedRows(codes: Uint8Array, counting: Int32Array): Int32Array {
  let count = 0
  for (let row = 0; row < codes.length; row += 1) if (codes[row] === USED) count += 1
  const first = codes.indexOf(USED)
  if (first > 0 && codes.lastIndexOf(USED) - first + 1 === count) {
    return counting.subarray(first - 1, first - 1 + count)
  }
  const rows = new Int32Array(count)
  let next = 0
  for (let row = 0; row < codes.length; row += 1) {
    if (codes[row] !== USED) continue
    rows[next] = row
    next += 1
  }
  return rows
}
