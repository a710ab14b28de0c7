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
  for (const { severity } of alerts) bySeverity[severity] += 1
  const recovered = alerts.filter(({ followUp }) => followUp.state === 'recovered')
  const cameBack = alerts.filter(({ followUp }) => followUp.state === 'came-back')
  return {
    owner,
    bySeverity,
    alerts: alerts.length,
    valueAtRisk: alerts.reduce((sum, { valueAtRisk }) => sum + valueAtRisk, 0),
    orderedSince: recovered.length + cameBack.length,
    contacted: alerts.filter(({ followUp }) => followUp.contacts.length > 0).length,
    open: alerts.filter(({ followUp }) => followUp.state === 'open').length,
    done: alerts.filter(({ followUp }) => followUp.state === 'done').length,
    recovered: recovered.length,
    cameBack: cameBack.length,
    recoveredMoney: sumWonBack(recovered),
    cameBackMoney: sumWonBack(cameBack),
  }
}

function sumWonBack(alerts: readonly CountedAlert[]): number {
  return alerts.reduce((sum, { wonBack = 0 }) => sum + wonBack, 0)
}
