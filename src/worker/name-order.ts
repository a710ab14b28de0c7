import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import { orderNames, type NameOrder } from '../domain/row-order.ts'
import type { Locale } from '../i18n/messages.ts'

/**
 * Folded texts of Latin letters without accents, digits, signs and Chinese characters: in both languages each
 * of these has a weight of its own in the order, forms none with its neighbour and is never passed over. An
 * accent says nothing where letters differ further on, so that texts with any need comparing.
 */
const PLAIN = /^[ -@[-~\u4E00-\u9FFF]*$/

/** The order of names in a language: Chinese ones by their sound. */
export function nameOrder(locale: Locale): NameOrder {
  const { compare } = new Intl.Collator(locale)
  return { name: locale, compare, isPlain: (text) => PLAIN.test(text) }
}

/** Fewer names are put in order while nobody notices. */
const MANY = 5_000

/**
 * Puts the names of a long list in order before somebody sorts by them, a slice at a time, so that
 * whatever is asked meanwhile is answered first. One directory at a time: a newer one takes its place.
 *
 * @returns tells it the directory and the language that lists are asked in.
 */
export function createNamePreparation(): (directory: CustomerDirectory, locale: Locale) => void {
  let current: { readonly directory: CustomerDirectory; readonly locale: Locale } | undefined
  return (directory, locale) => {
    if (directory.names.length < MANY) return
    if (current?.directory === directory && current.locale === locale) return
    const own = { directory, locale }
    current = own
    const slices = orderNames(directory, nameOrder(locale))
    const goOn = (): void => {
      if (current === own && slices.next().done !== true) setTimeout(goOn)
    }
    setTimeout(goOn)
  }
}
