import { NEVER, NO_DAY, type EpochDay } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { comparedDay } from '../periods/compared-day.ts'
import { openView, reportHead, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { isOfEveryone, type View } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { ReportHead } from '../periods/report-head.ts'
import { addressedTo } from './addressed-to.ts'
import { trailPeriods } from './alerts.ts'
import { customerRhythms } from './customer-rhythms.ts'
import { findDormant } from './dormant.ts'
import { findNotYet } from './not-yet.ts'
import { findOverdue } from './overdue.ts'
import { gradeSilence } from './severity.ts'
import { currentOwners } from './owner-numbers.ts'
import { findSlipping } from './slipping.ts'
import { filterMembers, toColumns, type WatchMembers } from './watch-member.ts'

/** The groups of customers to watch beside the D alerts. */
export const WATCH_GROUPS = ['not-yet', 'slipping', 'overdue', 'dormant'] as const
export type WatchGroup = (typeof WATCH_GROUPS)[number]

/** One person's customers of a group. */
export interface WatchSummary {
  /** Current owner; '' = unassigned. */
  readonly owner: string
  readonly customers: number
  /** Sum of what the group goes by: see the functions that find its members. */
  readonly amount: Money
  /** How many have ordered since the period's end; see {@link orderedSince}. */
  readonly orderedSince: number
  /** How many have never ordered: the prospects among the dormant. */
  readonly neverOrdered: number
}

/** A group's customers by the people that they are addressed to. */
export interface WatchTotals {
  /** One per current owner, largest amount first, then by name. */
  readonly bySalesperson: readonly WatchSummary[]
  readonly total: WatchSummary
}

/** How many customers each group has; undefined for groups that a period of its state does not have. */
export interface WatchReport extends ReportHead {
  readonly groups: Readonly<Record<WatchGroup, WatchTotals | undefined>>
  readonly trailPeriods: readonly PeriodInfo[]
  /** In an open period, up to when the period before is held against it. */
  readonly comparedDay: EpochDay | undefined
}

/**
 * Who is to be watched beside the D alerts, as counts and sums. Addressed to current owners, as alerts
 * are: a view's salesperson takes the customers that are addressed to that person.
 */
export function computeWatchReport(company: Company, view: View): WatchReport {
  const opened = openEveryone(company, view)
  const { period, before } = opened
  const isEveryone = isOfEveryone(view)
  const isWanted = addressedTo(company, view)
  const totalsOf = (group: WatchGroup): WatchTotals | undefined => {
    const members = findMembers(opened, group)
    const own = members && (isEveryone ? members : filterMembers(members, isWanted))
    return own && summarizeMembers(opened, group, own)
  }
  return {
    ...reportHead(openView(company, view)),
    groups: {
      'not-yet': totalsOf('not-yet'),
      slipping: totalsOf('slipping'),
      overdue: totalsOf('overdue'),
      dormant: totalsOf('dormant'),
    },
    trailPeriods: trailPeriods(opened),
    comparedDay:
      period.state === 'open' && before !== undefined ? comparedDay(period, before) : undefined,
  }
}

/** A view of all customers: who is addressed is asked of current owners, not of those in the period. */
export function openEveryone(company: Company, view: View): PeriodView {
  return openView(company, { ...view, salesperson: undefined, only: undefined })
}

const rememberMembers = createMemory<{ readonly members: WatchMembers | undefined }>(8)

/** A group's customers, whoever they are addressed to, in its order. Kept, as counts and lists ask. */
export function findMembers(opened: PeriodView, group: WatchGroup): WatchMembers | undefined {
  const { company, view } = opened
  const { period, measure, rule } = view
  // Who is dormant no rule has a say in: nobody of them is A, B or C, or was when severity is graded.
  const key = JSON.stringify([group, period, measure, group === 'dormant' ? undefined : rule])
  return rememberMembers(company, key, () => ({ members: find(opened, group) })).members
}

function find(opened: PeriodView, group: WatchGroup): WatchMembers | undefined {
  switch (group) {
    case 'not-yet': {
      const members = findNotYet(opened)
      return members && toColumns(members)
    }
    case 'slipping': {
      const members = findSlipping(opened)
      return members && toColumns(members)
    }
    case 'overdue':
      return findOverdue(opened, gradeSilence(opened))
    case 'dormant':
      return findDormant(opened, gradeSilence(opened))
  }
}

function summarizeMembers(
  opened: PeriodView,
  group: WatchGroup,
  members: WatchMembers,
): WatchTotals {
  const { company, period } = opened
  const { names, numberOf } = currentOwners(company)
  const sinceOf = orderedSince(opened, group)
  const summaries = names.map(emptySummary)
  for (let at = 0; at < members.customer.length; at += 1) {
    const customer = members.customer[at] ?? -1
    const own = summaries[numberOf(customer)]
    if (own === undefined) continue
    own.customers += 1
    own.amount += members.amount[at] ?? 0
    if (sinceOf(customer) !== NO_DAY) own.orderedSince += 1
    if ((company.firstSale[customer] ?? NEVER) > period.last) own.neverOrdered += 1
  }
  const total = emptySummary('')
  for (const own of summaries) {
    total.customers += own.customers
    total.amount += own.amount
    total.orderedSince += own.orderedSince
    total.neverOrdered += own.neverOrdered
  }
  const bySalesperson = summaries
    .filter(({ customers }) => customers > 0)
    .toSorted((x, y) => y.amount - x.amount || compareCodePoints(x.owner, y.owner))
  return { bySalesperson, total }
}

type Mutable<Shape> = { -readonly [Name in keyof Shape]: Shape[Name] }

function emptySummary(owner: string): Mutable<WatchSummary> {
  return { owner, customers: 0, amount: 0, orderedSince: 0, neverOrdered: 0 }
}

/**
 * The first sale line after the period, up to the as-of date; NO_DAY: none, and among those who slip,
 * who go on ordering: it is how much that counts.
 */
export function orderedSince(
  opened: PeriodView,
  group: WatchGroup,
): (customer: CustomerIndex) => EpochDay {
  if (group === 'slipping') return () => NO_DAY
  const days = customerRhythms(opened).orderedSince
  return (customer) => days[customer] ?? NO_DAY
}
