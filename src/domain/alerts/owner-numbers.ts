import type { Company } from '../company/company.ts'
import { createInternedTexts } from '../company/interned-texts.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'

/** Whom customers belong to, each person by a number. */
export interface OwnerNumbers {
  /** Distinct; '' = unassigned. */
  readonly names: readonly string[]
  readonly numberOf: (customer: CustomerIndex) => number
}

const rememberOwners = createMemory<OwnerNumbers>(1)

/** The current owners of a company's customers. */
export function currentOwners(company: Company): OwnerNumbers {
  return rememberOwners(company, '', () => {
    const { texts, add } = createInternedTexts()
    const { currentOwner } = company
    const numbers = new Int32Array(currentOwner.length)
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = add(currentOwner[at] ?? '')
    return { names: texts, numberOf: (customer) => numbers[customer] ?? 0 }
  })
}
