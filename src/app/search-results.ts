import type { CustomerDirectory, CustomerIndex } from '../domain/reports.ts'
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

/** Customers with the wanted text, those whose id or name begins with it first. */
export function findCustomers(texts: readonly string[], wanted: string): CustomerIndex[] {
  const beginning: CustomerIndex[] = []
  const within: CustomerIndex[] = []
  for (let index = 0; index < texts.length && beginning.length < CUSTOMERS_SHOWN; index++) {
    const text = texts[index] ?? ''
    if (text.startsWith(wanted) || text.includes(`\n${wanted}`)) beginning.push(index)
    else if (within.length < CUSTOMERS_SHOWN && text.includes(wanted)) within.push(index)
  }
  return [...beginning, ...within].slice(0, CUSTOMERS_SHOWN)
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
