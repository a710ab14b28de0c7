import { CELL_KINDS, type CellTable } from './cell-table.ts'
import type { DateContext } from './date-cell.ts'
import { foldHeader } from './fold-header.ts'
import { readNumberCell } from './number-cell.ts'
import { readDateCell } from './read-date-cell.ts'
import { SYNONYMS } from './synonyms.ts'
import { cellText } from './table-layout.ts'

/** Where the column names stand. */
export interface HeaderChoice {
  /** Positions of the rows, one or two; none where the file has no header. */
  readonly rows: readonly number[]
  /** One row with nothing above it, and no doubt that it is one: not asked about. */
  readonly sure: boolean
}

/** A header is looked for in this many rows from the top. */
const ROWS_LOOKED_AT = 40
/** A row that has this many names of fields is the header. */
const ENOUGH_NAMES = 2

/** What a row near the top looks like. */
interface RowSketch {
  readonly row: number
  readonly cells: number
  /** Cells that are words, not dates, numbers or nothing. */
  readonly labels: number
  /** Fields whose names stand in it. */
  readonly names: number
}

/**
 * Finds the header: the first row that has the most names of fields; else the first wide row of words
 * that has other things below. A second line of it is recognised by being words under fewer names.
 *
 * @param isKnown - Whether a set of folded names is that of an earlier file.
 */
export function findHeader(
  table: CellTable,
  context: DateContext,
  isKnown: (folded: readonly string[]) => boolean,
): HeaderChoice {
  const rows = sketchRows(table, context)
  const first = rows.find(({ row }) => !isSeparatorLine(table, row))
  const known = rows.find(({ row }) => isKnown(foldedRow(table, row)))
  // The names of an earlier file that had two lines are not those of one row.
  if (known !== undefined) return { rows: [known.row], sure: true }

  const mostNames = Math.max(0, ...rows.map(({ names }) => names))
  const named = rows.find(({ names }) => names === mostNames)
  if (named !== undefined && mostNames >= ENOUGH_NAMES) {
    return toChoice(withSecondLine(table, rows, named), named === first)
  }
  const widest = Math.max(0, ...rows.map(({ cells }) => cells))
  const worded = rows.find(
    ({ cells, labels }, place) =>
      labels === cells && cells >= widest * 0.6 && hasValues(rows.slice(place + 1)),
  )
  if (worded === undefined) return { rows: [], sure: false }
  return toChoice(withSecondLine(table, rows, worded), worded === first)
}

function toChoice(rows: readonly number[], isFirst: boolean): HeaderChoice {
  return { rows, sure: isFirst && rows.length === 1 }
}

/** The header that the user has pointed at, with its second line where it has one. */
export function headerAt(
  table: CellTable,
  rowNumber: number,
  context: DateContext,
): readonly number[] {
  const position = rowNumber === 0 ? -1 : table.row.indexOf(rowNumber)
  if (position < 0) return []
  const rows = sketchRows(table, context, position)
  const chosen = rows.find(({ row }) => row === position)
  return chosen === undefined ? [position] : withSecondLine(table, rows, chosen)
}

/** The folded names of a row, those that are empty left out. */
function foldedRow(table: CellTable, row: number): readonly string[] {
  return table.columns
    .map((_, column) => foldHeader(cellText(table, column, row)))
    .filter((folded) => folded !== '')
}

const FOLDED_NAMES = new Map<string, Set<string>>()
for (const { field, folded } of SYNONYMS) {
  FOLDED_NAMES.set(folded, (FOLDED_NAMES.get(folded) ?? new Set()).add(field))
}

function sketchRows(table: CellTable, context: DateContext, from = 0): readonly RowSketch[] {
  const rows: RowSketch[] = []
  const end = Math.min(table.length, from + ROWS_LOOKED_AT)
  for (let row = from; row < end; row += 1) {
    const sketch = sketchRow(table, row, context)
    if (sketch.cells > 0) rows.push(sketch)
  }
  return rows
}

function sketchRow(table: CellTable, row: number, context: DateContext): RowSketch {
  const fields = new Set<string>()
  let cells = 0
  let labels = 0
  for (const column of table.columns) {
    const value = column.index[row] ?? 0
    const text = column.text(value)
    if (text.trim() === '') continue
    cells += 1
    if (isLabel(text, column.kinds[value] ?? 0, context)) labels += 1
    const names = FOLDED_NAMES.get(foldHeader(text))
    // One cell stands for one field, be its name that of several.
    const field = names === undefined ? undefined : [...names].find((name) => !fields.has(name))
    if (field !== undefined) fields.add(field)
  }
  return { row, cells, labels, names: fields.size }
}

function isLabel(text: string, kind: number, context: DateContext): boolean {
  const cellKind = CELL_KINDS[kind] ?? 'text'
  if (cellKind !== 'text') return false
  return (
    readNumberCell(text, cellKind).kind === 'bad' &&
    readDateCell(text, cellKind, context).kind === 'bad'
  )
}

function hasValues(rows: readonly RowSketch[]): boolean {
  return rows.some(({ cells, labels }) => labels < cells)
}

/** The header's positions: a second line is words (or years) under names that leave cells empty. */
function withSecondLine(
  table: CellTable,
  rows: readonly RowSketch[],
  header: RowSketch,
): readonly number[] {
  const place = rows.indexOf(header)
  const above = rows[place - 1]
  const hasGroups =
    above !== undefined && above.row === header.row - 1 && repeats(table, header.row)
  if (hasGroups && isUpperLine(table, above, header)) return [above.row, header.row]
  const below = rows[place + 1]
  if (below === undefined || below.row !== header.row + 1) return [header.row]
  const rest = rows.slice(place + 2)
  const isSecond = isUpperLine(table, header, below) && hasValues(rest)
  return isSecond ? [header.row, below.row] : [header.row]
}

/** Whether a row is the upper line of a header of two: names over groups of names. */
function isUpperLine(table: CellTable, upper: RowSketch, lower: RowSketch): boolean {
  if (upper.labels !== upper.cells || upper.cells < 2) return false
  let under = 0
  let years = 0
  let group = ''
  const joined = new Set<string>()
  let filled = 0
  for (let column = 0; column < table.columns.length; column += 1) {
    const above = cellText(table, column, upper.row).trim()
    const below = cellText(table, column, lower.row).trim()
    if (below !== '' && !isSubName(below)) return false
    if (above === '' && below === '') continue
    if (above !== '') group = above
    if (YEAR.test(below)) years += 1
    const isSpanned = above === '' || above === cellText(table, column - 1, upper.row).trim()
    if (below !== '' && isSpanned && below !== above) under += 1
    joined.add(`${group}|${below}`)
    filled += 1
  }
  const isNamed = lower.names > 0 || years > 0
  return isNamed && under > 0 && joined.size === filled && lower.cells >= 2
}

/** Whether a row names two columns alike, so that only a line above can tell them apart. */
function repeats(table: CellTable, row: number): boolean {
  const names = foldedRow(table, row)
  return new Set(names).size < names.length
}

const YEAR = /^(?:19|20)\d{2}$/

/** A word or a year: what stands in the second line of a header. */
function isSubName(text: string): boolean {
  return YEAR.test(text) || !/^[\d\s.,:/-]+$/.test(text)
}

function isSeparatorLine(table: CellTable, row: number): boolean {
  return /^"?sep=/i.test(cellText(table, 0, row)) && (table.width[row] ?? 0) <= 2
}
