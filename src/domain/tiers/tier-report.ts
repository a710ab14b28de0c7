import { trailPeriods } from '../alerts/alerts.ts'
import type { Company } from '../company/company.ts'
import { openView, reportHead } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import type { TierReport } from '../reports.ts'
import { fillTierColumns } from './tier-columns.ts'
import { sortByTier } from './tier-rows.ts'
import { summarizeTiers } from './tier-summaries.ts'

/**
 * One row for each known customer of the view that is not excluded: by tier, then measure, largest
 * first, then customer key.
 */
export function computeTierReport(company: Company, view: View): TierReport {
  const opened = openView(company, view)
  const summaries = summarizeTiers(opened)
  return {
    ...reportHead(opened),
    columns: fillTierColumns(opened, sortByTier(opened)),
    owners: [...company.people.names, ''],
    trailPeriods: trailPeriods(opened),
    summaries,
    total: summaries.reduce((sum, { value }) => sum + value, 0),
  }
}
