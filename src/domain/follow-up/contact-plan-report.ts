import { addressedTo } from '../alerts/addressed-to.ts'
import { mondayOf, weekdayOf, type EpochDay } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { Company } from '../company/company.ts'
import { openView, reportHead, type PeriodView } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { ReportHead } from '../periods/report-head.ts'
import { gatherCandidates, type PersonCandidates } from './contact-candidates.ts'
import { afterWeek, planWeek, type PlannedContact, type PlanFrame } from './contact-plan.ts'
import type { CountingEntry, FollowUpLog } from './follow-up-log.ts'
import type { ContactEntry } from './log-entry.ts'

/** How far plans go: so many weeks ahead, and so many back. */
export const WEEKS_AHEAD = 12
export const WEEKS_BACK = 52

const DAYS_IN_WEEK = 7

/** A contact that was made already. */
export interface MadeContact {
  readonly customer: CustomerIndex
  readonly entry: ContactEntry
}

/** A day of one person's week: what was done, and what is to be done. */
export interface PersonDay {
  readonly day: EpochDay
  readonly made: readonly MadeContact[]
  readonly planned: readonly PlannedContact[]
}

/** One person's contact plan. */
export interface PersonPlan {
  /** Current owner; '' = unassigned. */
  readonly owner: string
  /** Working days, and other days on which something was done; in their order. */
  readonly days: readonly PersonDay[]
  /** How many are due this week and have no place in it. */
  readonly left: number
  /** The most urgent of them, at most {@link LEFT_NAMED}. */
  readonly leftNamed: readonly PlannedContact[]
  /** Open alerts that were talked about and have no next step: nothing plans them. */
  readonly withoutStep: number
}

/** The contact plans of a week. */
export interface ContactPlanReport extends ReportHead {
  /** Its Monday. */
  readonly week: EpochDay
  /** The Monday of today's week. */
  readonly thisWeek: EpochDay
  readonly today: EpochDay
  readonly contactsPerDay: number
  /** By name, unassigned last. Who has nothing to do and did nothing has no plan. */
  readonly plans: readonly PersonPlan[]
}

/** So many of those who find no place are named. */
const LEFT_NAMED = 20

/**
 * Contact plans for a week, by current owner; a view's salesperson gives the plan of that person alone,
 * its fields of customer files plan for the customers that match.
 *
 * Tiers, alerts and money are those of the period shown, or of the one before where the period shown is
 * not complete. Of the current week only today and what follows is planned, and what was done today
 * counts within the limit. A later week is planned as if all that is planned before it will have been
 * done; an earlier one shows what was done and plans nothing.
 *
 * @param week - Any day of the week that is wanted; from {@link WEEKS_BACK} weeks before today's to
 *   {@link WEEKS_AHEAD} after it, else the nearest that is.
 */
export function computeContactPlans(
  company: Company,
  view: View,
  log: FollowUpLog,
  week: EpochDay,
): ContactPlanReport {
  const { today, settings } = company
  const thisWeek = mondayOf(today)
  const monday = Math.min(
    Math.max(mondayOf(week), thisWeek - WEEKS_BACK * DAYS_IN_WEEK),
    thisWeek + WEEKS_AHEAD * DAYS_IN_WEEK,
  )
  const opened = planBasis(company, view)
  const people = gatherCandidates(opened, view, log)
  const made = contactsMade(company, view, log, {
    first: Math.min(monday, thisWeek),
    last: monday + DAYS_IN_WEEK - 1,
  })
  const owners = new Set([...people.keys(), ...made.keys()])
  const plans = [...owners].toSorted(unassignedLast).flatMap((owner): PersonPlan[] => {
    const own = people.get(owner) ?? { candidates: [], withoutStep: 0 }
    const plan = planOf(company, owner, own, made.get(owner) ?? [], monday)
    const isEmpty = plan.left === 0 && plan.days.every(isFree)
    return isEmpty && plan.withoutStep === 0 ? [] : [plan]
  })
  const head = reportHead(openView(company, { ...view, period: opened.period.key }))
  const { contactsPerDay } = settings
  return { ...head, week: monday, thisWeek, today, contactsPerDay, plans }
}

