import { isNotContacted } from '../../domain/follow-up/resting.ts'
import { foldText } from '../../domain/fold-text.ts'
import type { Money } from '../../domain/money.ts'
import {
  SEVERITIES,
  type Alert,
  type CustomerDirectory,
  type FollowedAlert,
  type Severity,
} from '../../domain/reports.ts'

export interface AlertFilter {
  /** '' = unassigned; undefined = everyone. */
  readonly owner: string | undefined
  /** undefined: all. */
  readonly severities: readonly Severity[] | undefined
  readonly text: string
  /** Only open alerts that nobody has been contacted about. */
  readonly isNotContacted?: boolean
}

/** The alerts that a filter leaves, in their order. */
export function selectAlerts(
  alerts: readonly FollowedAlert[],
  filter: AlertFilter,
  directory: CustomerDirectory,
): readonly FollowedAlert[] {
  const wanted = foldText(filter.text)
  return alerts.filter(
    (alert) =>
      (filter.owner === undefined || alert.owner === filter.owner) &&
      (filter.severities === undefined || filter.severities.includes(alert.severity)) &&
      (filter.isNotContacted !== true || isNotContacted(alert.followUp)) &&
      (wanted === '' || matches(alert, wanted, directory)),
  )
}

/** Whether id, names, owner, contact or phone of the customer hold the text. */
function matches(
  { customer, owner }: Alert,
  wanted: string,
  directory: CustomerDirectory,
): boolean {
  const { ids, names, otherNames, contacts, phones } = directory
  return [ids, names, otherNames, contacts, phones]
    .map((column) => column[customer] ?? '')
    .concat(owner)
    .some((text) => foldText(text).includes(wanted))
}

export interface AlertGroup {
  readonly severity: Severity
  readonly alerts: readonly FollowedAlert[]
  readonly valueAtRisk: Money
}

/** Alerts by severity, the most severe first; a severity without alerts has no group. */
export function groupBySeverity(alerts: readonly FollowedAlert[]): readonly AlertGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const group = alerts.filter((alert) => alert.severity === severity)
    if (group.length === 0) return []
    return [{ severity, alerts: group, valueAtRisk: sumAtRisk(group) }]
  })
}

/** What all these customers bring in a usual period. */
export function sumAtRisk(alerts: readonly Alert[]): Money {
  return alerts.reduce((sum, alert) => sum + alert.valueAtRisk, 0)
}

/** How many alerts each severity has. */
export function countBySeverity(alerts: readonly Alert[]): Readonly<Record<Severity, number>> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 }
  for (const { severity } of alerts) counts[severity]++
  return counts
}
