import type { Money } from '../domain/money.ts'
import { SEVERITIES, type Alert, type AlertReport, type Severity } from '../domain/reports.ts'

export interface CallSheetGroup {
  readonly severity: Severity
  readonly alerts: readonly Alert[]
}

/** One person's calls. */
export interface CallSheetPages {
  /** '' = unassigned. */
  readonly owner: string
  /** Whom to call, most severe first; groups are not empty. */
  readonly groups: readonly CallSheetGroup[]
  /** Who has ordered since, so that nobody need call. */
  readonly orderedSince: readonly Alert[]
  readonly calls: number
  /** Of those to call. */
  readonly valueAtRisk: Money
}

/**
 * Cuts alerts into the sheets of each person that they are addressed to, in the order of the report's
 * people, largest value at risk first. Alerts keep their order. A person who has nobody left to call
 * still gets a sheet, which says who has ordered since.
 */
export function callSheetPages(
  { bySalesperson }: Pick<AlertReport, 'bySalesperson'>,
  alerts: readonly Alert[],
): readonly CallSheetPages[] {
  return bySalesperson.flatMap(({ owner }) => {
    const own = alerts.filter((alert) => alert.owner === owner)
    if (own.length === 0) return []
    const toCall = own.filter((alert) => alert.orderedSince === undefined)
    const groups = SEVERITIES.map((severity) => ({
      severity,
      alerts: toCall.filter((alert) => alert.severity === severity),
    })).filter((group) => group.alerts.length > 0)
    return [
      {
        owner,
        groups,
        orderedSince: own.filter((alert) => alert.orderedSince !== undefined),
        calls: toCall.length,
        valueAtRisk: toCall.reduce((sum, alert) => sum + alert.valueAtRisk, 0),
      },
    ]
  })
}
