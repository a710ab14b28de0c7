import { trailPeriods } from '../alerts/alerts.ts'
import type { Company } from '../company/company.ts'
import { openView, reportHead } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import { fillTierColumns, type TierColumns } from './tier-columns.ts'
import { summarizeTiers, type TierSummary } from './tier-summaries.ts'
import type { ReportHead } from '../periods/report-head.ts'
import type { PeriodInfo } from '../periods/period.ts'
import type { Money } from '../money.ts'

/** Every known customer of a view that is not excluded, with tier and figures. */
export interface TierReport extends ReportHead {
  readonly columns: TierColumns
  readonly owners: readonly string[]
  /** The periods of the trail, oldest first; fewer than six at the beginning of the data. */
  readonly trailPeriods: readonly PeriodInfo[]
  readonly summaries: readonly TierSummary[]
  /** Total of the measure over all tiers. */
  readonly total: Money
}

/**
 * One row for each known customer of the view that is not excluded: by tier, then measure, largest
 * first, then customer key.
 */
export function computeTierReport(company: Company, view: View): TierReport {
  const opened = openView(company, view)
  const summaries = summarizeTiers(opened)
  return {
    ...reportHead(opened),
    columns: fillTierColumns(opened),
    owners: [...company.people.names, ''],
    trailPeriods: trailPeriods(opened),
    summaries,
    total: summaries.reduce((sum, { value }) => sum + value, 0),
  }
}
