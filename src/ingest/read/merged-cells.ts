import type { CellTable } from '../cell-table.ts'
import { MERGE_ROWS } from './limits.ts'
import type { FilledCells } from './opened-table.ts'
import { columnOf, wholeNumber } from './sheet-scanner.ts'

const encoder = new TextEncoder()

/**
 * Writes the value of each merged cell into the rows below it, as far as these have values of their own
 * and none in its column; a merge over many rows is left alone.
 *
 * @param table - Its columns are changed.
 * @returns what was filled, as runs of neighbouring rows.
 */
export function fillMergedCells(
  table: CellTable,
  merges: readonly string[],
): readonly FilledCells[] {
  if (merges.length === 0) return []
  const placeOfRow = new Map<number, number>()
  for (const [place, row] of table.row.entries()) {
    if (!placeOfRow.has(row)) placeOfRow.set(row, place)
  }
  return merges.flatMap((ref) => {
    const [start = '', end = start] = ref.split(':')
    const column = columnOf(encoder.encode(start), 0, start.length) ?? -1
    const top = numberOf(start)
    const bottom = numberOf(end)
    const index = table.columns[column]?.index
    const value = index?.[placeOfRow.get(top) ?? -1] ?? 0
    if (index === undefined || value === 0 || bottom <= top || bottom - top >= MERGE_ROWS) return []
    const filled: FilledCells[] = []
    for (let row = top + 1; row <= bottom; row += 1) {
      const place = placeOfRow.get(row)
      if (place === undefined || index[place] !== 0 || isBlank(table, place)) continue
      index[place] = value
      const run = filled.at(-1)
      if (run?.last === place - 1) filled[filled.length - 1] = { ...run, last: place }
      else filled.push({ column, first: place, last: place })
    }
    return filled
  })
}

function numberOf(ref: string): number {
  return wholeNumber(encoder.encode(ref), 0, ref.length)
}

function isBlank({ columns }: CellTable, place: number): boolean {
  return columns.every(({ index }) => index[place] === 0)
}
