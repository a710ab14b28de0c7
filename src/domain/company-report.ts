import type { Company } from './company.ts'
import type { CompanyReport } from './reports.ts'

/** What the frame needs to know of the loaded data. */
export function computeCompanyReport(_company: Company, _revision: number): CompanyReport {
  throw new Error('Not built yet')
}
