import type { Ledger } from '../company/ledger.ts'
import type { Counts } from './period-table.ts'
import type { TableEntries } from './table-entries.ts'

/**
 * Makes columns that count lines of entries, in as few bytes as any number of them needs.
 *
 * @returns a function, as there are several such columns; they hold zeros.
 */
export function lineCounts(
  { length }: Pick<Ledger, 'length'>,
  { firstLine }: Pick<TableEntries, 'firstLine'>,
): () => Counts {
  let most = 0 // or more, where future lines stand behind those of an entry
  for (let entry = 0; entry < firstLine.length; entry += 1) {
    const lines = (firstLine[entry + 1] ?? length) - (firstLine[entry] ?? 0)
    if (lines > most) most = lines
  }
  if (most < 2 ** 8) return () => new Uint8Array(firstLine.length)
  if (most < 2 ** 16) return () => new Uint16Array(firstLine.length)
  return () => new Int32Array(firstLine.length)
}
