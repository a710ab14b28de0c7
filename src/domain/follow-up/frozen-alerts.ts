import { CHURNED, type Severities } from '../alerts/severity.ts'
import type { Company } from '../company/company.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { SEVERITIES } from '../alerts/alert.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { TIERS } from '../tiers/tier-rule.ts'
import { firstLogged } from './alert-follow-up.ts'
import type { FollowUpLog } from './follow-up-log.ts'
import type { FrozenAlert } from './log-entry.ts'

/**
 * The alerts of a period that were logged, each as it stood at its first entry: later lines, rules and
 * settings change neither its severity nor its owner, and one that would count as churned by now stays.
 * Where the data say by now that the customer did order in the period, has never ordered, or is
 * excluded, there is no alert any more, whatever was logged.
 *
 * @param severities - Of the same period.
 */
export function frozenAlerts(
  { company, period }: PeriodView,
  { severity }: Severities,
  log: FollowUpLog,
): ReadonlyMap<CustomerIndex, FrozenAlert> {
  const frozen = new Map<CustomerIndex, FrozenAlert>()
  for (const [customer, entries] of log.byCustomer) {
    if ((severity[customer] ?? Infinity) > CHURNED) continue
    const alert = firstLogged(entries, period)
    if (alert !== undefined) frozen.set(customer, withOwnerAsWritten(company, alert))
  }
  return frozen
}

/** People are told apart by their folded names, and shown as the data write them now. */
function withOwnerAsWritten({ people }: Company, alert: FrozenAlert): FrozenAlert {
  return { ...alert, owner: people.names[people.find(alert.owner)] ?? alert.owner }
}

/** The severities of a period with those of its logged alerts as they were frozen. */
export function withFrozen(
  { severity, tierBefore }: Severities,
  frozen: ReadonlyMap<CustomerIndex, FrozenAlert>,
): Severities {
  const laid = { severity: severity.slice(), tierBefore: tierBefore.slice() }
  for (const [customer, alert] of frozen) {
    laid.severity[customer] = SEVERITIES.indexOf(alert.severity)
    laid.tierBefore[customer] = TIERS.indexOf(alert.tierBefore)
  }
  return laid
}
