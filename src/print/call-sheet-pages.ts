import type { Money } from '../domain/money.ts'
import type { CallSheet } from '../domain/follow-up/call-sheet.ts'
import { SEVERITIES, type FollowedAlert, type Severity } from '../domain/alerts/alert.ts'
import type { AlertReport } from '../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'

export interface CallSheetGroup {
  readonly severity: Severity
  readonly alerts: readonly FollowedAlert[]
}

/** One person's calls. */
export interface CallSheetPages {
  /** '' = unassigned. */
  readonly owner: string
  /** Whom to call, most severe first; groups are not empty. */
  readonly groups: readonly CallSheetGroup[]
  /** Who has ordered since, so that nobody need call. */
  readonly orderedSince: readonly FollowedAlert[]
  /** Whose alert was put away as done. */
  readonly done: readonly FollowedAlert[]
  readonly calls: number
  /** Of those to call. */
  readonly valueAtRisk: Money
}

/**
 * Cuts alerts into the sheets of each person that they are addressed to, in the order of the report's
 * people, largest value at risk first. Alerts keep their order. A person who has nobody left to call
 * still gets a sheet, which says who has ordered since and whose alert is done.
 */
export function callSheetPages(
  { bySalesperson }: Pick<AlertReport, 'bySalesperson'>,
  alerts: readonly FollowedAlert[],
): readonly CallSheetPages[] {
  return bySalesperson.flatMap(({ owner }) => {
    const own = alerts.filter((alert) => alert.owner === owner)
    if (own.length === 0) return []
    const silent = own.filter((alert) => alert.orderedSince === undefined)
    const toCall = silent.filter(({ followUp }) => followUp.state !== 'done')
    const groups = SEVERITIES.map((severity) => ({
      severity,
      alerts: toCall.filter((alert) => alert.severity === severity),
    })).filter((group) => group.alerts.length > 0)
    return [
      {
        owner,
        groups,
        orderedSince: own.filter((alert) => alert.orderedSince !== undefined),
        done: silent.filter(({ followUp }) => followUp.state === 'done'),
        calls: toCall.length,
        valueAtRisk: toCall.reduce((sum, alert) => sum + alert.valueAtRisk, 0),
      },
    ]
  })
}

/** A person's sheet as it can be typed back in, its rows under their numbers. */
export function callSheetOf(
  { owner, groups }: CallSheetPages,
  { period }: Pick<AlertReport, 'period'>,
  { keys }: Pick<CustomerDirectory, 'keys'>,
): CallSheet {
  const customers = groups.flatMap(({ alerts }) =>
    alerts.map(({ customer }) => keys[customer] ?? ''),
  )
  return { group: 'wake', period: period.key, owner, customers }
}
