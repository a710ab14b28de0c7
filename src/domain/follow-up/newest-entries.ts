import type { CustomerIndex } from '../reports.ts'
import type { CountingEntry, FollowUpLog } from './follow-up-log.ts'

/** A customer's newest contact, snooze or 'done'. */
export interface NewestEntry {
  readonly customer: CustomerIndex
  readonly entry: CountingEntry
}

/** The newest result of every customer that has one; notes are none. */
export function newestEntries({ byCustomer }: FollowUpLog): readonly NewestEntry[] {
  return Array.from(byCustomer, ([customer, entries]) => ({
    customer,
    entry: entries.findLast(({ kind }) => kind !== 'note'),
  })).filter((newest): newest is NewestEntry => newest.entry !== undefined)
}
