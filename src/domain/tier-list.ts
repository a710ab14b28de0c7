import type { Company } from './company.ts'
import type { TierList, TierListFilter, TierListSort, TierReport } from './reports.ts'

/** Which rows of a tier report to show, in which order. */
export function computeTierList(
  _company: Company,
  _report: TierReport,
  _filter: TierListFilter,
  _sort: TierListSort,
): TierList {
  throw new Error('Not built yet')
}
