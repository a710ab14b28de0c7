import type { OwnerNumbers } from '../alerts/owner-numbers.ts'
import { createInternedTexts } from '../company/interned-texts.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import type { PeriodView } from '../periods/period-view.ts'

/**
 * The owners of alerts when they arose: the customer's current owner as the lines up to the end of the
 * alert's period say, that is the customer file's salesperson, else the one named on the newest sale
 * line until then that names one, after the handovers. Without later lines it is the current owner.
 *
 * @param opened - The alert's period.
 */
export function ownersThen({ company, line, latest }: PeriodView): OwnerNumbers {
  const { profiles, successorOf, people } = company
  const { texts, add } = createInternedTexts()
  const numberOfNobody = add(successorOf(UNASSIGNED))
  const numbers = people.names.map((_, person) => add(successorOf(person)))
  const byCustomer = new Int32Array(latest.length)
  for (let customer = 0; customer < latest.length; customer += 1) {
    const listed = profiles.person[customer] ?? UNASSIGNED
    const named = line.table.owner[latest[customer] ?? -1] ?? UNASSIGNED
    byCustomer[customer] = numbers[listed === UNASSIGNED ? named : listed] ?? numberOfNobody
  }
  return { names: texts, numberOf: (customer) => byCustomer[customer] ?? numberOfNobody }
}
