import type { NameOrder } from '../domain/row-order.ts'
import type { Locale } from './protocol.ts'

/** The order of names in a language: Chinese ones by their sound. */
export function nameOrder(locale: Locale): NameOrder {
  return { name: locale, compare: new Intl.Collator(locale).compare }
}
