import type { EpochDay } from '../domain/calendar.ts'
import type { Money } from '../domain/money.ts'
import type { LineTotal } from '../domain/company/order-lines.ts'
import type { Field, Mapping, ReadOptions } from './mapping.ts'

/** Why a row is not used. Facts only; the sentences are i18n's. */
export type RowReason =
  // rejected: something is wrong with the row
  | { readonly kind: 'too-few-cells'; readonly expected: number; readonly found: number }
  | {
      readonly kind: 'too-many-cells'
      readonly expected: number
      readonly found: number
      /** Where a delimiter without quotes has probably parted a cell. */
      readonly glued?: {
        readonly delimiter: string
        readonly header: string
        readonly letter: string
      }
    }
  | { readonly kind: 'other-table' }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'impossible-date' }
  | {
      readonly kind: 'other-calendar'
      readonly calendar: 'japanese' | 'persian' | 'buddhist' | 'minguo'
    }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'not-a-number'; readonly field: Field }
  | { readonly kind: 'too-precise'; readonly field: Field }
  | { readonly kind: 'too-large-number'; readonly field: Field }
  | { readonly kind: 'no-amount' }
  | { readonly kind: 'no-customer' }
  | { readonly kind: 'error-cell'; readonly field: Field }
  | { readonly kind: 'formula-without-result'; readonly field: Field }
  | { readonly kind: 'broken-quote' }
  /** A cell of more characters than any text of an order has. */
  | { readonly kind: 'too-long-cell' }
  | { readonly kind: 'undecodable' }
  | { readonly kind: 'cut-off' }
  // set aside by a named rule
  | { readonly kind: 'blank' }
  | { readonly kind: 'preamble' }
  | { readonly kind: 'footer' }
  | { readonly kind: 'repeated-header' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'total' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'other-currency' }
  | { readonly kind: 'exact-duplicate' }

/** What became of a row that is not used: it should have been one, or was never meant to be. */
export type RowOutcome = 'rejected' | 'set-aside'

/** Which reasons set a row aside; all others reject it. */
export const SET_ASIDE_KINDS = [
  'blank',
  'preamble',
  'footer',
  'repeated-header',
  'heading',
  'total',
  'cancelled',
  'other-currency',
  'exact-duplicate',
] as const satisfies readonly RowReason['kind'][]

/** One row that is not used: where it stands, what is there, why. */
export interface NotUsedRow {
  readonly row: number
  /** The column at fault; undefined where it is the row as a whole. */
  readonly column: { readonly header: string; readonly letter: string } | undefined
  /** The value at fault, or the row's cells joined with ' | '; as it stands in the file. */
  readonly value: string
  readonly reason: RowReason
  /** The row's amount where it can be read, so that the sums can be reconciled. */
  readonly amount: Money | undefined
}

/** Something that was read and deserves a word. */
export type ImportNote =
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'extension-lies'; readonly format: string }
  | {
      readonly kind: 'full-width-digits'
      readonly rows: number
      readonly sample: string
      readonly read: string
    }
  | { readonly kind: 'numbers-as-text'; readonly rows: number; readonly column: string }
  | { readonly kind: 'merged-cells'; readonly cells: number }
  | { readonly kind: 'continued-rows'; readonly rows: number }
  | { readonly kind: 'hidden-rows'; readonly rows: number }
  | { readonly kind: 'doubled-rows'; readonly rows: number }
  | { readonly kind: 'blank-rows'; readonly rows: number }
  | {
      readonly kind: 'other-sheets'
      /** Rows of all of them. */
      readonly rows: number
      readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
    }
  | {
      readonly kind: 'multiplied'
      readonly rows: number
      readonly sample: string
      readonly read: string
    }
  | { readonly kind: 'old-dates'; readonly rows: number }
  | { readonly kind: 'future-dates'; readonly rows: number }
  | { readonly kind: 'two-digit-years'; readonly from: number; readonly to: number }
  | { readonly kind: 'month-dates'; readonly rows: number }
  | {
      readonly kind: 'swapped-dates'
      readonly rows: number
      readonly column: string
      readonly sample: string
    }
  | { readonly kind: 'mixed-zones'; readonly rows: number; readonly zone: string }
  | { readonly kind: 'rounded-lines'; readonly rows: number }
  | { readonly kind: 'without-margin'; readonly rows: number }
  | { readonly kind: 'zero-for-empty'; readonly rows: number }
  | { readonly kind: 'cut-off'; readonly row: number }
  | { readonly kind: 'full-sheet' }
  | { readonly kind: 'few-rows'; readonly rows: number }
  | { readonly kind: 'quotes-repaired'; readonly rows: number }
  | { readonly kind: 'apostrophes' }
  | { readonly kind: 'backslashes' }
  | { readonly kind: 'invisible-characters'; readonly rows: number; readonly column: string }
  | {
      readonly kind: 'nothing-marks'
      readonly rows: number
      readonly column: string
      readonly sample: string
    }
  | { readonly kind: 'further-columns'; readonly columns: readonly string[] }
  | { readonly kind: 'columns-not-kept'; readonly columns: readonly string[] }
  | { readonly kind: 'discount-reading'; readonly reading: 'off' | 'pay' }
  | { readonly kind: 'turned-returns'; readonly rows: number }
  | { readonly kind: 'samples'; readonly rows: number }
  | { readonly kind: 'returns'; readonly total: LineTotal }

/** Count and money of one reason. */
export interface ReasonTotal extends LineTotal {
  readonly kind: RowReason['kind']
  readonly outcome: RowOutcome
}

/**
 * What became of every row of a file.
 * Invariant: rowsRead = used + rejected + setAside, and the sum of `reasons` is rejected + setAside.
 * The header row is not counted; preamble lines, blank lines and repeated headers are.
 */
export interface ImportReport {
  readonly fileName: string
  readonly sheet: string | undefined
  readonly kind: 'orders' | 'customers'
  readonly bytes: number
  readonly hash: string
  readonly read: ReadOptions
  readonly headers: readonly string[]
  readonly mapping: Mapping
  readonly rowsRead: number
  readonly used: number
  readonly rejected: number
  readonly setAside: number
  readonly reasons: readonly ReasonTotal[]
  /** Sum of the amount column over all rows where it can be read, over the used ones, and over the others. */
  readonly amountRead: Money
  readonly amountUsed: Money
  readonly amountNotUsed: Money
  /** What the amounts are in; absent where the file does not say, and in reports of earlier releases. */
  readonly currency?: string
  /** Rows that are kept although they repeat another row exactly (beyond the first). */
  readonly duplicates: LineTotal
  readonly first: EpochDay | undefined
  readonly last: EpochDay | undefined
  readonly notes: readonly ImportNote[]
  readonly milliseconds: number
}
