import { HEADER, rowCode, USED } from './row-code.ts'
import type { TableLayout } from './table-layout.ts'

const TOO_FEW = rowCode('too-few-cells')
const TOTAL = rowCode('total')
const CANCELLED = rowCode('cancelled')
const FOOTER = rowCode('footer')
/** A line below the data with fewer cells than this is a remark: 'printed on …'. */
const FEWEST_CELLS = 3

/**
 * Sets aside the remarks below the last order line, so that they are not listed as orders gone wrong.
 * A file without any order line has no such place.
 *
 * @param codes - Changed in place.
 * @param faults - Changed in place.
 * @param amount - Per row; a row with an amount is no remark.
 */
export function setFootersAside(
  { table, codes: layoutCodes }: TableLayout,
  codes: Uint8Array,
  faults: Uint8Array,
  amount: Float64Array,
): void {
  const last = codes.lastIndexOf(USED)
  if (last < 0) return
  for (let row = last + 1; row < table.length; row += 1) {
    const code = codes[row] ?? HEADER
    if (code === HEADER || code === TOTAL || code === CANCELLED) continue
    if (layoutCodes[row] !== USED && code !== TOO_FEW) continue
    const hasAmount = !Number.isNaN(amount[row] ?? Number.NaN)
    if (hasAmount || filledCells(row) >= FEWEST_CELLS) continue
    codes[row] = FOOTER
    faults[row] = 0
  }

  function filledCells(row: number): number {
    return table.columns.filter(({ texts, index }) => texts[index[row] ?? 0]?.trim() !== '').length
  }
}
