import { computeTierReport, type TierReport } from '../domain/tiers/tier-report.ts'
import type { View } from '../domain/periods/view.ts'
import type { HeldCompany } from './held-company.ts'
import { createReportCache } from './report-cache.ts'

/** The period shown, the one before, and a change of measure and back. */
const CACHED_TIER_REPORTS = 4

/** A tier report of the present company, computed once for a view. */
export type TierReports = (view: View) => TierReport

/** Keeps the tier reports asked for last, for as long as the company stays the same. */
export function createTierReports(held: HeldCompany): TierReports {
  const cache = createReportCache<TierReport>(CACHED_TIER_REPORTS)
  let cachedFor = held.company()
  return (view) => {
    const company = held.company()
    if (company !== cachedFor) cache.clear()
    cachedFor = company
    return cache.get(JSON.stringify(view), () => computeTierReport(company, view))
  }
}
