import type { CustomerIndex } from '../company/customer-directory.ts'
import { newestResult, type CountingEntry, type FollowUpLog } from './follow-up-log.ts'

/** A customer's newest contact, snooze or 'done'. */
export interface NewestEntry {
  readonly customer: CustomerIndex
  readonly entry: CountingEntry
}

/** The newest result of every customer that has one; notes are none. */
export function newestEntries({ byCustomer }: FollowUpLog): readonly NewestEntry[] {
  return Array.from(byCustomer, ([customer, entries]) => ({
    customer,
    entry: newestResult(entries),
  })).filter((newest): newest is NewestEntry => newest.entry !== undefined)
}
