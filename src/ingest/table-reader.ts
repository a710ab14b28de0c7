import type { CellColumn, NarrowIntegers } from './cell-table.ts'
import { createValueUse, type ValueUse } from './data-rows.ts'
import { profileDates, type DateProfile } from './date-column.ts'
import type { DateContext } from './date-cell.ts'
import { profileNumbers, type NumberProfile } from './number-column.ts'
import type { FilledCells } from './read/opened-table.ts'
import type { TableLayout } from './table-layout.ts'
import { markTotalRows } from './total-rows.ts'

/** A column as a field reads it. */
export interface FieldColumn {
  readonly position: number
  readonly header: string
  readonly column: CellColumn
  /** Per row of the table. Where a merged cell must count once, its repetitions are empty here. */
  readonly index: NarrowIntegers
  readonly use: ValueUse
}

/** The columns of one table, each taken apart at most once, however often the mapping changes. */
export interface TableReader {
  readonly layout: TableLayout
  readonly context: DateContext
  readonly text: (position: number) => FieldColumn
  readonly numbers: (position: number) => { column: FieldColumn; profile: NumberProfile }
  readonly dates: (position: number) => { column: FieldColumn; profile: DateProfile }
  /** Per row: whether some cell is the label of a total, as a TOTAL_MARK. */
  readonly totalMarks: () => Uint8Array
}

/**
 * Opens the columns of a table for reading.
 *
 * @param filled - Cells filled down from merged ones: texts keep them, numbers count the first only.
 * @throws RangeError for a position outside the table.
 */
export function createTableReader(
  layout: TableLayout,
  filled: readonly FilledCells[],
  context: DateContext,
): TableReader {
  const { table, dataRows, headers } = layout
  // Columns that share their index have as many values, used alike.
  const usesByIndex = new Map<NarrowIntegers, ValueUse>()

  function columnAt(position: number): CellColumn {
    const column = table.columns[position]
    if (column === undefined) throw new RangeError(`No column ${position} in the table`)
    return column
  }

  function toFieldColumn(position: number, index: NarrowIntegers): FieldColumn {
    const column = columnAt(position)
    const use = usesByIndex.get(index) ?? createValueUse(column, index, dataRows)
    usesByIndex.set(index, use)
    return { position, header: headers[position] ?? '', column, index, use }
  }

  const text = memo((position) => toFieldColumn(position, columnAt(position).index))
  const numbers = memo((position) => {
    const cells = filled.filter(({ column }) => column === position)
    const column =
      cells.length === 0
        ? text(position)
        : toFieldColumn(position, withoutRepetitions(columnAt(position).index, cells))
    return { column, profile: profileNumbers(column, dataRows) }
  })
  const dates = memo((position) => {
    const column = text(position)
    return { column, profile: profileDates(column.column, column.use, context) }
  })
  let marks: Uint8Array | undefined
  const totalMarks = (): Uint8Array => {
    marks ??= markTotalRows(table.columns)
    return marks
  }
  return { layout, context, text, numbers, dates, totalMarks }
}

function memo<T>(compute: (position: number) => T): (position: number) => T {
  const known = new Map<number, T>()
  return (position) => {
    const before = known.get(position)
    if (before !== undefined) return before
    const value = compute(position)
    known.set(position, value)
    return value
  }
}

function withoutRepetitions(index: NarrowIntegers, cells: readonly FilledCells[]): NarrowIntegers {
  const masked = index.slice()
  for (const { first, last } of cells) masked.fill(0, first, last + 1)
  return masked
}
