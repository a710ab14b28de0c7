import type { EpochDay } from '../domain/calendar.ts'
import type { Money } from '../domain/money.ts'

/** What a column holds, and how to get the value of a row; undefined gives an empty cell. */
export type ExportColumn = { readonly head: string } & (
  | { readonly kind: 'text'; readonly value: (row: number) => string }
  | { readonly kind: 'integer'; readonly value: (row: number) => number | undefined }
  | { readonly kind: 'decimal'; readonly value: (row: number) => number | undefined }
  | { readonly kind: 'money'; readonly value: (row: number) => Money | undefined }
  | { readonly kind: 'ratio'; readonly value: (row: number) => number | undefined }
  | { readonly kind: 'date'; readonly value: (row: number) => EpochDay | undefined }
)

/** One description of a table, which every format of file is written from. */
export interface ExportTable {
  /** Name of the sheet in a workbook. */
  readonly name: string
  readonly columns: readonly ExportColumn[]
  readonly length: number
  /** Decimals of money where the workbook shows it: 4 where the data has more than 2. */
  readonly moneyDecimals: 2 | 4
}