/** The period whose tiers and alerts are planned by. */
function planBasis(company: Company, view: View): PeriodView {
  const opened = openView(company, { ...view, salesperson: undefined, only: undefined })
  const { period, before } = opened
  if (period.state === 'complete' || before === undefined) return opened
  return openView(company, { ...opened.view, period: before.key })
}

function planOf(
  { settings, today }: Company,
  owner: string,
  { candidates, withoutStep }: PersonCandidates,
  made: readonly MadeContact[],
  monday: EpochDay,
): PersonPlan {
  const { workingDays, contactsPerDay } = settings
  const madeByDay = countByDay(made)
  const frameOf = (from: EpochDay): PlanFrame => ({
    monday: mondayOf(from),
    from,
    workingDays,
    contactsPerDay,
    madeByDay,
  })
  if (monday < mondayOf(today)) {
    return {
      owner,
      days: joinDays(monday, settings, made, []),
      left: 0,
      leftNamed: [],
      withoutStep,
    }
  }
  let waiting = candidates
  let from = today
  let plan = planWeek(waiting, frameOf(from))
  while (mondayOf(from) < monday) {
    waiting = afterWeek(waiting, plan)
    from = mondayOf(from) + DAYS_IN_WEEK
    plan = planWeek(waiting, frameOf(from))
  }
  return {
    owner,
    days: joinDays(monday, settings, made, plan.days),
    left: plan.left.length,
    leftNamed: plan.left.slice(0, LEFT_NAMED),
    withoutStep,
  }
}

function joinDays(
  monday: EpochDay,
  { workingDays }: Company['settings'],
  made: readonly MadeContact[],
  planned: ReturnType<typeof planWeek>['days'],
): readonly PersonDay[] {
  return Array.from({ length: DAYS_IN_WEEK }, (_, at) => monday + at)
    .map((day) => ({
      day,
      made: made.filter(({ entry }) => entry.day === day),
      planned: planned.find((one) => one.day === day)?.contacts ?? [],
    }))
    .filter((one) => workingDays.includes(weekdayOf(one.day)) || !isFree(one))
}

function isFree({ made, planned }: PersonDay): boolean {
  return made.length === 0 && planned.length === 0
}

/** Contacts of some days by the customer's current owner, in the order of the log. */
function contactsMade(
  company: Company,
  view: View,
  { byCustomer }: FollowUpLog,
  { first, last }: { readonly first: EpochDay; readonly last: EpochDay },
): ReadonlyMap<string, readonly MadeContact[]> {
  const isAddressed = addressedTo(company, view)
  const madeByOwner = new Map<string, MadeContact[]>()
  for (const [customer, entries] of byCustomer) {
    if (!isAddressed(customer)) continue
    const owner = company.currentOwner[customer] ?? ''
    const made = entries.filter((entry) => isContactIn(entry, first, last))
    const own = madeByOwner.get(owner) ?? []
    own.push(...made.map((entry) => ({ customer, entry })))
    if (own.length > 0) madeByOwner.set(owner, own)
  }
  for (const own of madeByOwner.values()) {
    own.sort((x, y) => x.entry.loggedAt - y.entry.loggedAt || x.customer - y.customer)
  }
  return madeByOwner
}

function isContactIn(entry: CountingEntry, first: EpochDay, last: EpochDay): entry is ContactEntry {
  return entry.kind === 'contact' && entry.day >= first && entry.day <= last
}

function unassignedLast(x: string, y: string): number {
  return Number(x === '') - Number(y === '') || compareCodePoints(x, y)
}

function countByDay(made: readonly MadeContact[]): ReadonlyMap<EpochDay, number> {
  const counts = new Map<EpochDay, number>()
  for (const { entry } of made) counts.set(entry.day, (counts.get(entry.day) ?? 0) + 1)
  return counts
}
