import { followUpAt } from '../../domain/alerts/alert-row.ts'
import { isNotContacted } from '../../domain/follow-up/resting.ts'
import { foldText } from '../../domain/fold-text.ts'
import { firstWhere } from '../../domain/tiers/ranking.ts'
import type { Money } from '../../domain/money.ts'
import { createMemory } from '../../domain/remember.ts'
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

/** What one screen asks of its alerts: a person's, the shown ones, and those that its buttons count. */
const rememberRows = createMemory<AlertRows>(6)

/** The alerts that a filter leaves. Kept, as several parts of a screen ask, and each time it is scrolled. */
export function selectAlerts(alerts: AlertColumns, filter: AlertFilter): AlertRows {
  const { owner, severities, found, isNotContacted: isLeft = false } = filter
  const text = found.customers === undefined ? undefined : found.text
  const key = JSON.stringify([owner, severities, text, isLeft])
  return rememberRows(alerts, key, () => findRows(alerts, filter))
}

function findRows(alerts: AlertColumns, filter: AlertFilter): AlertRows {
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

const rememberGroups = createMemory<readonly AlertGroup[]>(1)

/** Alerts by severity, the most severe first; a severity without alerts has no group. */
export function groupBySeverity(alerts: AlertColumns, rows: AlertRows): readonly AlertGroup[] {
  return rememberGroups(rows, '', () =>
    SEVERITIES.flatMap((severity, index) => {
      const group = rows.subarray(startOf(alerts, rows, index), startOf(alerts, rows, index + 1))
      if (group.length === 0) return []
      return [{ severity, rows: group, valueAtRisk: sumAtRisk(alerts, group) }]
    }),
  )
}

/** The first place of a severity or a lesser one. Alerts stand by severity, and so do some of them. */
function startOf({ severity }: AlertColumns, rows: AlertRows, index: number): number {
  return firstWhere(rows.length, (place) => (severity[rows[place] ?? -1] ?? Infinity) >= index)
}

/** What all these customers bring in a usual period. */
export function sumAtRisk(alerts: AlertColumns, rows: AlertRows): Money {
  let sum: Money = 0
  for (const row of rows) sum += alerts.valueAtRisk[row] ?? 0
  return sum
}

/** How many alerts each severity has. */
export function countBySeverity(
  alerts: AlertColumns,
  rows: AlertRows,
): Readonly<Record<Severity, number>> {
  const countOf = (severity: Severity): number => {
    const index = SEVERITIES.indexOf(severity)
    return startOf(alerts, rows, index + 1) - startOf(alerts, rows, index)
  }
  return {
    critical: countOf('critical'),
    high: countOf('high'),
    medium: countOf('medium'),
    low: countOf('low'),
  }
}
