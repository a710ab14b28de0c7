import type { Ledger } from '../company/ledger.ts'
import { onDemand } from '../on-demand.ts'
import { lineEnds, type TableEntries } from './table-entries.ts'

/**
 * How many distinct products stand on the sale lines of an entry and its lines with amount 0.
 *
 * @returns a function of an entry, as few reports ask, and these for one period.
 */
export function countProducts(ledger: Ledger, entries: TableEntries): (entry: number) => number {
  const { firstLine } = entries
  const { values: amount } = ledger.amount
  const endOf = lineEnds(ledger, entries)
  const askedFor = onDemand(() => new Int32Array(ledger.products.length)) // the last question about it
  let question = 0
  return (entry) => {
    const { product } = ledger
    const seen = askedFor()
    const end = endOf(entry)
    let count = 0
    question += 1
    for (let line = firstLine[entry] ?? 0; line < end; line += 1) {
      const one = product[line] ?? -1
      if (one < 0 || (amount[line] ?? 0) < 0 || seen[one] === question) continue
      seen[one] = question
      count += 1
    }
    return count
  }
}
