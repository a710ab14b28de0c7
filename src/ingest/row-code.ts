import type { RowReason } from './import-report.ts'

/** Every reason why a row is not used. A row's code is its place here + 1; 0 = used. */
const REASON_KINDS = [
  'too-few-cells',
  'too-many-cells',
  'not-a-date',
  'impossible-date',
  'other-calendar',
  'no-date',
  'not-a-number',
  'too-precise',
  'too-large-number',
  'no-amount',
  'no-customer',
  'error-cell',
  'formula-without-result',
  'broken-quote',
  'undecodable',
  'cut-off',
  'blank',
  'preamble',
  'footer',
  'repeated-header',
  'heading',
  'total',
  'cancelled',
  'other-currency',
  'exact-duplicate',
  'other-table',
  'too-long-cell',
] as const satisfies readonly RowReason['kind'][]

/** Why a row is not used, without its facts. */
export type ReasonKind = RowReason['kind']

/** Columns of row codes hold these. */
export type RowCode = number

/** The row is used. */
export const USED: RowCode = 0
/** The row is the header: it is neither used nor left out. */
export const HEADER: RowCode = 255

const CODES = new Map<ReasonKind, RowCode>(REASON_KINDS.map((kind, place) => [kind, place + 1]))

/** The code of a reason. */
export function rowCode(kind: ReasonKind): RowCode {
  return CODES.get(kind) ?? USED
}

/** The reason of a code; undefined for a row that is used or the header. */
export function reasonKind(code: RowCode): ReasonKind | undefined {
  return REASON_KINDS[code - 1]
}
