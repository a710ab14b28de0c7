import { UNASSIGNED } from '../company/salespeople.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { CustomerIndex } from '../reports.ts'

/**
 * The owner of an alert when it arose: the customer's current owner as the lines up to the end of the
 * alert's period say, that is the customer file's salesperson, else the one named on the newest sale
 * line until then that names one, after the handovers. Without later lines it is the current owner.
 *
 * @param opened - The alert's period.
 * @returns a function of the customer; '' = unassigned.
 */
export function ownerThen({
  company,
  line,
  latest,
}: PeriodView): (customer: CustomerIndex) => string {
  const { profiles, successorOf } = company
  return (customer) => {
    const listed = profiles.person[customer] ?? UNASSIGNED
    const named = line.table.owner[latest[customer] ?? -1] ?? UNASSIGNED
    return successorOf(listed === UNASSIGNED ? named : listed)
  }
}
