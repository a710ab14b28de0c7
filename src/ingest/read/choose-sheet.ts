import { CELL_KINDS, type CellTable } from '../cell-table.ts'
import type { ReadSheet } from './read-sheet.ts'

const LOOKED_AT = 60
const COLUMNS_LOOKED_AT = 200
const DATE_TEXT = /^\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/
const NUMBER_TEXT = /^\s*[-+(]?[¥$€£]?\s*\d[\d.,'’\s]*\)?\s*$/

/**
 * The sheet that looks most like order lines: it has a column of dates and one of numbers; of several,
 * the one with the most rows. Hidden sheets come last.
 *
 * @returns undefined without sheets.
 */
export function chooseSheet<Sheet extends Pick<ReadSheet, 'hidden' | 'rows' | 'table'>>(
  sheets: readonly Sheet[],
): Sheet | undefined {
  const ranked = sheets.map((sheet) => ({ sheet, rank: rankOf(sheet) }))
  return ranked.toSorted((a, b) => b.rank - a.rank)[0]?.sheet
}

function rankOf({ hidden, rows, table }: Pick<ReadSheet, 'hidden' | 'rows' | 'table'>): number {
  return (hidden ? 0 : 4e8) + (looksLikeOrders(table, rows) ? 2e8 : 0) + Math.min(rows, 1e8)
}

function looksLikeOrders({ columns, length }: CellTable, rows: number): boolean {
  const isFilled = (row: number): boolean => columns.some(({ index }) => index[row] !== 0)
  const looked: number[] = []
  for (let row = 0; row < length && looked.length < LOOKED_AT; row += 1) {
    if (isFilled(row)) looked.push(row)
  }
  const least = Math.max(1, Math.min(looked.length, rows) / 3)
  let dates = 0
  let numbers = 0
  for (const column of columns.slice(0, COLUMNS_LOOKED_AT)) {
    const cells = looked.map((row) => {
      const value = column.index[row] ?? 0
      const kind = CELL_KINDS[column.kinds[value] ?? -1]
      return { kind, text: kind === 'text' ? column.text(value) : '' }
    })
    const isDate = ({ kind, text }: (typeof cells)[number]): boolean =>
      kind === 'date' || DATE_TEXT.test(text)
    const others = cells.filter((cell) => !isDate(cell))
    if (cells.length - others.length >= least) dates += 1
    const numbered = others.filter(({ kind, text }) => kind === 'number' || NUMBER_TEXT.test(text))
    if (numbered.length >= least) numbers += 1
  }
  return dates > 0 && numbers > 0
}
