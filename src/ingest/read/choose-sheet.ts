import type { SheetCellReader } from './sheet-cells.ts'
import type { Sheet, SheetExtent } from './sheet-table.ts'

/** A sheet that can be chosen. */
export interface SheetCandidate {
  readonly name: string
  readonly hidden: boolean
  readonly sheet: Sheet
  readonly extent: SheetExtent
}

const LOOKED_AT = 60
const DATE_TEXT = /^\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/
const NUMBER_TEXT = /^\s*[-+(]?[¥$€£]?\s*\d[\d.,'’\s]*\)?\s*$/

/**
 * The sheet that looks most like order lines: it has a column of dates and one of numbers; of several,
 * the one with the most rows. Hidden sheets come last.
 *
 * @returns undefined without candidates.
 */
export function chooseSheet(
  candidates: readonly SheetCandidate[],
  reader: SheetCellReader,
): SheetCandidate | undefined {
  const rank = ({ hidden, sheet, extent }: SheetCandidate): number => {
    const looks = looksLikeOrders(sheet, extent, reader)
    return (hidden ? 0 : 4e8) + (looks ? 2e8 : 0) + Math.min(extent.rows, 1e8)
  }
  return candidates.toSorted((a, b) => rank(b) - rank(a))[0]
}

function looksLikeOrders(sheet: Sheet, extent: SheetExtent, reader: SheetCellReader): boolean {
  const rows = (sheet['!data'] ?? []).filter((cells) => cells.length > 0).slice(0, LOOKED_AT)
  const least = Math.max(1, Math.min(rows.length, extent.rows) / 3)
  let dates = 0
  let numbers = 0
  for (let column = 0; column < Math.min(extent.width, 200); column++) {
    let dateCells = 0
    let numberCells = 0
    for (const cells of rows) {
      const cell = cells[column]
      const kind = reader.kindOf(cell)
      const text = kind === 'text' ? String(cell?.v) : ''
      if (kind === 'date' || DATE_TEXT.test(text)) dateCells += 1
      else if (kind === 'number' || NUMBER_TEXT.test(text)) numberCells += 1
    }
    if (dateCells >= least) dates += 1
    if (numberCells >= least) numbers += 1
  }
  return dates > 0 && numbers > 0
}
