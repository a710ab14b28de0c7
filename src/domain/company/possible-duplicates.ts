import type { Company } from './company.ts'
import { foldText } from '../fold-text.ts'
import type { CustomerIndex } from './customer-directory.ts'

/** Two or more customers that may be one. */
export interface PossibleDuplicate {
  readonly reason: 'same-name' | 'leading-zeros'
  readonly customers: readonly CustomerIndex[]
}

/**
 * Customers that share a name, compared folded and older names included, and customers whose ids
 * differ only by leading zeros. Nothing is merged: that is for the user to say.
 *
 * @returns by first customer, then second; same names before leading zeros. Merged customers are one already.
 */
export function findPossibleDuplicates({ directory }: Company): readonly PossibleDuplicate[] {
  const byName = createGroups()
  const ids = directory.ids.map(foldText)
  for (const [customer, name] of directory.names.entries()) {
    for (const known of knownNames(name, directory.otherNames[customer] ?? '')) {
      if (known !== '' && known !== ids[customer]) byName.add(known, customer)
    }
  }
  const byId = createGroups()
  const padded = new Set(ids.filter((id) => id.startsWith('0')).map(withoutZeros))
  for (const [customer, id] of ids.entries()) {
    const bare = withoutZeros(id)
    if (padded.has(bare)) byId.add(bare, customer)
  }
  return [...several('same-name', byName.groups), ...several('leading-zeros', byId.groups)]
}

/** Folded, each once; nearly all customers have one alone. */
function knownNames(name: string, otherNames: string): Iterable<string> {
  if (otherNames === '') return [foldText(name)]
  return new Set([name, ...otherNames.split('\n')].map(foldText))
}

function withoutZeros(id: string): string {
  return id.startsWith('0') ? id.replace(/^0+(?=.)/u, '') : id
}

/** Customers by something that they share. Nearly all share nothing with anybody, and need no list. */
function createGroups(): {
  readonly groups: ReadonlyMap<string, readonly CustomerIndex[]>
  readonly add: (key: string, customer: CustomerIndex) => void
} {
  const firstByKey = new Map<string, CustomerIndex>()
  const groups = new Map<string, CustomerIndex[]>()
  return {
    groups,
    add(key, customer) {
      const first = firstByKey.get(key)
      if (first === undefined) {
        firstByKey.set(key, customer)
        return
      }
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [first, customer])
      else group.push(customer)
    },
  }
}

/** Each group once, even if its customers share several names. */
function several(
  reason: PossibleDuplicate['reason'],
  groups: ReadonlyMap<string, readonly CustomerIndex[]>,
): readonly PossibleDuplicate[] {
  const distinct = new Map([...groups.values()].map((group) => [group.join(' '), group]))
  return [...distinct.values()]
    .toSorted((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
    .map((customers) => ({ reason, customers }))
}
