import { HEADER, rowCode, USED } from './row-code.ts'
import type { RowNumbers } from './row-numbers.ts'
import { readDateCell } from './read-date-cell.ts'
import { cellText } from './table-layout.ts'
import type { TableReader } from './table-reader.ts'

const TOO_FEW = rowCode('too-few-cells')
const TOTAL = rowCode('total')
const CANCELLED = rowCode('cancelled')
const FOOTER = rowCode('footer')
/** A line below the data with fewer cells than this is a remark: 'printed on …'. */
const FEWEST_CELLS = 3
/** '第1页 共3页', 'Page 2 of 3', 'Seite 4/9', '- 3 -'. */
const PAGE_NUMBER =
  /^(?:第\s*\d+\s*[页頁].*|(?:page|seite|página)\s+\d+(?:\s*(?:\/|of|von|sur|de)\s*\d+)?|-\s*\d+\s*-|\d+\s*\/\s*\d+\s*ページ)$/i

/**
 * Sets aside the remarks below the last order line, and page numbers wherever they stand, so that they
 * are not listed as orders gone wrong. Cells beside a date where orders have theirs are one gone wrong.
 * A file without any order line has no such place.
 *
 * @param codes - Changed in place.
 * @param faults - Changed in place.
 * @param amount - Per row; a row with an amount is no remark.
 * @param datePosition - The column of dates, if there is one.
 */
export function setFootersAside(
  { layout: { table, codes: layoutCodes }, context }: Pick<TableReader, 'layout' | 'context'>,
  codes: Uint8Array,
  faults: Uint8Array,
  amount: RowNumbers,
  datePosition: number | undefined,
): void {
  const last = codes.lastIndexOf(USED)
  if (last < 0) return
  for (let row = 0; row < table.length; row += 1) {
    const code = codes[row] ?? HEADER
    if (code === USED || code === HEADER || code === TOTAL || code === CANCELLED) continue
    if (layoutCodes[row] !== USED && code !== TOO_FEW) continue
    if (!Number.isNaN(amount.get(row))) continue
    const cells = filledCells(row)
    const isRemark = row > last ? cells.length < FEWEST_CELLS : isPageNumber(cells)
    if (!isRemark || (cells.length > 1 && isDated(row))) continue
    codes[row] = FOOTER
    faults[row] = 0
  }

  /** Read anew, for no values of rows that are not laid out as data have been. */
  function isDated(row: number): boolean {
    if (datePosition === undefined) return false
    const cell = readDateCell(cellText(table, datePosition, row), 'text', context)
    return cell.kind === 'day' || cell.kind === 'triple'
  }

  function filledCells(row: number): readonly string[] {
    return table.columns
      .map((column) => column.text(column.index[row] ?? 0).trim())
      .filter((text) => text !== '')
  }
}

function isPageNumber(cells: readonly string[]): boolean {
  const [only, ...others] = cells
  return only !== undefined && others.length === 0 && PAGE_NUMBER.test(only.normalize('NFKC'))
}
