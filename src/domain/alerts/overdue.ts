import { NO_DAY } from '../calendar.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import { TRAIL_UNKNOWN } from '../reports.ts'
import { daysSinceOrder } from './alerts.ts'
import { findDormant } from './dormant.ts'
import { isWithinRhythm, twiceUsualGap } from './rhythm.ts'
import { NO_SEVERITY, type Severities } from './severity.ts'
import { valueAtRisk } from './value-at-risk.ts'
import { compareMembers, type WatchMember } from './watch-member.ts'

/**
 * Customers that are overdue, in open periods too: the days since their last order, to the period's
 * reference date, are over 1.5 times their usual gap. Exactly 1.5 times is within the rhythm; an order
 * that is dated by month only has no days. Those that have an alert, or are churned and so out of the
 * alerts, are left out, and so are excluded customers.
 *
 * @param severities - Of the same view.
 * @returns with their value at risk, largest first, then by customer key; undefined in gaps.
 */
export function findOverdue(
  opened: PeriodView,
  severities: Severities,
): readonly WatchMember[] | undefined {
  const { company, line, period, latest } = opened
  if (period.state === 'gap') return undefined
  const { tiers } = tiersIn(opened, period)
  const churned = new Set(findDormant(opened, severities)?.map(({ customer }) => customer))
  const atRisk = valueAtRisk(opened)
  const members: WatchMember[] = []
  for (let customer = 0; customer < tiers.length; customer += 1) {
    if (tiers[customer] === TRAIL_UNKNOWN || churned.has(customer)) continue
    if (severities.severity[customer] !== NO_SEVERITY) continue
    const entry = latest[customer] ?? -1
    const lastOrder = line.table.lastSale[entry] ?? NO_DAY
    const days = daysSinceOrder(period, lastOrder, line.table.lastSaleMonthOnly[entry] === 1)
    if (days === undefined) continue
    const twiceGap = twiceUsualGap(company.ledger, customer, period)
    if (twiceGap === undefined || isWithinRhythm(days, twiceGap)) continue
    members.push({ customer, amount: atRisk(customer) })
  }
  return members.toSorted(compareMembers)
}
