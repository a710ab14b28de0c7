import { addressedTo } from '../alerts/addressed-to.ts'
import type { CountedAlert } from '../alerts/alert-summary.ts'
import { firstSaleAfter } from '../alerts/alerts.ts'
import { gradeSilence } from '../alerts/severity.ts'
import { valueAtRisk } from '../alerts/value-at-risk.ts'
import { NO_DAY } from '../calendar.ts'
import { openView, type PeriodView } from '../periods/period-view.ts'
import { SEVERITIES, type CustomerIndex } from '../reports.ts'
import { followUpOf } from './alert-follow-up.ts'
import type { FollowUpLog } from './follow-up-log.ts'
import { frozenAlerts, withFrozen } from './frozen-alerts.ts'
import { ownerThen } from './owner-then.ts'
import { wonBack } from './won-back.ts'

/** An alert as results count it: under whoever had the customer when it arose. */
export interface PastAlert extends CountedAlert {
  readonly customer: CustomerIndex
}

/**
 * The alerts of a period with what was done about them and what came of it: those of the alert report,
 * but under the owner then; a logged one under the owner that it was frozen with. A view's salesperson
 * takes those of that person.
 *
 * @returns in the order of the customers; none where the period has no alerts.
 */
export function pastAlerts({ company, view }: PeriodView, log: FollowUpLog): readonly PastAlert[] {
  const opened = openView(company, { ...view, salesperson: undefined, only: undefined })
  const { period } = opened
  const severities = gradeSilence(opened)
  const frozen = frozenAlerts(opened, severities, log)
  const { severity: grades } = withFrozen(severities, frozen)
  const isWanted = addressedTo(company, view)
  const ownerOf = ownerThen(opened)
  const atRisk = valueAtRisk(opened)
  const wonBackOf = wonBack(opened, log)
  const alerts: PastAlert[] = []
  for (const [customer, grade] of grades.entries()) {
    const severity = SEVERITIES[grade]
    if (severity === undefined) continue
    const logged = frozen.get(customer)
    const owner = logged?.owner ?? ownerOf(customer)
    if (!isWanted(customer, owner)) continue
    const orderedOn = firstSaleAfter(company.ledger, customer, period.last, company.asOf ?? NO_DAY)
    alerts.push({
      customer,
      owner,
      severity,
      valueAtRisk: logged?.measure === view.measure ? logged.valueAtRisk : atRisk(customer),
      followUp: followUpOf(log.byCustomer.get(customer) ?? [], period, orderedOn),
      wonBack: wonBackOf(customer, orderedOn),
    })
  }
  return alerts
}
