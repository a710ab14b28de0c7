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

/** Makes columns of a table whose rows are objects. */
export interface RowColumns<Row> {
  readonly text: (head: string, value: (row: Row) => string) => ExportColumn
  readonly figure: (
    head: string,
    kind: Exclude<ExportColumn['kind'], 'text'>,
    value: (row: Row) => number | undefined,
  ) => ExportColumn
}

/** Makes columns over rows; beyond the last one they are empty. */
export function columnsOver<Row>(rows: readonly Row[]): RowColumns<Row> {
  return {
    text: (head, value) => ({
      head,
      kind: 'text',
      value: (at) => (rows[at] === undefined ? '' : value(rows[at])),
    }),
    figure: (head, kind, value) => ({
      head,
      kind,
      value: (at) => (rows[at] === undefined ? undefined : value(rows[at])),
    }),
  }
}
