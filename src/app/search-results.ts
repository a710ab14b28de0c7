import type { CustomerDirectory, CustomerIndex } from '../domain/company/customer-directory.ts'
import type { ScreenName } from '../state/address.ts'

/** What the search can find. */
export type SearchResult =
  | { readonly kind: 'customer'; readonly customer: CustomerIndex }
  | { readonly kind: 'salesperson'; readonly name: string }
  | { readonly kind: 'screen'; readonly screen: ScreenName }

/** As many as can be looked at; the rest is found by typing on. */
const CUSTOMERS_SHOWN = 20
const OTHERS_SHOWN = 5

/** Letters as they are compared: full width and half width, large and small are one. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The texts by which each customer is found: id, name, other names. */
export function searchTexts(directory: CustomerDirectory): readonly string[] {
  return directory.names.map((name, index) =>
    foldForSearch(`${directory.ids[index]}\n${name}\n${directory.otherNames[index]}`),
  )
}

/**
 * Customers with the wanted text: those whose id or name begins with it, then those with a word that
 * does, then the others.
 */
export function findCustomers(texts: readonly string[], wanted: string): CustomerIndex[] {
  const found: readonly [CustomerIndex[], CustomerIndex[], CustomerIndex[]] = [[], [], []]
  const [beginning, wordBeginning, within] = found
  // 150,000 customers are looked through with every letter: one plain pass, ended early.
  for (let index = 0; index < texts.length && beginning.length < CUSTOMERS_SHOWN; index++) {
    const text = texts[index] ?? ''
    if (!text.includes(wanted)) continue
    if (text.startsWith(wanted) || text.includes(`\n${wanted}`)) beginning.push(index)
    else if (text.includes(` ${wanted}`)) wordBeginning.push(index)
    else within.push(index)
  }
  return found.flat().slice(0, CUSTOMERS_SHOWN)
}

interface Searchable {
  readonly texts: readonly string[]
  readonly salespeople: readonly string[]
  /** Screens that can be gone to, with their names as shown. */
  readonly screens: readonly { readonly screen: ScreenName; readonly name: string }[]
}

/** What a query finds: customers, then salespeople, then screens; without a query the screens. */
export function search(query: string, { texts, salespeople, screens }: Searchable): SearchResult[] {
  const wanted = foldForSearch(query.trim())
  const customers = wanted === '' ? [] : findCustomers(texts, wanted)
  const people =
    wanted === ''
      ? []
      : salespeople.filter((name) => name !== '' && foldForSearch(name).includes(wanted))
  const named = screens.filter(({ name }) => foldForSearch(name).includes(wanted))
  return [
    ...customers.map((customer) => ({ kind: 'customer' as const, customer })),
    ...people.slice(0, OTHERS_SHOWN).map((name) => ({ kind: 'salesperson' as const, name })),
    ...named.map(({ screen }) => ({ kind: 'screen' as const, screen })),
  ]
}
