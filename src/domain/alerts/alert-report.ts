import type { Company } from '../company/company.ts'
import { followUpOf, type AlertFollowUp } from '../follow-up/alert-follow-up.ts'
import { NO_FOLLOW_UPS, type FollowUpLog } from '../follow-up/follow-up-log.ts'
import { frozenAlerts, withFrozen } from '../follow-up/frozen-alerts.ts'
import type { FrozenAlert } from '../follow-up/log-entry.ts'
import { wonBack } from '../follow-up/won-back.ts'
import { sortDescending } from '../number-order.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { openView, reportHead, type PeriodView } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import { SEVERITIES, type Alert, type AlertReport, type CustomerIndex } from '../reports.ts'
import type { Measure } from '../tiers/tier-rule.ts'
import { addressedTo } from './addressed-to.ts'
import { summarizeAlerts, summarizeByOwner } from './alert-summary.ts'
import { describeAlerts, trailPeriods } from './alerts.ts'
import { countNotYet } from './not-yet.ts'
import { gradedOn, gradeSilence, whyNoAlerts } from './severity.ts'

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
  const opened = openView(company, { ...view, salesperson: undefined, only: undefined })
  const isAddressed = addressedTo(company, view)
  const wonBackOf = wonBack(opened, log)
  const alerts = computeAlerts(opened, log)
    .filter(({ customer, owner }) => isAddressed(customer, owner))
    .map((alert) => ({
      ...alert,
      followUp: followUpOfAlert(alert, opened.period, log),
      wonBack: wonBackOf(alert.customer, alert.orderedSince),
    }))
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

/** All alerts of a period, sorted as in the report, the logged ones as frozen; whoever they are for. */
export function computeAlerts(opened: PeriodView, log: FollowUpLog): readonly Alert[] {
  const alerts = describedAlerts(opened)
  const frozen = frozenAlerts(opened, gradeSilence(opened), log)
  if (frozen.size === 0) return alerts
  const describe = describeLaid(opened, frozen)
  return sortAlerts([
    ...alerts.filter(({ customer }) => !frozen.has(customer)),
    ...Array.from(frozen.keys(), describe).filter((alert) => alert !== undefined),
  ])
}

/** One customer's alert, as {@link computeAlerts} has it; undefined where it has none. */
export function alertOf(
  opened: PeriodView,
  log: FollowUpLog,
  customer: CustomerIndex,
): Alert | undefined {
  return describeLaid(opened, frozenAlerts(opened, gradeSilence(opened), log))(customer)
}

/** Describes alerts, the logged ones as they were frozen. */
function describeLaid(
  opened: PeriodView,
  frozen: ReadonlyMap<CustomerIndex, FrozenAlert>,
): (customer: CustomerIndex) => Alert | undefined {
  const describe = describeAlerts(opened, withFrozen(gradeSilence(opened), frozen))
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

const rememberAlerts = createMemory<readonly Alert[]>(4)

/** The alerts of a period as the data say. */
function describedAlerts(opened: PeriodView): readonly Alert[] {
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
  const byCustomer = alerts.toSorted((x, y) => x.customer - y.customer)
  const values = Float64Array.from(byCustomer, ({ valueAtRisk }) => valueAtRisk)
  const groups = SEVERITIES.flatMap((): [Alert[], Alert[]] => [[], []])
  for (const place of sortDescending(Int32Array.from(byCustomer.keys()), values)) {
    const alert = byCustomer[place]
    if (alert === undefined) continue
    groups[2 * SEVERITIES.indexOf(alert.severity) + Number(alert.withinRhythm)]?.push(alert)
  }
  return groups.flat()
}
