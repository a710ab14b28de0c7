import { computeAlerts } from '../alerts/alert-report.ts'
import type { Company } from '../company/company.ts'
import { openView } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import type { CustomerIndex } from '../reports.ts'
import type { FrozenAlert } from './log-entry.ts'

/**
 * The alert that a follow-up of a customer answers: the one of the period shown, else the one of the
 * period before, where the period shown is still open.
 *
 * @returns undefined where the customer has no alert there.
 */
export function answeredAlert(
  company: Company,
  view: View,
  customer: CustomerIndex,
): FrozenAlert | undefined {
  const shown = openView(company, { ...view, salesperson: undefined, only: undefined })
  const isBefore = shown.period.state === 'open' && shown.before !== undefined
  const opened = isBefore ? openView(company, { ...shown.view, period: shown.before.key }) : shown
  const alert = computeAlerts(opened).find((one) => one.customer === customer)
  if (alert === undefined) return undefined
  const { severity, tierBefore, owner, valueAtRisk } = alert
  const { key, first, last } = opened.period
  const { measure } = opened.view
  return { period: key, first, last, severity, tierBefore, owner, measure, valueAtRisk }
}
