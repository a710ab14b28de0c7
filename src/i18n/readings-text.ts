import type { FileReading } from '../domain/company/order-lines.ts'
import type { Formatter } from './formatter.ts'

/**
 * How the files behind the figures were read, where that had to be decided: 'amounts without tax; dates
 * read day first'. Files that were read in several ways give several; '' where nothing had to be decided.
 */
export function readingsText(
  readings: readonly FileReading[],
  { text }: Pick<Formatter, 'text'>,
): string {
  const taxes = readings.flatMap(({ taxIncluded }) =>
    taxIncluded === undefined
      ? []
      : [text(`print.reading.${taxIncluded ? 'withTax' : 'withoutTax'}`)],
  )
  const currencies = readings.flatMap(({ currency }) =>
    currency === undefined ? [] : [text('print.reading.currency', { currency })],
  )
  const orders = readings.flatMap(({ dateOrder }) =>
    dateOrder === undefined ? [] : [text(`print.reading.${dateOrder}`)],
  )
  return [...new Set([...taxes, ...currencies, ...orders])].join(text('terms.listSemicolon'))
}
