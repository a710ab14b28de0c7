import type { WatchGroup } from '../alerts/watch-report.ts'
import type { PeriodKey } from '../periods/period.ts'

/** Whom one person is to call, as a sheet of paper lists them. */
export interface CallSheet {
  /** 'wake': the D alerts. */
  readonly group: 'wake' | WatchGroup
  readonly period: PeriodKey
  /** '' = unassigned. */
  readonly owner: string
  /** Keys of the customers, in the order of the numbers before their rows, which begin at 1. */
  readonly customers: readonly string[]
}

/** Letters and digits that handwriting and print keep apart: no 0 and O, no 1 and I. */
const MARK_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const MARK_LENGTH = 4

/**
 * The mark of a sheet, four letters and digits, printed on it: two sheets with the same mark list the
 * same customers under the same numbers. Whatever moves a row changes the mark (all but one time in a
 * million).
 *
 * @see Fowler, Noll, Vo: FNV-1a, 32 bits.
 */
export function callSheetMark({ group, period, owner, customers }: CallSheet): string {
  let hash = 0x811c9dc5
  for (const char of JSON.stringify([group, period, owner, ...customers])) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  // The upper bits of the product are the well mixed ones.
  const mixed = (hash ^ (hash >>> 15)) >>> 0
  return Array.from(
    { length: MARK_LENGTH },
    (_, at) => MARK_LETTERS[(mixed >>> (5 * at)) & 31] ?? '',
  ).join('')
}
