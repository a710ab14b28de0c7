import { rowCells, type TableLayout } from './table-layout.ts'

/** Rows that show what the cells of each column look like. */
const SAMPLE_ROWS = 200
const DATE = /^\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,4}/
const FIGURE = /^[-+−(]?\s*[¥￥$€£]?\s*\d[\d\s.,'’]*(?:%|€|元|円)?\)?-?$/

type Look = 'nothing' | 'date' | 'figure' | 'words'

/**
 * Finds the column in which a row with too many cells most probably has a delimiter without quotes: the
 * one whose parts, joined again, leave all other cells under columns of their own kind.
 *
 * @returns Per row its position; undefined where several columns do equally well.
 */
export function createGluedColumnFinder(layout: TableLayout): (row: number) => number | undefined {
  const { table, width } = layout
  let looks: readonly (Look | undefined)[] | undefined
  return (row) => {
    looks ??= Array.from({ length: width }, (_, position) => usualLook(layout, position))
    const cells = rowCells(table, row)
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1
    return bestColumn(cells.slice(0, filled).map(lookOf), looks)
  }
}

function bestColumn(
  cells: readonly Look[],
  looks: readonly (Look | undefined)[],
): number | undefined {
  const parts = cells.length - looks.length + 1
  if (parts < 2) return undefined
  const scores = looks.map((look, column) => {
    const glued = cells.slice(column, column + parts)
    const fitting = glued.filter((cell) => cell === look).length / parts
    const others = cells.toSpliced(column, parts, look ?? 'nothing')
    return fitting + others.filter((cell, place) => cell === looks[place]).length
  })
  const best = Math.max(...scores)
  const first = scores.indexOf(best)
  return scores.lastIndexOf(best) === first ? first : undefined
}

/** What most cells of a column look like. */
function usualLook({ table, dataRows }: TableLayout, position: number): Look | undefined {
  const counts = new Map<Look, number>()
  const column = table.columns[position]
  for (const row of dataRows.subarray(0, SAMPLE_ROWS)) {
    const look = lookOf(column?.text(column.index[row] ?? 0) ?? '')
    counts.set(look, (counts.get(look) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

function lookOf(cell: string): Look {
  const text = cell.trim()
  if (text === '') return 'nothing'
  if (DATE.test(text)) return 'date'
  return FIGURE.test(text) ? 'figure' : 'words'
}
