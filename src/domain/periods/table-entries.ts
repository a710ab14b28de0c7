import type { EpochDay } from '../calendar.ts'
import type { Ledger } from '../company/ledger.ts'

/** Which lines of the ledger the entries of a period table sum up. */
export interface TableEntries {
  /** Lines after this day are in no entry. */
  readonly asOf: EpochDay
  readonly start: Int32Array // by customer, one more than there are customers
  readonly period: Int32Array // PeriodIndex
  readonly customer: Int32Array // CustomerIndex
  /** The first line of each entry in the ledger; the others follow it. */
  readonly firstLine: Int32Array
}

/**
 * Where the lines of entries end.
 *
 * @returns a function of an entry, which gives the line after its last one.
 */
export function lineEnds(
  { start: startOfLines, day, days }: Pick<Ledger, 'start' | 'day' | 'days'>,
  { asOf, start, customer, firstLine }: TableEntries,
): (entry: number) => number {
  const hasFuture = days[1] > asOf
  return (entry) => {
    const owner = customer[entry] ?? 0
    if (entry + 1 < (start[owner + 1] ?? 0)) return firstLine[entry + 1] ?? 0
    let end = startOfLines[owner + 1] ?? 0
    if (hasFuture) while ((day[end - 1] ?? asOf) > asOf) end -= 1
    return end
  }
}
