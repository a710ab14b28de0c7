import { compareCodePoints } from '../code-point-order.ts'
import type { AlertSummary, FollowedAlert, Severity } from '../reports.ts'

/** What an alert is counted by. */
export type CountedAlert = Pick<
  FollowedAlert,
  'owner' | 'severity' | 'valueAtRisk' | 'followUp' | 'wonBack'
>

/** One summary per person with alerts: largest value at risk first, then by name. */
export function summarizeByOwner(alerts: readonly CountedAlert[]): readonly AlertSummary[] {
  const alertsByOwner = new Map<string, CountedAlert[]>()
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
export function summarizeAlerts(owner: string, alerts: readonly CountedAlert[]): AlertSummary {
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 }
  const byState = { open: 0, done: 0, recovered: 0, 'came-back': 0 }
  const money = { open: 0, done: 0, recovered: 0, 'came-back': 0 }
  let valueAtRisk = 0
  let contacted = 0
  for (const alert of alerts) {
    const { state, contacts } = alert.followUp
    bySeverity[alert.severity] += 1
    byState[state] += 1
    money[state] += alert.wonBack ?? 0
    valueAtRisk += alert.valueAtRisk
    if (contacts.length > 0) contacted += 1
  }
  return {
    owner,
    bySeverity,
    alerts: alerts.length,
    valueAtRisk,
    orderedSince: byState.recovered + byState['came-back'],
    contacted,
    open: byState.open,
    done: byState.done,
    recovered: byState.recovered,
    cameBack: byState['came-back'],
    recoveredMoney: money.recovered,
    cameBackMoney: money['came-back'],
  }
}
