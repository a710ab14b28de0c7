import type { EpochDay } from '../calendar.ts'
import type { AlertFollowUp } from './alert-follow-up.ts'

/**
 * Whether nothing is to be done about an alert today: it is done, given up without a next step, or
 * snoozed until a later day. One that an order has closed does not rest: it shows the order.
 */
export function isResting({ state, newest }: AlertFollowUp, today: EpochDay): boolean {
  if (state === 'done') return true
  if (state !== 'open' || newest === undefined) return false
  if (newest.kind === 'snooze') return newest.until > today
  return newest.kind === 'contact' && newest.outcome === 'given-up' && newest.next === undefined
}

/** Whether an alert is open, and nobody has been contacted about it. */
export function isNotContacted({ state, contacts }: AlertFollowUp): boolean {
  return state === 'open' && contacts.length === 0
}
