import { weekdayOf, type EpochDay, type Weekday } from '../calendar.ts'
import type { Money } from '../money.ts'
import { SEVERITIES, type Severity } from '../alerts/alert.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'
import type { ContactEntry, SnoozeEntry } from './log-entry.ts'

/** An alert that nobody has reached the customer about yet. */
export interface AlertToContact {
  readonly severity: Severity
  readonly tierBefore: Tier
  readonly valueAtRisk: Money
  /** Comes after the others of its severity. */
  readonly withinRhythm: boolean
  /** The newest attempt without an answer; undefined: none was made. */
  readonly triedOn: EpochDay | undefined
}

/** A next step that the log promises. */
export interface PromisedStep {
  readonly day: EpochDay
  readonly entry: ContactEntry | SnoozeEntry
}

/** A customer as a contact plan sees it. */
export interface ContactCandidate {
  readonly customer: CustomerIndex
  /** undefined: not known in the period that the plan rests on. */
  readonly tier: Tier | undefined
  /** The measure of that period. */
  readonly value: Money
  /** The playbook's, for its tier; 0: none by rhythm. */
  readonly contactsPerMonth: number
  readonly alert: AlertToContact | undefined
  readonly step: PromisedStep | undefined
  /** The newest contact, or the day on which the customer was put away as done; undefined: never. */
  readonly lastContact: EpochDay | undefined
}

/** Why a customer is to be contacted. */
export type ContactReason =
  | { readonly kind: 'promised'; readonly step: PromisedStep }
  | { readonly kind: 'alert'; readonly alert: AlertToContact }
  | { readonly kind: 'rhythm'; readonly contactsPerMonth: number }

/** A customer to contact. */
export interface PlannedContact {
  readonly customer: CustomerIndex
  readonly tier: Tier | undefined
  readonly reason: ContactReason
  /** Before this contact; where earlier ones of the plan are not made yet, as if they were. */
  readonly lastContact: EpochDay | undefined
}

/** A day of a plan and whom to contact on it, in the order of urgency. */
export interface PlanDay {
  readonly day: EpochDay
  readonly contacts: readonly PlannedContact[]
}

/** One person's week. */
export interface WeekPlan {
  /** The working days of the week on which something can still be planned. */
  readonly days: readonly PlanDay[]
  /** Due by the week's Sunday, and without a place in it; in the order of urgency. */
  readonly left: readonly PlannedContact[]
}

/** The week to plan, and what one day of it holds. */
export interface PlanFrame {
  readonly monday: EpochDay
  /** Nothing is planned before this day. */
  readonly from: EpochDay
  readonly workingDays: readonly Weekday[]
  /** Contacts a day at most. */
  readonly contactsPerDay: number
  /** Contacts made already, which count within the limit. Days without any may be absent. */
  readonly madeByDay: ReadonlyMap<EpochDay, number>
}

/** A month of the playbook is four weeks, so that 4 contacts a month are one a week. */
const DAYS_IN_MONTH = 28
const DAYS_IN_WEEK = 7

/** Days from one contact to the next, by the rhythm. */
export function contactGap(contactsPerMonth: number): number {
  return Math.ceil(DAYS_IN_MONTH / contactsPerMonth)
}

/**
 * Plans one person's week: who is to be contacted on which day, never more than so many a day, nobody
 * twice a day.
 *
 * 1. **Next steps that the log promises**, each on its own day; one that is overdue, or falls on a day
 *    off, on the next working day. Where that day is full: on the first later one with room, after the
 *    steps of that day. By day, then as alerts are sorted, then as rhythm is.
 * 2. **Alerts** whose customer was not reached yet: by severity, those within their rhythm after the
 *    others, then by value at risk, largest first; each on the first day with room. After an attempt
 *    without an answer the next one is due a week later.
 * 3. **Rhythm**: customers with contacts a month, due so many days after the last contact as
 *    {@link contactGap} says, and at once where they never had one. A before B before C, then by
 *    measure, largest first; each on the emptiest day from the due day on, the earlier one of several,
 *    so that the week is even. A rhythm of more than one a week comes again in the same week, after
 *    everyone else's first.
 *
 * Ties are decided by customer. Who has a next step waits for it: neither alert nor rhythm plans the
 * customer before its day.
 *
 * @param candidates - Each customer once, in any order; may be empty.
 * @returns every customer that is due by the week's Sunday either on a day or among `left`. A second
 *   contact of one week that finds no room is not `left`: it waits for the next week.
 */
export function planWeek(candidates: readonly ContactCandidate[], frame: PlanFrame): WeekPlan {
  const week = openWeek(frame)
  const left: PlannedContact[] = []
  for (const group of [promised, alerted, rhythmic]) {
    left.push(...group(candidates, week).map((candidate) => planned(candidate)))
  }
  return {
    days: week.days.map(({ day, contacts }) => ({ day, contacts: contacts.toSorted(inPlanOrder) })),
    left,
  }
}

/** The candidates after a week in which all that was planned was done. */
export function afterWeek(
  candidates: readonly ContactCandidate[],
  { days }: WeekPlan,
): readonly ContactCandidate[] {
  const lastContact = new Map<CustomerIndex, EpochDay>()
  for (const { day, contacts } of days) {
    for (const { customer } of contacts) lastContact.set(customer, day)
  }
  return candidates.map((candidate) => {
    const day = lastContact.get(candidate.customer)
    if (day === undefined) return candidate
    return { ...candidate, alert: undefined, step: undefined, lastContact: day }
  })
}

interface OpenDay {
  readonly day: EpochDay
  room: number
  readonly contacts: PlannedContact[]
}

