import { NO_DAY } from '../calendar.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { isKnown } from '../tiers/tiers.ts'
import { daysSinceOrder } from './alerts.ts'
import { customerRhythms } from './customer-rhythms.ts'
import { churnedIn } from './dormant.ts'
import { isWithinRhythm } from './rhythm.ts'
import { NO_SEVERITY, type Severities } from './severity.ts'
import { valueAtRisk } from './value-at-risk.ts'
import {
  compareMembers,
  filterMembers,
  toColumns,
  type WatchMember,
  type WatchMembers,
} from './watch-member.ts'

/**
 * Customers that are overdue, in open periods too: the days since their last order, to the period's
 * reference date, are over 1.5 times their usual gap. Exactly 1.5 times is within the rhythm; an order
 * that is dated by month only has no days. Those that have an alert, or are churned and so out of the
 * alerts, are left out, and so are excluded customers.
 *
 * @param severities - Of the same view.
 * @returns with their value at risk, largest first, then by customer key; undefined in gaps.
 */
export function findOverdue(opened: PeriodView, severities: Severities): WatchMembers | undefined {
  if (opened.period.state === 'gap') return undefined
  const isChurned = churnedIn(opened, severities)
  return filterMembers(
    lateCustomers(opened),
    (customer) => severities.severity[customer] === NO_SEVERITY && !isChurned(customer),
  )
}

const rememberLate = createMemory<WatchMembers>(2)

/** Everyone who is late by its rhythm, with an alert or without: no cut-off has a say in it. */
function lateCustomers(opened: PeriodView): WatchMembers {
  const { company, view, period } = opened
  return rememberLate(company, `${period.key} ${view.measure}`, () => {
    const isLate = lateness(opened)
    const atRisk = valueAtRisk(opened)
    const members: WatchMember[] = []
    for (let customer = 0; customer < opened.latest.length; customer += 1) {
      if (isLate(customer)) members.push({ customer, amount: atRisk(customer) })
    }
    return toColumns(members.toSorted(compareMembers))
  })
}

function lateness(opened: PeriodView): (customer: CustomerIndex) => boolean {
  const { company, line, period, latest } = opened
  const { table } = line
  const { twiceGap } = customerRhythms(opened)
  return (customer) => {
    const gap = twiceGap[customer] ?? 0
    if (gap === 0) return false
    const entry = latest[customer] ?? -1
    if (company.isExcluded[customer] === 1 || !isKnown(company, period, customer, entry))
      return false
    const lastOrder = table.lastSale[entry] ?? NO_DAY
    const days = daysSinceOrder(period, lastOrder, table.lastSaleMonthOnly[entry] === 1)
    return days !== undefined && !isWithinRhythm(days, gap)
  }
}
