import type { Company } from './company.ts'
import type { AlertReport } from './reports.ts'
import type { View } from './view.ts'

/** The D alerts of a period. */
export function computeAlertReport(_company: Company, _view: View): AlertReport {
  throw new Error('Not built yet')
}
