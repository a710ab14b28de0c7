import { TIERS_BEFORE } from '../../domain/movement/movement-matrix.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'

/** A cell of the matrix by its numbers in TIERS_BEFORE and TIERS. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Shades of the tint, as shares of the largest cell from which on they apply. */
const HEATS = [0.5, 0.25, 0.1] as const

/** How strongly a cell is tinted, 0 (nobody) to 4 (half the largest cell or more). */
export function heatOf(customers: number, most: number): number {
  if (customers === 0) return 0
  const reached = HEATS.findIndex((share) => customers >= share * most)
  return reached < 0 ? 1 : 4 - reached
}

const STEPS: Readonly<Record<string, CellPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/**
 * The cell that an arrow key leads to: the nearest one in its direction that has customers.
 *
 * @returns undefined for other keys, and where there is none.
 */
export function nextCell(
  from: CellPlace,
  key: string,
  isFilled: (place: CellPlace) => boolean,
): CellPlace | undefined {
  const step = STEPS[key]
  if (step === undefined) return undefined
  let { row, column } = from
  for (;;) {
    row += step.row
    column += step.column
    if (row < 0 || column < 0 || row >= TIERS_BEFORE.length || column >= TIERS.length) {
      return undefined
    }
    if (isFilled({ row, column })) return { row, column }
  }
}
