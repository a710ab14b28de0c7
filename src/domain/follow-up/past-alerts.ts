import { addressedTo } from '../alerts/addressed-to.ts'
import { findAlerts, type FoundAlerts } from '../alerts/found-alerts.ts'
import { openView, type PeriodView } from '../periods/period-view.ts'
import type { FollowUpLog } from './follow-up-log.ts'
import { ownersThen } from './owner-then.ts'

/**
 * The alerts of a period with what was done about them and what came of it: those of the alert report,
 * in its order, but under the owner then; a logged one under the owner that it was frozen with. A view's
 * salesperson takes those of that person.
 *
 * @returns none where the period has no alerts.
 */
export function pastAlerts({ company, view }: PeriodView, log: FollowUpLog): FoundAlerts {
  const opened = openView(company, { ...view, salesperson: undefined, only: undefined })
  return findAlerts(opened, log, {
    owners: ownersThen(opened),
    isWanted: addressedTo(company, view),
  })
}
