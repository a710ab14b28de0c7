import { followUpAt } from '../../domain/alerts/alert-row.ts'
import { isNotContacted } from '../../domain/follow-up/resting.ts'
import { foldText } from '../../domain/fold-text.ts'
import type { Money } from '../../domain/money.ts'
import type { AlertColumns } from '../../domain/alerts/alert-columns.ts'
import { SEVERITIES, type Severity } from '../../domain/alerts/alert.ts'
import type { FoundByText } from '../../queries/customers.ts'

export interface AlertFilter {
  /** '' = unassigned; undefined = everyone. */
  readonly owner: string | undefined
  /** undefined: all. */
  readonly severities: readonly Severity[] | undefined
  readonly found: FoundByText
  /** Only open alerts that nobody has been contacted about. */
  readonly isNotContacted?: boolean
}

/** What is found where nothing is searched for. */
export const EVERYONE: FoundByText = { text: '', customers: undefined }

/** The numbers of some alerts of a report, in its order. */
export type AlertRows = Int32Array

/** The alerts that a filter leaves. */
export function selectAlerts(alerts: AlertColumns, filter: AlertFilter): AlertRows {
  const owner = filter.owner === undefined ? undefined : alerts.owners.indexOf(filter.owner)
  const isWanted = SEVERITIES.map((severity) => filter.severities?.includes(severity) ?? true)
  const isMatch = matchText(alerts, filter.found)
  const rows = new Int32Array(alerts.length)
  let length = 0
  for (let row = 0; row < alerts.length; row += 1) {
    if (owner !== undefined && alerts.owner[row] !== owner) continue
    if (isWanted[alerts.severity[row] ?? -1] !== true || !isMatch(row)) continue
    if (filter.isNotContacted === true && !isNotContacted(followUpAt(alerts, row))) continue
    rows[length] = row
    length += 1
  }
  return rows.subarray(0, length)
}

/** Whether the customer of an alert, or who looks after it, is what was searched for. */
function matchText(
  alerts: AlertColumns,
  { text, customers }: FoundByText,
): (row: number) => boolean {
  if (customers === undefined) return () => true
  const wanted = foldText(text)
  const isOwner = alerts.owners.map((owner) => foldText(owner).includes(wanted))
  return (row) =>
    customers[alerts.customer[row] ?? -1] === 1 || isOwner[alerts.owner[row] ?? -1] === true
}

export interface AlertGroup {
  readonly severity: Severity
  readonly rows: AlertRows
  readonly valueAtRisk: Money
}

/** Alerts by severity, the most severe first; a severity without alerts has no group. */
export function groupBySeverity(alerts: AlertColumns, rows: AlertRows): readonly AlertGroup[] {
  return SEVERITIES.flatMap((severity, index) => {
    const group = rows.filter((row) => alerts.severity[row] === index)
    if (group.length === 0) return []
    return [{ severity, rows: group, valueAtRisk: sumAtRisk(alerts, group) }]
  })
}

/** What all these customers bring in a usual period. */
export function sumAtRisk(alerts: AlertColumns, rows: AlertRows): Money {
  return rows.reduce((sum, row) => sum + (alerts.valueAtRisk[row] ?? 0), 0)
}

/** How many alerts each severity has. */
export function countBySeverity(
  alerts: AlertColumns,
  rows: AlertRows,
): Readonly<Record<Severity, number>> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 }
  for (const row of rows) counts[SEVERITIES[alerts.severity[row] ?? 0] ?? 'low'] += 1
  return counts
}
