import { matchFields } from '../company/customer-fields.ts'
import type { Company } from '../company/company.ts'
import { foldText } from '../fold-text.ts'
import type { View } from '../periods/view.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'

/**
 * Whether an alert of a customer is one of the view's: addressed to its salesperson, that is the
 * customer's current owner unless another is given, and with its fields of customer files.
 */
export function addressedTo(
  { currentOwner, profiles }: Company,
  { salesperson, only }: View,
): (customer: CustomerIndex, owner?: string) => boolean {
  const isMatch = matchFields(profiles, only, currentOwner.length)
  if (salesperson === undefined) return (customer) => isMatch?.[customer] !== 0
  const wanted = foldText(salesperson)
  const isWanted = new Map<string, boolean>()
  return (customer, owner = currentOwner[customer] ?? '') => {
    if (isMatch?.[customer] === 0) return false
    let answer = isWanted.get(owner)
    if (answer === undefined) {
      answer = foldText(owner) === wanted
      isWanted.set(owner, answer)
    }
    return answer
  }
}
