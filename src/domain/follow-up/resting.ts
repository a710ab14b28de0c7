import type { EpochDay } from '../calendar.ts'
import type { AlertFollowUp } from './alert-follow-up.ts'

/**
 * Whether nothing is to be done about an alert today: it is done, given up without a next step, or
 * snoozed until a later day, be it on the alert before. One that an order has closed does not rest: it shows the order.
 */
export function isResting({ state, newest, next }: AlertFollowUp, today: EpochDay): boolean {
  if (state === 'done') return true
  if (state !== 'open') return false
  if (next !== undefined) return next.entry.kind === 'snooze' && next.day > today
  return newest?.kind === 'contact' && newest.outcome === 'given-up'
}

/** Whether an alert is open, and nobody has been contacted about it. */
export function isNotContacted({ state, contacts }: AlertFollowUp): boolean {
  return state === 'open' && contacts.length === 0
}
