import type { EpochDay } from '../calendar.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { nextStep, type CountingEntry, type NextStep } from './follow-up-log.ts'
import type { ContactEntry, FrozenAlert } from './log-entry.ts'

/** What was done about an alert, and what came of it. */
export interface AlertFollowUp {
  /** The alert as it stood when it was first logged; undefined: never logged. */
  readonly frozen: FrozenAlert | undefined
  /** Contacts since the alert, up to the order that closed it; oldest first. */
  readonly contacts: readonly ContactEntry[]
  /** 'recovered': contacted before it ordered again; 'came-back': it ordered by itself. */
  readonly state: 'open' | 'done' | 'recovered' | 'came-back'
  /** The customer's next step while the alert is open; undefined: none is planned. */
  readonly next: NextStep | undefined
}

/**
 * What became of one alert. A contact counts for it when it was logged on it, or made after its period;
 * and, where the customer has ordered since, not after the day of that order.
 *
 * @param entries - The customer's, oldest first; may be empty.
 * @param period - The period of the alert.
 * @param orderedOn - The customer's first sale line after the period; undefined: none yet.
 * @see spec, 'Follow-up': recovered if contacted between alert and order, else came back.
 */
export function followUpOf(
  entries: readonly CountingEntry[],
  period: Pick<PeriodInfo, 'key' | 'last'>,
  orderedOn: EpochDay | undefined,
): AlertFollowUp {
  const own = entries.filter(({ alert, day }) => alert?.period === period.key || day > period.last)
  const contacts = own.filter(
    (entry): entry is ContactEntry =>
      entry.kind === 'contact' && (orderedOn === undefined || entry.day <= orderedOn),
  )
  const frozen = firstLogged(own, period)
  if (orderedOn !== undefined) {
    const state = contacts.length > 0 ? 'recovered' : 'came-back'
    return { frozen, contacts, state, next: undefined }
  }
  const isDone = own.findLast(({ kind }) => kind !== 'note')?.kind === 'done'
  return { frozen, contacts, state: isDone ? 'done' : 'open', next: nextStep(own) }
}

/** Entries are dated by the user, so the first one logged is told by the clock. */
function firstLogged(
  entries: readonly CountingEntry[],
  { key }: Pick<PeriodInfo, 'key'>,
): FrozenAlert | undefined {
  let first: CountingEntry | undefined
  for (const entry of entries) {
    if (entry.alert?.period !== key) continue
    if (first === undefined || entry.loggedAt < first.loggedAt) first = entry
  }
  return first?.alert
}
