import { alertsOf } from '../alerts/alert-report.ts'
import type { Company } from '../company/company.ts'
import { openView } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import type { Alert } from '../alerts/alert.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { FollowUpLog } from './follow-up-log.ts'
import type { FrozenAlert } from './log-entry.ts'

/**
 * The alerts that follow-ups answer: a customer's in the period shown, else in the period before, where
 * the period shown is still open. One that was logged before stays as it was then.
 *
 * @returns a function of the customer; undefined where it has no alert there.
 */
export function answeredAlerts(
  company: Company,
  view: View,
  log: FollowUpLog,
): (customer: CustomerIndex) => FrozenAlert | undefined {
  const shown = openView(company, { ...view, salesperson: undefined, only: undefined })
  const isBefore = shown.period.state === 'open' && shown.before !== undefined
  const opened = isBefore ? openView(company, { ...shown.view, period: shown.before.key }) : shown
  const { key: period, first, last } = opened.period
  const { measure } = opened.view
  const alertOf = alertsOf(opened, log)
  return (customer) => {
    const alert = alertOf(customer)
    return alert && { period, first, last, measure, ...frozenPart(alert) }
  }
}

function frozenPart({ severity, tierBefore, owner, valueAtRisk }: Alert) {
  return { severity, tierBefore, owner, valueAtRisk }
}
