import { addressedTo } from '../alerts/addressed-to.ts'
import { firstSaleAfter } from '../alerts/alerts.ts'
import { valueAtRisk } from '../alerts/value-at-risk.ts'
import { mondayOf, NO_DAY, type EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { openView, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'
import { followUpOf } from './alert-follow-up.ts'
import { nextStep, type CountingEntry, type FollowUpLog } from './follow-up-log.ts'
import type { ContactEntry, FrozenAlert } from './log-entry.ts'
import { isStruck } from './struck-step.ts'

/** When a next step is due, as today has it, in the order of the list. */
export const DUE_TIMES = ['overdue', 'today', 'week', 'later'] as const
export type DueTime = (typeof DUE_TIMES)[number]

/** A customer whose next step is planned. */
export interface DueStep {
  readonly customer: CustomerIndex
  /** Current owner; '' = unassigned. */
  readonly owner: string
  readonly day: EpochDay
  readonly time: DueTime
  /** The entry that plans it: a contact with a next date, or a snooze. */
  readonly entry: CountingEntry
  /** The customer's newest contact, which says why; undefined: there was none. */
  readonly contact: ContactEntry | undefined
  /** The customer's tier in the period shown; undefined for one that has none there. */
  readonly tier: Tier | undefined
  /** The alert that the step is about, as it stood when it was first logged. */
  readonly alert: FrozenAlert | undefined
  /** The first sale line after that alert's period; undefined: none yet, or no alert. */
  readonly orderedSince: EpochDay | undefined
  /** Of the alert; without one, or by another measure, of the period shown. */
  readonly valueAtRisk: Money
}

/** The next steps that are planned. */
export interface DueList {
  readonly today: EpochDay
  /** By day, then value at risk, largest first, then customer key. */
  readonly steps: readonly DueStep[]
  /** Steps that are struck, as the customer has ordered since they were planned. */
  readonly struck: number
}

/**
 * The next steps of the customers that a view's salesperson owns now, and that its fields of customer
 * files match, but for those that are struck; see {@link isStruck}.
 *
 * @param today - By the calendar of the computer. 'week' runs from tomorrow to Sunday.
 */
export function computeDueList(
  company: Company,
  view: View,
  log: FollowUpLog,
  today: EpochDay,
): DueList {
  const isAddressed = addressedTo(company, view)
  const describe = describeSteps(openView(company, { ...view, salesperson: undefined }), today)
  const steps: DueStep[] = []
  let struck = 0
  for (const [customer, entries] of log.byCustomer) {
    if (!isAddressed(customer)) continue
    const step = describe(customer, entries)
    if (step === undefined) continue
    if (isStruck(company, customer, step.entry)) struck += 1
    else steps.push(step)
  }
  return { today, steps: steps.toSorted(inOrder), struck }
}

function inOrder(x: DueStep, y: DueStep): number {
  return x.day - y.day || y.valueAtRisk - x.valueAtRisk || x.customer - y.customer
}

function describeSteps(
  opened: PeriodView,
  today: EpochDay,
): (customer: CustomerIndex, entries: readonly CountingEntry[]) => DueStep | undefined {
  const { company, view, period } = opened
  const { tiers } = tiersIn(opened, period)
  const atRisk = valueAtRisk(opened)
  return (customer, entries) => {
    const next = nextStep(entries)
    if (next === undefined) return undefined
    const { alert: answered } = next.entry
    const orderedSince =
      answered && firstSaleAfter(company.ledger, customer, answered.last, company.asOf ?? NO_DAY)
    const alert =
      answered && followUpOf(entries, { ...answered, key: answered.period }, orderedSince).frozen
    return {
      customer,
      owner: company.currentOwner[customer] ?? '',
      day: next.day,
      time: timeOf(next.day, today),
      entry: next.entry,
      contact: entries.findLast((entry): entry is ContactEntry => entry.kind === 'contact'),
      tier: TIERS[tiers[customer] ?? -1],
      alert,
      orderedSince,
      valueAtRisk: alert?.measure === view.measure ? alert.valueAtRisk : atRisk(customer),
    }
  }
}

function timeOf(day: EpochDay, today: EpochDay): DueTime {
  if (day < today) return 'overdue'
  if (day === today) return 'today'
  return day < mondayOf(today) + 7 ? 'week' : 'later'
}
