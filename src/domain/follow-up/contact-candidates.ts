import { addressedTo } from '../alerts/addressed-to.ts'
import { alertsOf } from '../alerts/alert-report.ts'
import type { EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { entryNow, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import type { Alert } from '../alerts/alert.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { TIERS } from '../tiers/tier-rule.ts'
import { measureOf } from '../tiers/tiers.ts'
import { followUpOf } from './alert-follow-up.ts'
import type { AlertToContact, ContactCandidate, PromisedStep } from './contact-plan.ts'
import { nextStep, type CountingEntry, type FollowUpLog } from './follow-up-log.ts'
import type { ContactEntry } from './log-entry.ts'
import { isStruck } from './struck-step.ts'

/** Whom one person could contact, and what came of what was tried. */
export interface PersonCandidates {
  readonly candidates: readonly ContactCandidate[]
  /** Alerts that were talked about, are open still, and have no next step: nothing plans them. */
  readonly withoutStep: number
}

/**
 * Whom to contact, by current owner: every customer that has a next step, an open alert that it was not
 * reached about, or a tier with contacts a month. Excluded customers are none, nor are those that an
 * alert was put away for.
 *
 * An alert counts as not reached while each of its contacts is one without an answer.
 *
 * @param opened - The period that tiers and alerts are of, without a salesperson or fields.
 * @param view - Its salesperson and fields narrow whose customers are looked at.
 * @returns in no particular order of people; customers in the order of their keys.
 */
export function gatherCandidates(
  opened: PeriodView,
  view: Pick<View, 'salesperson' | 'only'>,
  log: FollowUpLog,
): ReadonlyMap<string, PersonCandidates> {
  const { company, period } = opened
  const isAddressed = addressedTo(company, { ...opened.view, ...view })
  const { tiers } = tiersIn(opened, period)
  const alertOf = alertsOf(opened, log)
  const people = new Map<string, { candidates: ContactCandidate[]; withoutStep: number }>()
  for (const [customer, owner] of company.currentOwner.entries()) {
    if (company.isExcluded[customer] === 1 || !isAddressed(customer)) continue
    const entries = log.byCustomer.get(customer) ?? []
    const alert = alertOf(customer)
    const candidate = candidateOf(opened, customer, tiers[customer], alert, entries)
    const isForgotten = alert !== undefined && wasReached(opened, alert, entries)
    if (!isWorthwhile(candidate) && !isForgotten) continue
    const own = people.get(owner) ?? { candidates: [], withoutStep: 0 }
    people.set(owner, own)
    if (isWorthwhile(candidate)) own.candidates.push(candidate)
    else own.withoutStep += 1
  }
  return people
}

function isWorthwhile({ step, alert, contactsPerMonth }: ContactCandidate): boolean {
  return step !== undefined || alert !== undefined || contactsPerMonth > 0
}

function candidateOf(
  opened: PeriodView,
  customer: CustomerIndex,
  tierCode: number | undefined,
  alert: Alert | undefined,
  entries: readonly CountingEntry[],
): ContactCandidate {
  const { company, line, view } = opened
  const tier = TIERS[tierCode ?? -1]
  return {
    customer,
    tier,
    value: measureOf(line.table, view.measure, entryNow(opened, customer)),
    contactsPerMonth: tier === undefined ? 0 : company.settings.playbook[tier].contactsPerMonth,
    alert: alert && alertToContact(opened, alert, entries),
    step: promisedStep(company, customer, entries),
    lastContact: lastTouched(entries),
  }
}

/** A customer's next step, unless an order has struck it. */
function promisedStep(
  company: Company,
  customer: CustomerIndex,
  entries: readonly CountingEntry[],
): PromisedStep | undefined {
  const step = nextStep(entries)
  if (step === undefined || isStruck(company, customer, step.entry)) return undefined
  const { day, entry } = step
  return entry.kind === 'contact' || entry.kind === 'snooze' ? { day, entry } : undefined
}

function alertToContact(
  opened: PeriodView,
  alert: Alert,
  entries: readonly CountingEntry[],
): AlertToContact | undefined {
  const { contacts, state } = followUpOf(entries, opened.period, alert.orderedSince)
  if (state !== 'open' || contacts.some(hadAnswer)) return undefined
  const { severity, tierBefore, valueAtRisk, withinRhythm } = alert
  return { severity, tierBefore, valueAtRisk, withinRhythm, triedOn: contacts.at(-1)?.day }
}

/** Whether an open alert was talked about, and is not given up. */
function wasReached(opened: PeriodView, alert: Alert, entries: readonly CountingEntry[]): boolean {
  const { contacts, state } = followUpOf(entries, opened.period, alert.orderedSince)
  return state === 'open' && contacts.some(hadAnswer) && contacts.at(-1)?.outcome !== 'given-up'
}

function hadAnswer({ outcome }: ContactEntry): boolean {
  return outcome !== 'no-answer'
}

/** The day of the newest contact, or of the newest 'done'. */
function lastTouched(entries: readonly CountingEntry[]): EpochDay | undefined {
  return entries.findLast(({ kind }) => kind === 'contact' || kind === 'done')?.day
}
