import { matchFields } from '../company/customer-fields.ts'
import type { Company } from '../company/company.ts'
import { foldText } from '../fold-text.ts'
import type { View } from '../periods/view.ts'
import type { CustomerIndex } from '../reports.ts'

/**
 * Whether an alert of a customer is one of the view's: addressed to its salesperson, that is the
 * customer's current owner, and with its fields of customer files.
 */
export function addressedTo(
  { currentOwner, profiles }: Company,
  { salesperson, only }: View,
): (customer: CustomerIndex) => boolean {
  const isMatch = matchFields(profiles, only, currentOwner.length)
  if (salesperson === undefined) return (customer) => isMatch?.[customer] !== 0
  const wanted = foldText(salesperson)
  const isWanted = new Map(
    [...new Set(currentOwner)].map((name) => [name, foldText(name) === wanted]),
  )
  return (customer) =>
    isMatch?.[customer] !== 0 && isWanted.get(currentOwner[customer] ?? '') === true
}
