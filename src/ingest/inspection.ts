import type { LineTotal } from '../domain/company/order-lines.ts'
import type { CellKind } from './cell-table.ts'
import type { DateOrder, DecimalSign, Field, Mapping, ReadOptions, Side } from './mapping.ts'

/** Identifies a file within one import, in the import worker. */
export type ImportFileId = string

/** A column as the mapping screen offers it. */
export interface ColumnPreview {
  /** Position, 0 = A. */
  readonly position: number
  /** 'A', 'B' … as in Excel. */
  readonly letter: string
  /** As written; '' where the header cell is empty or the file has no header. */
  readonly header: string
  /** Up to three distinct values, as written. */
  readonly samples: readonly string[]
  readonly kind: CellKind
  /** No cell has a value: not offered. */
  readonly empty: boolean
}

/** A sheet of a workbook, to choose from. */
export interface SheetPreview {
  readonly name: string
  readonly rows: number
  readonly hidden: boolean
}

/** What was found in a file before anything is loaded. */
export interface FileInspection {
  readonly id: ImportFileId
  readonly fileName: string
  readonly bytes: number
  /** Identifies the content, see `createContentHash`. */
  readonly hash: string
  readonly format: 'csv' | 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'html' | 'xml'
  /** The name's extension says another format. */
  readonly extensionLies: boolean
  /** The options in force; every one is set as far as the format knows it. */
  readonly read: ReadOptions
  /** Encodings worth offering, best first; empty for workbooks. */
  readonly encodings: readonly string[]
  /** How sure the encoding is; 'guess' and 'doubtful' are noted, with a way to choose another. */
  readonly encodingCertainty: 'sure' | 'guess' | 'doubtful' | undefined
  /** Up to three values that look as if the encoding were wrong; none where all looks sound. */
  readonly garbled: readonly string[]
  readonly delimiters: readonly string[]
  readonly sheets: readonly SheetPreview[]
  /** The first ten rows with their row numbers, for choosing the header row. */
  readonly top: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly rows: number
  readonly columns: readonly ColumnPreview[]
  readonly mapping: Mapping
  /** The mapping comes from an earlier file with the same headers. */
  readonly remembered: boolean
  readonly review: MappingReview
}

/** How the values of a mapped column are read: what stands in the file, and what it becomes. */
export interface FieldReading {
  readonly field: Field
  readonly column: number
  readonly samples: readonly { readonly text: string; readonly read: ReadValue }[]
  readonly distinct: number
  readonly unreadable: number
  readonly dateOrder: DateOrder | undefined
  readonly decimal: DecimalSign | undefined
}

/** A value as read, for the page to format. Numbers are exact decimal texts with a point. */
export type ReadValue =
  | { readonly kind: 'date'; readonly day: number; readonly monthOnly: boolean }
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'rate'; readonly millionths: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }

/** What the mapping screen must show beside the columns, computed for one mapping. */
export interface MappingReview {
  readonly readings: readonly FieldReading[]
  readonly questions: readonly Question[]
  /** Reasons why 'Load' is not offered. */
  readonly blockers: readonly Blocker[]
  /** What the amounts are in; undefined where the file does not say. */
  readonly currency: string | undefined
}

/** A file, and what its amounts are in. */
export interface NamedCurrency {
  readonly name: string
  readonly currency: string
}

