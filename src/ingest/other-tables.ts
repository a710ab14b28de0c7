import type { CellColumn, CellTable } from './cell-table.ts'
import { foldHeader } from './fold-header.ts'
import { SYNONYMS } from './synonyms.ts'
import { isPacked, startOf } from './value-bytes.ts'

/** A table above or below the one that is read, with column names of its own. */
export interface OtherTable {
  /** Position of its column names; its rows follow up to, not including, `end`. */
  readonly head: number
  readonly end: number
}

/** Rows that might begin a table and do not: after so many, no more are looked at. */
const LOOKED_AT = 200
/** Rows that show which columns of the table that is read hold figures or dates. */
const SAMPLE_ROWS = 50
/** A row that has this many names of fields holds column names. */
const ENOUGH_NAMES = 2
const NAMES = new Set(SYNONYMS.map(({ folded }) => folded))

/**
 * Finds further tables in one file: several names side by side, none of them a figure, over rows with
 * values. Below the table that is read they stand behind a blank row, and their rows are of another
 * kind; or fields are named in them. Above it, fields must be named. A table ends before the next one,
 * where the column names of the one that is read come again, or where its rows go on behind a blank.
 *
 * @param headRows - Positions of the column names that are read; none: there are no other tables.
 * @param isBlank - Whether a row has no value at all.
 * @param isRepeated - Whether a row repeats the column names that are read.
 * @returns In the order of the file.
 */
export function findOtherTables(
  table: CellTable,
  headRows: readonly number[],
  isBlank: (row: number) => boolean,
  isRepeated: (row: number) => boolean,
): readonly OtherTable[] {
  const first = headRows[0]
  const last = headRows.at(-1)
  if (first === undefined || last === undefined) return []
  const nextRow = (from: number): number => firstFilled(table, from, isBlank)
  const typed = typedColumns(table, last + 1, isBlank)
  const heads = [...headsAbove(first), ...headsBelow(last + 1)]
  return heads.map((head, place) => {
    const before = heads[place + 1] ?? table.length
    return { head, end: endOf(head + 1, head < first ? Math.min(before, first) : before) }
  })

  function headsAbove(end: number): readonly number[] {
    const rows = Array.from({ length: Math.min(end, LOOKED_AT) }, (_, row) => row)
    return rows.filter((row) => namesIn(table, row) >= ENOUGH_NAMES && isHead(row, end))
  }

  function headsBelow(start: number): readonly number[] {
    const found: number[] = []
    let left = LOOKED_AT
    let isBehindBlank = false
    let isBehindNames = true
    const [quick] = typed
    for (let row = start; row < table.length && left > 0; row += 1) {
      // Nearly every row ends here: a million of them must cost next to nothing.
      if (quick !== undefined && isTypedValue(quick, row)) {
        isBehindBlank = false
        isBehindNames = false
        continue
      }
      if (isBlank(row)) {
        isBehindBlank = true
        continue
      }
      const isNames = isRepeated(row)
      // Column names in a second language stand right below the first.
      if (
        !isNames &&
        !isBehindNames &&
        isUntyped(typed, row) &&
        (isBehindBlank || typed.length > 0)
      ) {
        if (beginsTable(row, isBehindBlank)) found.push(row)
        else left -= 1
      }
      isBehindBlank = false
      isBehindNames = isNames
    }
    return found
  }

  function beginsTable(row: number, isBehindBlank: boolean): boolean {
    const isNamed = namesIn(table, row) >= ENOUGH_NAMES
    if (!isHead(row, table.length)) return false
    if (isLikeRead(nextRow(row + 1))) return isNamed && isBehindBlank
    return isNamed || (isBehindBlank && typed.length > 0 && filledCells(table, row).length > 2)
  }

  /** Names with a row below them that has values. */
  function isHead(row: number, end: number): boolean {
    const next = nextRow(row + 1)
    return next < end && areNames(filledCells(table, row)) && filledCells(table, next).some(isTyped)
  }

  function isLikeRead(row: number): boolean {
    return row < table.length && typed.every((column) => isTypedValue(column, row))
  }

  /** Titles and remarks behind the last row are none of it. */
  function endOf(from: number, before: number): number {
    let end = lastOf(from, before)
    while (end > from && filledCells(table, end - 1).length < 2) end -= 1
    return end
  }

  function lastOf(from: number, before: number): number {
    const isAlike = isLikeRead(nextRow(from))
    for (let row = from; row < before; row += 1) {
      if (isRepeated(row)) return row
      if (!isAlike && row > from && isBlank(row - 1) && isLikeRead(row)) return row
    }
    return before
  }
}

/** The first row from `from` on that is not blank; the length of the table where there is none. */
function firstFilled(table: CellTable, from: number, isBlank: (row: number) => boolean): number {
  let row = from
  while (row < table.length && isBlank(row)) row += 1
  return row
}

/** Several, each its own, and none a figure. */
function areNames(cells: readonly string[]): boolean {
  return cells.length > 1 && new Set(cells).size === cells.length && !cells.some(isTyped)
}

/** No value where the table that is read has figures and dates. */
function isUntyped(typed: readonly CellColumn[], row: number): boolean {
  return !typed.some((column) => isTypedValue(column, row))
}

/** Columns of figures or dates, by the first rows below the column names, up to a blank one. */
function typedColumns(
  table: CellTable,
  from: number,
  isBlank: (row: number) => boolean,
): readonly CellColumn[] {
  const rows: number[] = []
  for (let row = from; row < table.length && rows.length < SAMPLE_ROWS; row += 1) {
    if (!isBlank(row)) rows.push(row)
    else if (rows.length > 0) break
  }
  return table.columns.filter((column) => {
    const count = rows.filter((row) => isTypedValue(column, row)).length
    return count > 0 && count * 2 >= rows.length
  })
}

function namesIn(table: CellTable, row: number): number {
  return filledCells(table, row).filter((cell) => NAMES.has(foldHeader(cell))).length
}

function filledCells({ columns }: CellTable, row: number): readonly string[] {
  return columns
    .map((column) => column.text(column.index[row] ?? 0).trim())
    .filter((text) => text !== '')
}

/** Begins as figures and dates do. */
function isTyped(text: string): boolean {
  return /^[-+−(]?\s*[¥￥$€£]?\s*[\d０-９]/.test(text)
}

/** The same, of a cell: nearly always its first byte tells. */
function isTypedValue(column: CellColumn, row: number): boolean {
  const value = column.index[row] ?? 0
  if (isPacked(column, value)) return true
  const byte = value === 0 ? 0 : (column.bytes[startOf(column, value)] ?? 0)
  if (byte >= DIGIT_ZERO && byte <= DIGIT_NINE) return true
  return byte !== 0 && !isLetter(byte) && isTyped(column.text(value))
}

const DIGIT_ZERO = 0x30
const DIGIT_NINE = 0x39

function isLetter(byte: number): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7a
}
