import type { Company } from './company.ts'
import type { TierReport } from './reports.ts'
import type { View } from './view.ts'

/** One row for each known customer. */
export function computeTierReport(_company: Company, _view: View): TierReport {
  throw new Error('Not built yet')
}
