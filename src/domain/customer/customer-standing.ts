import { CHURNED, PROSPECT, type Severities } from '../alerts/severity.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { isKnown } from '../tiers/tiers.ts'

/**
 * Where a customer stands in a period: 'excluded' from tiers, 'prospect' (known, never a sale line),
 * 'churned' (asleep for so long that it has no alert any more), 'unknown' (not known until the period's
 * end), else 'tiered'.
 */
export const STANDINGS = ['tiered', 'churned', 'prospect', 'excluded', 'unknown'] as const
export type CustomerStanding = (typeof STANDINGS)[number]

/** The standing of a customer. What excludes it goes before all but that it is not known yet. */
export function standingOf(
  { company, period, latest }: PeriodView,
  { severity }: Severities,
  customer: CustomerIndex,
): CustomerStanding {
  if (!isKnown(company, period, customer, latest[customer] ?? -1)) return 'unknown'
  if (company.isExcluded[customer] === 1) return 'excluded'
  if (severity[customer] === PROSPECT) return 'prospect'
  return severity[customer] === CHURNED ? 'churned' : 'tiered'
}
