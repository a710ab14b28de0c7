import type { EpochDay } from './calendar.ts'
import type { Company } from './company.ts'
import type { LineTotal, OrderLines } from './order-lines.ts'

/** What files would meet whose dates overlap with those of the loaded files, or of each other. */
export interface Overlap {
  /** Names of the files whose lines stand in the way, oldest first. */
  readonly files: readonly string[]
  readonly first: EpochDay
  readonly last: EpochDay
  readonly loaded: LineTotal
  readonly incoming: LineTotal
}

/** What loading these order files on top of the company would meet; undefined: no dates overlap. */
export function computeOverlap(
  _company: Company,
  _incoming: readonly { readonly name: string; readonly orders: OrderLines }[],
): Overlap | undefined {
  throw new Error('Not built yet')
}

/** Per file id: the lines that newer files replace. */
export function replacedLines(_company: Company): ReadonlyMap<string, LineTotal> {
  throw new Error('Not built yet')
}
