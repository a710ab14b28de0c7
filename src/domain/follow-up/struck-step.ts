import { firstSaleAfter } from '../alerts/alerts.ts'
import { NO_DAY } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { CountingEntry } from './follow-up-log.ts'

/**
 * Whether a next step is struck: it was planned about an alert, and the customer has ordered on the day
 * that it was planned or later. One that was planned without an alert, or after the order, stands.
 *
 * @param entry - The one that plans the step.
 */
export function isStruck(
  { ledger, asOf = NO_DAY }: Company,
  customer: CustomerIndex,
  { alert, day }: CountingEntry,
): boolean {
  if (alert === undefined) return false
  const orderedOn = firstSaleAfter(ledger, customer, alert.last, asOf)
  return orderedOn !== undefined && orderedOn >= day
}