interface OpenWeek {
  readonly frame: PlanFrame
  readonly days: readonly OpenDay[]
  readonly sunday: EpochDay
}

function openWeek(frame: PlanFrame): OpenWeek {
  const { monday, from, workingDays, contactsPerDay, madeByDay } = frame
  const days = Array.from({ length: DAYS_IN_WEEK }, (_, at) => monday + at)
    .filter((day) => day >= from && workingDays.includes(weekdayOf(day)))
    .map((day) => ({
      day,
      room: Math.max(0, contactsPerDay - (madeByDay.get(day) ?? 0)),
      contacts: [],
    }))
  return { frame, days, sunday: monday + DAYS_IN_WEEK - 1 }
}

function put(at: OpenDay | undefined, candidate: ContactCandidate): boolean {
  if (at === undefined) return false
  at.room -= 1
  at.contacts.push(planned(candidate))
  return true
}

function planned(candidate: ContactCandidate): PlannedContact {
  const { customer, tier, lastContact } = candidate
  return { customer, tier, lastContact, reason: reasonOf(candidate) }
}

function reasonOf({ step, alert, contactsPerMonth }: ContactCandidate): ContactReason {
  if (step !== undefined) return { kind: 'promised', step }
  if (alert !== undefined) return { kind: 'alert', alert }
  return { kind: 'rhythm', contactsPerMonth }
}

/** Places promised steps; answers those without a place. */
function promised(candidates: readonly ContactCandidate[], { days, sunday }: OpenWeek) {
  const due = candidates
    .filter(({ step }) => step !== undefined && step.day <= sunday)
    .toSorted((x, y) => dueDay(x) - dueDay(y) || byAlert(x, y) || byRhythm(x, y))
  const crowded = due.filter((candidate) => {
    const own = days.find(({ day }) => day >= dueDay(candidate))
    return own === undefined || own.room === 0 || !put(own, candidate)
  })
  return crowded.filter((candidate) => !put(firstWithRoom(days, dueDay(candidate)), candidate))
}

/** Places alerts; answers those without a place. */
function alerted(candidates: readonly ContactCandidate[], { days, frame, sunday }: OpenWeek) {
  const dueOf = ({ alert }: ContactCandidate): EpochDay =>
    alert?.triedOn === undefined ? frame.from : alert.triedOn + DAYS_IN_WEEK
  return candidates
    .filter((candidate) => candidate.step === undefined && candidate.alert !== undefined)
    .filter((candidate) => dueOf(candidate) <= sunday)
    .toSorted((x, y) => byAlert(x, y) || x.customer - y.customer)
    .filter((candidate) => !put(firstWithRoom(days, dueOf(candidate)), candidate))
}

/** Places contacts by rhythm; answers the customers that have none this week. */
function rhythmic(candidates: readonly ContactCandidate[], { days, frame, sunday }: OpenWeek) {
  let waiting = candidates
    .filter(({ step, alert }) => step === undefined && alert === undefined)
    .filter(({ contactsPerMonth }) => contactsPerMonth > 0)
    .map((candidate) => ({ candidate, due: rhythmDue(candidate, frame.from) }))
    .filter(({ due }) => due <= sunday)
    .toSorted((x, y) => byRhythm(x.candidate, y.candidate))
  const left: ContactCandidate[] = []
  for (let round = 0; waiting.length > 0; round += 1) {
    const again: typeof waiting = []
    for (const { candidate, due } of waiting) {
      const at = emptiest(days, due)
      if (at === undefined) {
        if (round === 0) left.push(candidate)
        continue
      }
      put(at, candidate)
      const next = at.day + contactGap(candidate.contactsPerMonth)
      if (next <= sunday) {
        again.push({ candidate: { ...candidate, lastContact: at.day }, due: next })
      }
    }
    waiting = again
  }
  return left
}

function rhythmDue({ lastContact, contactsPerMonth }: ContactCandidate, from: EpochDay): EpochDay {
  return lastContact === undefined ? from : lastContact + contactGap(contactsPerMonth)
}

function dueDay({ step }: ContactCandidate): EpochDay {
  return step?.day ?? 0
}

function firstWithRoom(days: readonly OpenDay[], due: EpochDay): OpenDay | undefined {
  return days.find(({ day, room }) => day >= due && room > 0)
}

function emptiest(days: readonly OpenDay[], due: EpochDay): OpenDay | undefined {
  let best: OpenDay | undefined
  for (const at of days) {
    if (at.day >= due && at.room > 0 && (best === undefined || at.room > best.room)) best = at
  }
  return best
}

/** Alerts before none; then as the list of alerts has them, but for the customer. */
function byAlert({ alert: x }: ContactCandidate, { alert: y }: ContactCandidate): number {
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
  return (
    SEVERITIES.indexOf(x.severity) - SEVERITIES.indexOf(y.severity) ||
    Number(x.withinRhythm) - Number(y.withinRhythm) ||
    y.valueAtRisk - x.valueAtRisk
  )
}

/** Tiers from A on, those without one last; then the measure, largest first; then the customer. */
function byRhythm(x: ContactCandidate, y: ContactCandidate): number {
  const rank = ({ tier }: ContactCandidate): number =>
    tier === undefined ? TIERS.length : TIERS.indexOf(tier)
  return rank(x) - rank(y) || y.value - x.value || x.customer - y.customer
}

const KINDS = ['promised', 'alert', 'rhythm'] as const

/** Within a day: promised steps first, then alerts, then rhythm, each as they were placed. */
function inPlanOrder({ reason: x }: PlannedContact, { reason: y }: PlannedContact): number {
  return KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind)
}
