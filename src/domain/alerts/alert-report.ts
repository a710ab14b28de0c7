import type { Company } from '../company/company.ts'
import { NO_FOLLOW_UPS, type FollowUpLog } from '../follow-up/follow-up-log.ts'
import { frozenAlerts, withFrozen } from '../follow-up/frozen-alerts.ts'
import type { FrozenAlert } from '../follow-up/log-entry.ts'
import { openView, reportHead, type PeriodView } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import type { Alert } from './alert.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { Measure } from '../tiers/tier-rule.ts'
import { addressedTo } from './addressed-to.ts'
import { describeFound } from './described-alerts.ts'
import { addSummaries, summarizeByOwner, type AlertSummary } from './alert-summary.ts'
import { describeAlerts, trailPeriods } from './alerts.ts'
import { findAlerts, type FoundAlerts } from './found-alerts.ts'
import { countNotYet } from './not-yet.ts'
import { currentOwners } from './owner-numbers.ts'
import { gradedOn, gradeSilence, whyNoAlerts, type NoAlerts } from './severity.ts'
import type { ReportHead } from '../periods/report-head.ts'
import type { PeriodInfo } from '../periods/period.ts'
import type { AlertColumns } from './alert-columns.ts'

/**
 * The D alerts of a period. Alerts are addressed to current owners: a view's salesperson takes the
 * alerts addressed to that person, whoever owned the customers in the period.
 */
export interface AlertReport extends ReportHead {
  readonly none: NoAlerts | undefined
  /** The period whose tiers give the severity: `before`, or an earlier one where quiet ones are passed over. */
  readonly gradedOn: PeriodInfo | undefined
  /** The periods of the trails, oldest first. */
  readonly trailPeriods: readonly PeriodInfo[]
  /** By severity, then those outside their rhythm first, then value at risk, then key. */
  readonly alerts: AlertColumns
  /** One per current owner with alerts, largest value at risk first. */
  readonly bySalesperson: readonly AlertSummary[]
  readonly total: AlertSummary
  /** In an open period: last period's customers who had ordered by the same day then and have not now. */
  readonly notYet:
    | { readonly customers: number; readonly byThen: number; readonly byNow: number }
    | undefined
}

/** A report of alerts without the alerts themselves. */
export type AlertTotals = Omit<AlertReport, 'alerts'>

/**
 * The D alerts of a period: in a complete period one for each D customer that has ever had a sale line
 * and is not churned, addressed to its current owner. One that was logged stands as it did then: with
 * its severity, tier before and owner, and with its value under the measure that it was logged in. A
 * view's salesperson takes the alerts that are addressed to that person; its fields of customer files
 * take the customers that match.
 *
 * @param log - What was done about them; without one nothing was.
 * @returns alerts by severity; those within their rhythm after the others of their severity; then by
 *   value at risk, largest first; then by customer key.
 */
export function computeAlertReport(
  company: Company,
  view: View,
  log: FollowUpLog = NO_FOLLOW_UPS,
): AlertReport {
  const { opened, found, totals } = countAlerts(company, view, log)
  return { ...totals, alerts: describeFound(opened, found) }
}

/** What the alerts of {@link computeAlertReport} add up to, and what they are counted by. */
export function countAlerts(
  company: Company,
  view: View,
  log: FollowUpLog = NO_FOLLOW_UPS,
): { readonly opened: PeriodView; readonly found: FoundAlerts; readonly totals: AlertTotals } {
  const opened = openView(company, { ...view, salesperson: undefined, only: undefined })
  const isWanted = addressedTo(company, view)
  const found = findAlerts(opened, log, { owners: currentOwners(company), isWanted })
  const bySalesperson = summarizeByOwner(found)
  const totals = {
    ...reportHead(openView(company, view)),
    none: whyNoAlerts(opened),
    gradedOn: gradedOn(opened),
    trailPeriods: trailPeriods(opened),
    bySalesperson,
    total: addSummaries(bySalesperson),
    notYet: countNotYet(opened, isWanted),
  }
  return { opened, found, totals }
}

/**
 * The alerts of a period, whoever they are for, one customer at a time.
 *
 * @returns a function of the customer, undefined where it has none.
 */
export function alertsOf(
  opened: PeriodView,
  log: FollowUpLog,
): (customer: CustomerIndex) => Alert | undefined {
  const severities = gradeSilence(opened)
  const frozen = frozenAlerts(opened, severities, log)
  const describe = describeAlerts(opened, withFrozen(severities, frozen))
  return (customer) => {
    const alert = describe(customer)
    const logged = frozen.get(customer)
    return alert && logged ? asFrozen(alert, logged, opened.view.measure) : alert
  }
}

/** A value of another measure cannot stand beside those of the measure shown. */
function asFrozen(alert: Alert, frozen: FrozenAlert, measure: Measure): Alert {
  const valueAtRisk = frozen.measure === measure ? frozen.valueAtRisk : alert.valueAtRisk
  return { ...alert, owner: frozen.owner, valueAtRisk }
}
