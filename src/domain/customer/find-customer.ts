import type { Company } from '../company/company.ts'
import { customerKey } from '../company/customer-identity.ts'
import { foldText } from '../fold-text.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'

const rememberPlaces = createMemory<ReadonlyMap<string, CustomerIndex>>(1)

/**
 * The customer that an address names: by its key; by its id in any spelling that folds to the same; by
 * an id or name that it also appeared under (merged into it, or an earlier one), as long as no other
 * customer did. Ids go before names, names shown before other names.
 *
 * @returns undefined where no customer, or several, can be meant.
 */
export function findCustomer(company: Company, name: string): CustomerIndex | undefined {
  const { directory } = company
  const places = rememberPlaces(directory, 'by key', () => {
    return new Map(directory.keys.map((key, customer) => [key, customer]))
  })
  const byKey = places.get(name) ?? places.get(customerKey(name, '')) ?? places.get(foldText(name))
  if (byKey !== undefined || foldText(name) === '') return byKey
  return (
    places.get(customerKey('', name)) ??
    onlyOne(directory.names, (shown, wanted) => foldText(shown) === wanted, name) ??
    onlyOne(directory.otherNames, hasName, name)
  )
}

function hasName(others: string, wanted: string): boolean {
  return others !== '' && others.split('\n').some((other) => foldText(other) === wanted)
}

function onlyOne(
  texts: readonly string[],
  isNamed: (text: string, wanted: string) => boolean,
  name: string,
): CustomerIndex | undefined {
  const wanted = foldText(name)
  const first = texts.findIndex((text) => isNamed(text, wanted))
  const last = texts.findLastIndex((text) => isNamed(text, wanted))
  return first >= 0 && first === last ? first : undefined
}
