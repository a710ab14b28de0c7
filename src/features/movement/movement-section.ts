import type { MovementPick } from '../../domain/movement/movement-list.ts'
import type { MovementReport } from '../../domain/movement/movement-report.ts'

/** What every part of the screen is given: the figures, whose names are shown, and how to ask for others. */
export interface MovementSectionProps {
  readonly report: MovementReport
  readonly pick: MovementPick | undefined
  readonly onPick: (pick: MovementPick) => void
}
