import type { Company } from './company.ts'
import type { OverviewReport } from './reports.ts'
import type { View } from './view.ts'

/** The cockpit's first screen. */
export function computeOverview(_company: Company, _view: View): OverviewReport {
  throw new Error('Not built yet')
}
