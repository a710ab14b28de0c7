import type { Company } from '../company/company.ts'
import { computeChange, type ChangeOfSales } from '../overview/change-of-sales.ts'
import { openView, reportHead } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import type { ReportHead } from '../periods/report-head.ts'
import type { TierReport } from '../tiers/tier-report.ts'
import { summarizeEdges, type EdgeSummary } from './edges.ts'
import { countMatrix, type MovementMatrix } from './movement-matrix.ts'
import { countFlow, countMovesByPeriod, type PeriodMoves, type TierFlow } from './tier-flow.ts'

/** Who moved where since the period before, and what it did to the measure. */
export interface MovementReport extends ReportHead {
  /** undefined in the first period and in gaps: there is nothing to compare with. */
  readonly moves:
    | {
        readonly matrix: MovementMatrix
        /** Its parts and the excluded customers' change are the change of the total. */
        readonly change: ChangeOfSales
      }
    | undefined
  /** The 12 periods up to this one, oldest first. */
  readonly history: readonly PeriodMoves[]
  readonly flow: TierFlow
  /** None in a gap. */
  readonly edges: readonly EdgeSummary[]
}

/**
 * The movement of a view's customers between the period before and this one.
 *
 * Every cell of the matrix is the change of its customers' measure; matrix total and the excluded
 * customers' change add up to the change of the total exactly, as do the five parts of the change.
 *
 * @param tiers - The tier report of the same company and view.
 */
export function computeMovementReport(
  company: Company,
  view: View,
  { columns }: TierReport,
): MovementReport {
  const opened = openView(company, view)
  const change = computeChange(opened)
  return {
    ...reportHead(opened),
    moves: change === undefined ? undefined : { matrix: countMatrix(columns), change },
    history: countMovesByPeriod(opened),
    flow: countFlow(opened),
    edges: opened.period.state === 'gap' ? [] : summarizeEdges(columns),
  }
}
