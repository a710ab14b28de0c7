import type { Company } from './company.ts'
import { foldText } from '../fold-text.ts'
import type { CustomerIndex } from '../reports.ts'

/** Two or more customers that may be one. */
export interface PossibleDuplicate {
  readonly reason: 'same-name' | 'leading-zeros'
  readonly customers: readonly CustomerIndex[]
}

/**
 * Customers that share a name, compared folded and older names included, and customers whose ids
 * differ only by leading zeros. Nothing is merged: that is for the user to say.
 *
 * @returns by first customer; same names before leading zeros. Merged customers are one already.
 */
export function findPossibleDuplicates({ directory }: Company): readonly PossibleDuplicate[] {
  const customersByName = new Map<string, CustomerIndex[]>()
  const customersById = new Map<string, CustomerIndex[]>()
  for (const [customer, name] of directory.names.entries()) {
    const id = foldText(directory.ids[customer] ?? '')
    const others = directory.otherNames[customer] ?? ''
    for (const known of new Set([name, ...others.split('\n')].map((text) => foldText(text)))) {
      if (known !== '' && known !== id) note(customersByName, known, customer)
    }
    if (id !== '') note(customersById, id.replace(/^0+(?=.)/u, ''), customer)
  }
  return [
    ...several('same-name', customersByName.values()),
    ...several('leading-zeros', customersById.values()),
  ]
}

function note(groups: Map<string, CustomerIndex[]>, key: string, customer: CustomerIndex): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [customer])
  else group.push(customer)
}

/** Groups of two and more, each group once even if its customers share several names. */
function several(
  reason: PossibleDuplicate['reason'],
  groups: Iterable<readonly CustomerIndex[]>,
): readonly PossibleDuplicate[] {
  const distinct = new Map<string, readonly CustomerIndex[]>()
  for (const group of groups) if (group.length > 1) distinct.set(group.join(' '), group)
  return [...distinct.values()]
    .toSorted((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
    .map((customers) => ({ reason, customers }))
}
