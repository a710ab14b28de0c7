import { SET_ASIDE_KINDS, type NotUsedRow } from '../ingest/import-report.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { rowReasonText } from '../i18n/ingest-text.ts'
import { buildFile, formatterOf, type BuiltFile, type FileStyle } from './build-file.ts'
import { columnsOver, type ExportTable } from './export-table.ts'

/** A file's rows that are not used. */
export interface NotUsedRowsOfFile {
  readonly fileName: string
  readonly sheet: string | undefined
  readonly rows: readonly NotUsedRow[]
}

const SET_ASIDE: ReadonlySet<NotUsedRow['reason']['kind']> = new Set(SET_ASIDE_KINDS)

/** The rows that are not used, of one file (which then names it) or of several. */
export async function buildNotUsedRowsFile(
  files: readonly NotUsedRowsOfFile[],
  style: FileStyle,
): Promise<BuiltFile> {
  const formatter = await formatterOf(style)
  const only = files.length === 1 ? files[0]?.fileName : undefined
  const name = [formatter.text('files.notUsedRows.name'), only ?? '']
  return buildFile(notUsedRowsTable(files, formatter), name, style)
}

/** Every row of the files that is rejected or set aside, where it stands and why. */
function notUsedRowsTable(files: readonly NotUsedRowsOfFile[], formatter: Formatter): ExportTable {
  const { text } = formatter
  const entries = files.flatMap(({ fileName, sheet, rows }) =>
    rows.map((row) => ({ fileName, sheet, row })),
  )
  const column = columnsOver(entries)

  return {
    name: text('files.notUsedRows.name'),
    length: entries.length,
    moneyDecimals: 2,
    columns: [
      column.text(text('files.notUsedRows.file'), ({ fileName }) => fileName),
      column.text(text('files.notUsedRows.sheet'), ({ sheet }) => sheet ?? ''),
      column.figure(text('files.notUsedRows.row'), 'integer', ({ row }) => row.row),
      column.text(text('files.notUsedRows.column'), ({ row: { column: at } }) => {
        if (at === undefined) return ''
        const { header, letter } = at
        return header === '' ? letter : text('files.notUsedRows.columnName', { header, letter })
      }),
      column.text(text('files.notUsedRows.value'), ({ row }) => row.value),
      column.text(text('files.notUsedRows.outcome'), ({ row }) =>
        SET_ASIDE.has(row.reason.kind)
          ? text('files.notUsedRows.setAside')
          : text('files.notUsedRows.rejected'),
      ),
      column.text(text('files.notUsedRows.reason'), ({ row }) =>
        rowReasonText(row.reason.kind, formatter),
      ),
    ],
  }
}