/** A question with the answer preselected where there is evidence for one. `id` is stable per file. */
export type Question = { readonly id: string } & (
  | {
      readonly kind: 'date-order'
      readonly field: Field
      /** Every value fits both; a value as written, and what each order makes of it. */
      readonly sample: string
      readonly options: readonly { readonly order: DateOrder; readonly day: number }[]
      readonly preselected: DateOrder | undefined
    }
  | {
      readonly kind: 'serials'
      readonly field: Field
      /** Rows with a number that would be a day before 2000 or after 2100; the first, and that day. */
      readonly rows: number
      readonly sample: string
      readonly day: number
      readonly preselected: 'read' | 'leave' | undefined
    }
  | {
      readonly kind: 'decimal'
      readonly field: Field
      readonly sample: string
      readonly options: readonly { readonly sign: DecimalSign; readonly decimal: string }[]
      readonly preselected: DecimalSign | undefined
    }
  | {
      readonly kind: 'amount-basis'
      /** The candidates: column positions with tax and without. */
      readonly withTax: number
      readonly withoutTax: number
      readonly preselected: 'with-tax' | 'without-tax' | undefined
    }
  | {
      readonly kind: 'discount'
      readonly rows: readonly {
        readonly row: number
        readonly text: string
        readonly off: number // rate in 1/1,000,000 when read as 'off'
        readonly pay: number // rate in 1/1,000,000 when read as 'to pay'
      }[]
      readonly preselected: 'off' | 'pay' | undefined
    }
  | {
      readonly kind: 'statuses'
      readonly statuses: readonly ({
        readonly status: string
        readonly cancelled: boolean
      } & LineTotal)[]
    }
  | {
      readonly kind: 'returns'
      /** Documents that look like returns; lines whose amounts have no sign, and their sum as written. */
      readonly types: readonly ({ readonly type: string } & LineTotal)[]
    }
  | {
      readonly kind: 'currency'
      /** The currencies of the file, with their rows and what these come to, that of most rows first. */
      readonly currencies: readonly ({ readonly currency: string } & LineTotal)[]
      readonly preselected: string
    }
  | {
      readonly kind: 'earlier-currency'
      /** What the amounts of this file are in, and those of files before it that are in another. */
      readonly currency: string
      readonly files: readonly NamedCurrency[]
    }
  | {
      readonly kind: 'sides'
      readonly field: Field
      /** The sides of the books that amounts stand on, that of most rows first; an amount of each as written. */
      readonly sides: readonly {
        readonly side: Side
        readonly rows: number
        readonly sample: string
      }[]
      readonly preselected: Side
    }
  | {
      readonly kind: 'totals'
      readonly rows: readonly { readonly row: number; readonly text: string }[]
      readonly count: number
      readonly preselected: 'set-aside'
    }
  | {
      readonly kind: 'continued'
      /** Rows without a customer that stand below one, the first of them as written. */
      readonly rows: readonly { readonly row: number; readonly text: string }[]
      readonly count: number
      readonly preselected: 'fill'
    }
  | {
      readonly kind: 'unit'
      /** The mapped fields of money whose headers name the same unit; one answer is for all. */
      readonly fields: readonly Field[]
      readonly headers: readonly string[]
      readonly factor: number
    }
  | {
      readonly kind: 'sheet'
      readonly sheets: readonly SheetPreview[]
      readonly preselected: string
    }
  | {
      readonly kind: 'header-row'
      readonly preselected: number
      /** The row below that looks like a second line of names, and whether it is read as such. */
      readonly second: { readonly row: number; readonly joined: boolean } | undefined
    }
  | {
      readonly kind: 'table'
      /** The tables of one file, in its order: row number and cells of the column names, rows below them. */
      readonly tables: readonly {
        readonly headerRow: number
        readonly headers: readonly string[]
        readonly rows: number
      }[]
      readonly preselected: number
    }
  | {
      readonly kind: 'encoding'
      /** The best guesses, best first, each with lines of the file as they read in it. */
      readonly options: readonly {
        readonly encoding: string
        readonly lines: readonly string[]
      }[]
      readonly preselected: string
    }
  | {
      readonly kind: 'delimiter'
      readonly preselected: string
      readonly options: readonly string[]
    }
  | { readonly kind: 'empty-amount'; readonly rows: number; readonly preselected: 'reject' }
  | {
      readonly kind: 'changed-headers'
      /** Headers that the earlier file had and this one lacks, and the reverse. */
      readonly missing: readonly string[]
      readonly added: readonly string[]
      /** The others stand in another order. */
      readonly moved: boolean
    }
)

/** Why a file cannot be loaded as it is mapped now, with what is needed to say what to do. */
export type Blocker =
  | {
      readonly kind: 'missing-field'
      readonly field: Field | 'customer' | 'amountOrPrice'
      /** Positions of columns that come close, best first. */
      readonly near: readonly number[]
    }
  | { readonly kind: 'mapped-twice'; readonly column: number; readonly fields: readonly Field[] }
  | {
      readonly kind: 'values-contradict'
      readonly field: Field
      readonly column: number
      readonly samples: readonly string[]
      readonly readable: number
      readonly of: number
    }
  | {
      readonly kind: 'mixed-date-orders'
      readonly field: Field
      readonly column: number
      readonly rows: readonly { readonly row: number; readonly text: string }[]
    }
  | {
      /** Most cells of a workbook's column are formulas without a saved result. */
      readonly kind: 'no-results'
      readonly field: Field
      readonly column: number
      readonly samples: readonly string[]
    }
  | {
      /** Most cells of a workbook's column are errors. */
      readonly kind: 'error-cells'
      readonly field: Field
      readonly column: number
      readonly samples: readonly string[]
    }
  | {
      readonly kind: 'no-year'
      readonly field: Field
      readonly column: number
      readonly samples: readonly string[]
    }
  | {
      readonly kind: 'shortened-ids'
      readonly field: Field
      readonly column: number
      readonly samples: readonly string[]
    }
  | {
      readonly kind: 'two-currencies'
      readonly column: number
      readonly currencies: readonly string[]
    }
  | { readonly kind: 'unanswered'; readonly question: string }
