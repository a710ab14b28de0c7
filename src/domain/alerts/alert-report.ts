import { addressedTo } from './addressed-to.ts'
import { describeAlerts, trailPeriods } from './alerts.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { Company } from '../company/company.ts'
import { followUpOf, type AlertFollowUp } from '../follow-up/alert-follow-up.ts'
import { NO_FOLLOW_UPS, type FollowUpLog } from '../follow-up/follow-up-log.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { openView, reportHead, type PeriodView } from '../periods/period-view.ts'
import { createMemory } from '../remember.ts'
import {
  SEVERITIES,
  type Alert,
  type AlertReport,
  type AlertSummary,
  type Severity,
} from '../reports.ts'
import { countNotYet } from './not-yet.ts'
import { gradedOn, gradeSilence, whyNoAlerts } from './severity.ts'
import type { View } from '../periods/view.ts'

/**
 * The D alerts of a period: in a complete period one for each D customer that has ever had a sale line
 * and is not churned, addressed to its current owner. A view's salesperson takes the alerts that are
 * addressed to that person; its fields of customer files take the customers that match.
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
  const opened = openView(company, { ...view, salesperson: undefined, only: undefined })
  const isAddressed = addressedTo(company, view)
  const alerts = computeAlerts(opened)
    .filter(({ customer }) => isAddressed(customer))
    .map((alert) => ({ ...alert, followUp: followUpOfAlert(alert, opened.period, log) }))
  return {
    ...reportHead(openView(company, view)),
    none: whyNoAlerts(opened),
    gradedOn: gradedOn(opened),
    trailPeriods: trailPeriods(opened),
    alerts,
    bySalesperson: summarizeByOwner(alerts),
    total: summarizeAlerts('', alerts),
    notYet: countNotYet(opened, isAddressed),
  }
}

function followUpOfAlert(
  { customer, orderedSince }: Alert,
  period: PeriodInfo,
  log: FollowUpLog,
): AlertFollowUp {
  return followUpOf(log.byCustomer.get(customer) ?? [], period, orderedSince)
}

const rememberAlerts = createMemory<readonly Alert[]>(4)

/** All alerts of a period, sorted as in the report; whoever they are addressed to. */
export function computeAlerts(opened: PeriodView): readonly Alert[] {
  const { company, view, period } = opened
  const { basis, a, b, scope } = view.rule
  return rememberAlerts(company, [period.key, view.measure, basis, a, b, scope].join(' '), () => {
    const severities = gradeSilence(opened)
    const describe = describeAlerts(opened, severities)
    const alerts: Alert[] = []
    for (const [customer, severity] of severities.severity.entries()) {
      const alert = severity < SEVERITIES.length ? describe(customer) : undefined
      if (alert !== undefined) alerts.push(alert)
    }
    return sortAlerts(alerts)
  })
}

/** Customers stand in the order of their keys, so the index decides last. */
function sortAlerts(alerts: readonly Alert[]): readonly Alert[] {
  return SEVERITIES.flatMap((severity) =>
    [false, true].flatMap((withinRhythm) =>
      alerts
        .filter((alert) => alert.severity === severity && alert.withinRhythm === withinRhythm)
        .toSorted((x, y) => y.valueAtRisk - x.valueAtRisk || x.customer - y.customer),
    ),
  )
}

/** One summary per current owner with alerts: largest value at risk first, then by name. */
function summarizeByOwner(alerts: readonly Alert[]): readonly AlertSummary[] {
  const alertsByOwner = new Map<string, Alert[]>()
  for (const alert of alerts) {
    const own = alertsByOwner.get(alert.owner)
    if (own === undefined) alertsByOwner.set(alert.owner, [alert])
    else own.push(alert)
  }
  return Array.from(alertsByOwner, ([owner, own]) => summarizeAlerts(owner, own)).toSorted(
    (x, y) => y.valueAtRisk - x.valueAtRisk || compareCodePoints(x.owner, y.owner),
  )
}

/** What some alerts add up to, under the name of the person, or of the group of customers, that has them. */
export function summarizeAlerts(owner: string, alerts: readonly Alert[]): AlertSummary {
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 }
  for (const { severity } of alerts) bySeverity[severity] += 1
  return {
    owner,
    bySeverity,
    alerts: alerts.length,
    valueAtRisk: alerts.reduce((sum, alert) => sum + alert.valueAtRisk, 0),
    orderedSince: alerts.filter(({ orderedSince }) => orderedSince !== undefined).length,
  }
}
