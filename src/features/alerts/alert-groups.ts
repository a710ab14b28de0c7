import type { WatchGroup, WatchReport } from '../../domain/alerts/watch-report.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import { ALERT_GROUPS, type AlertGroupName } from '../../state/address.ts'

/**
 * The groups that a period has: who has not ordered yet while it is open, else D alerts and A slipping;
 * overdue and dormant in both. None in a gap. The first of them is shown where the address names none.
 */
export function alertGroups(
  watch: Pick<WatchReport, 'groups' | 'period'>,
): readonly AlertGroupName[] {
  return ALERT_GROUPS.filter((group) =>
    group === 'wake' ? watch.period.state === 'complete' : watch.groups[group] !== undefined,
  )
}

/** The group that is shown: the one named, if the period has it, else its first; undefined in a gap. */
export function shownGroup(
  groups: readonly AlertGroupName[],
  named: AlertGroupName | undefined,
): AlertGroupName | undefined {
  return named !== undefined && groups.includes(named) ? named : groups[0]
}

/** How many customers of the company a group has. */
export function countOf(group: AlertGroupName, report: AlertReport, watch: WatchReport): number {
  if (group === 'wake') return report.total.alerts
  return watch.groups[group]?.total.customers ?? 0
}

/** Whether a group is one of those beside the D alerts. */
export function isWatchGroup(group: AlertGroupName | undefined): group is WatchGroup {
  return group !== undefined && group !== 'wake'
}
