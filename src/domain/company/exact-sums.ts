import { listValue } from './list-value.ts'
import { selectLinesInForce, type SourceOfLines } from './lines-in-force.ts'

/**
 * Whether every sum of these files' lines in force is exact, in whatever order they are added up: their
 * absolute amounts, their absolute margins and the absolute list values of discounted lines add up to
 * at most 2^53 - 1 units of money each.
 *
 * @param files - Oldest first. May be empty, which is exact.
 */
export function areSumsExact(files: readonly SourceOfLines[]): boolean {
  const { inForce } = selectLinesInForce(files)
  let amounts = 0
  let margins = 0
  let listValues = 0
  for (const file of inForce) {
    const { orders } = file
    const lines = file.isWhole ? undefined : file.lines
    const { length } = lines ?? orders
    // A plain loop: this is asked of all lines at every import.
    for (let at = 0; at < length; at += 1) {
      const line = lines === undefined ? at : (lines[at] ?? 0)
      const margin = orders.margin[line] ?? Number.NaN
      const list = listValue(orders.amount[line] ?? 0, orders.discount[line] ?? Number.NaN)
      amounts += Math.abs(orders.amount[line] ?? 0)
      if (!Number.isNaN(list)) listValues += Math.abs(list)
      if (!Number.isNaN(margin)) margins += Math.abs(margin)
    }
  }
  return Math.max(amounts, margins, listValues) <= Number.MAX_SAFE_INTEGER
}
