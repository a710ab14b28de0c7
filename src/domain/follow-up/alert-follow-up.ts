import type { EpochDay } from '../calendar.ts'
import { periodKind } from '../periods/period-kind.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { newestResult, nextStep, type CountingEntry, type NextStep } from './follow-up-log.ts'
import type { ContactEntry, FrozenAlert } from './log-entry.ts'

/** What was done about an alert, and what came of it. */
export interface AlertFollowUp {
  /** The alert as it stood when it was first logged; undefined: never logged. */
  readonly frozen: FrozenAlert | undefined
  /** Contacts since the alert, up to the order that closed it; oldest first. */
  readonly contacts: readonly ContactEntry[]
  /** 'recovered': contacted before it ordered again; 'came-back': it ordered by itself. */
  readonly state: 'open' | 'done' | 'recovered' | 'came-back'
  /**
   * The customer's next step while the alert is open, though it was planned within the period, about the
   * alert before; undefined: none is planned.
   */
  readonly next: NextStep | undefined
  /** The newest contact, snooze or 'done' of the alert, whether an order has closed it or not. */
  readonly newest: CountingEntry | undefined
}

const NOTHING = { frozen: undefined, contacts: [], next: undefined, newest: undefined }
// Nothing was ever logged about most customers: they share these.
/** Nothing was done about an alert, and no order has closed it. */
export const UNANSWERED: AlertFollowUp = { ...NOTHING, state: 'open' }
/** Nothing was done about an alert, and the customer ordered by itself. */
export const CAME_BACK: AlertFollowUp = { ...NOTHING, state: 'came-back' }

/**
 * What became of one alert. A contact counts for it when it was made after its period, or logged on it
 * and made within the period (an alert may stand some days before the period's end); and, where the
 * customer has ordered since, not after the day of that order. One that was made before the period and
 * typed in late is no answer to it. A call without an answer is a contact like any other.
 *
 * @param entries - The customer's, oldest first; may be empty.
 * @param period - The period of the alert.
 * @param orderedOn - The customer's first sale line after the period; undefined: none yet.
 * @see spec, 'Follow-up': recovered if contacted between alert and order, else came back.
 */
export function followUpOf(
  entries: readonly CountingEntry[],
  period: Pick<PeriodInfo, 'key' | 'first' | 'last'>,
  orderedOn: EpochDay | undefined,
): AlertFollowUp {
  if (entries.length === 0) return orderedOn === undefined ? UNANSWERED : CAME_BACK
  const own = entries.filter(({ alert, day }) => isLoggedOn(alert, period) || day > period.last)
  const contacts = own.filter(
    (entry): entry is ContactEntry =>
      entry.kind === 'contact' &&
      entry.day >= period.first &&
      (orderedOn === undefined || entry.day <= orderedOn),
  )
  const frozen = firstLogged(own, period)
  const newest = newestResult(own)
  if (orderedOn !== undefined) {
    const state = contacts.length > 0 ? 'recovered' : 'came-back'
    return { frozen, contacts, state, next: undefined, newest }
  }
  const state = newest?.kind === 'done' ? 'done' : 'open'
  // Who is silent all through the period has not ordered since, so that what was planned in it stands.
  const since = entries.filter(({ alert, day }) => isLoggedOn(alert, period) || day >= period.first)
  return { frozen, contacts, state, next: nextStep(since), newest }
}

/**
 * The alert of a period as it stood when it was first logged. Entries are dated by the user, so which
 * one was first is told by the clock.
 *
 * @param entries - Of one customer.
 * @returns undefined where nothing was logged on it.
 */
export function firstLogged(
  entries: readonly CountingEntry[],
  period: Pick<PeriodInfo, 'key' | 'first' | 'last'>,
): FrozenAlert | undefined {
  let first: CountingEntry | undefined
  for (const entry of entries) {
    if (!isLoggedOn(entry.alert, period)) continue
    if (first === undefined || entry.loggedAt < first.loggedAt) first = entry
  }
  return first?.alert
}

/**
 * Whether a logged alert is one of this period: of the same kind, and with its middle day in it. Where
 * the first day of the month has changed since, that is the period that most of its days are in.
 */
function isLoggedOn(
  alert: FrozenAlert | undefined,
  period: Pick<PeriodInfo, 'key' | 'first' | 'last'>,
): boolean {
  if (alert === undefined || periodKind({ key: alert.period }) !== periodKind(period)) return false
  const middle = alert.first + Math.floor((alert.last - alert.first) / 2)
  return period.first <= middle && middle <= period.last
}
