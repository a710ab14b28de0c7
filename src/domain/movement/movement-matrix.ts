import type { Money } from '../money.ts'
import { TRAIL_UNKNOWN } from '../tiers/trail.ts'
import type { TierColumns } from '../tiers/tier-columns.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'

/** Where a customer stood in the period before: its tier then, or not known yet. */
export type TierBefore = Tier | 'unknown'

/** The rows of a matrix, in the order in which columns number them: A to D, then {@link TRAIL_UNKNOWN}. */
export const TIERS_BEFORE = [...TIERS, 'unknown'] as const satisfies readonly TierBefore[]

/** Customers that took one way, and what their measure changed by in all. */
export interface MovementCell {
  readonly customers: number
  /** Measure now less before. */
  readonly change: Money
}

/** The tier of the period before against this period's. */
export interface MovementMatrix {
  /** By row of {@link TIERS_BEFORE}, then by column of TIERS. */
  readonly cells: readonly (readonly MovementCell[])[]
  readonly rowSums: readonly MovementCell[]
  readonly columnSums: readonly MovementCell[]
  /** Of all customers that have a tier; with the excluded ones it is the change of the total. */
  readonly total: MovementCell
}

/**
 * Counts customers, and sums the change of their measure, by tier before and tier now. A customer that
 * is known in the period has exactly one cell; once known it stays known, so there is no column for
 * those that are not. Sums are exact: rows and columns add up to the same total.
 *
 * @param columns - With figures of the period before: not those of a first period.
 */
export function countMatrix(columns: TierColumns): MovementMatrix {
  const cells = TIERS_BEFORE.map(() => TIERS.map(() => ({ customers: 0, change: 0 })))
  for (let row = 0; row < columns.length; row += 1) {
    const cell = cells[columns.tierBefore[row] ?? TRAIL_UNKNOWN]?.[columns.tier[row] ?? 0]
    if (cell === undefined) continue
    cell.customers += 1
    cell.change += (columns.value[row] ?? 0) - (columns.valueBefore[row] ?? 0)
  }
  const rowSums = cells.map(sumCells)
  return {
    cells,
    rowSums,
    columnSums: TIERS.map((_, column) => sumCells(cells.map((row) => row[column]))),
    total: sumCells(rowSums),
  }
}

function sumCells(cells: readonly (MovementCell | undefined)[]): MovementCell {
  return cells.reduce<MovementCell>(
    (sum, cell) => ({
      customers: sum.customers + (cell?.customers ?? 0),
      change: sum.change + (cell?.change ?? 0),
    }),
    { customers: 0, change: 0 },
  )
}
