import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import type { ReadOptions } from '../mapping.ts'
import { chooseSheet } from './choose-sheet.ts'
import { COLUMN_LIMIT, WORKBOOK_BYTE_LIMIT } from './limits.ts'
import type { OpenedTable, ReadableFormat, ReadControl } from './opened-table.ts'
import type { ReadSheet } from './read-sheet.ts'
import { readWithSheetJs } from './read-with-sheetjs.ts'
import { readXlsx } from './read-xlsx.ts'
import { checkZip, proveSizes } from './zip-check.ts'

/** What can hold sheets. */
export type WorkbookFormat = Exclude<ReadableFormat, 'csv'>

/**
 * Reads one sheet of a workbook, or one table of a page that calls itself a workbook.
 *
 * Workbooks of XML are streamed. All others are taken apart by a library that is loaded on first use and
 * works in one go: aborting is heard before and after, not in between.
 *
 * @throws the signal's reason when `control.signal` is aborted.
 */
export async function readWorkbook(
  file: File,
  format: WorkbookFormat,
  read: ReadOptions,
  control: ReadControl,
): Promise<Result<OpenedTable, IngestError>> {
  const { name: fileName, size } = file
  control.signal.throwIfAborted()
  if (size > WORKBOOK_BYTE_LIMIT) {
    return failed({ kind: 'too-large', fileName, bytes: size, limitBytes: WORKBOOK_BYTE_LIMIT })
  }
  const sheets = await readSheets(file, format, control)
  if (!sheets.ok) return sheets
  const chosen = sheets.value.find(({ name }) => name === read.sheet) ?? chooseSheet(sheets.value)
  if (chosen === undefined) return failed({ kind: 'no-rows', fileName, headers: [] })
  const { name, table, rows, width, tooWideRows, facts, filled } = chosen
  if (tooWideRows * 2 > rows) {
    const limitColumns = COLUMN_LIMIT
    return failed({ kind: 'too-many-columns', fileName, columns: width, limitColumns })
  }
  control.onProgress({ bytes: size, bytesTotal: size, rows: table.length })
  return ok({
    table,
    read: { ...read, encoding: undefined, delimiter: undefined, sheet: name },
    encodings: [],
    encodingCertainty: undefined,
    delimiters: [],
    delimiterCertainty: undefined,
    sheets: sheets.value.map((each) => ({ name: each.name, rows: each.rows, hidden: each.hidden })),
    facts,
    filled,
  })
}

async function readSheets(
  file: File,
  format: WorkbookFormat,
  control: ReadControl,
): Promise<Result<readonly ReadSheet[], IngestError>> {
  const isStreamed = format === 'xlsx' || format === 'xlsm'
  if (!isStreamed && format !== 'xlsb') return readWithSheetJs(file, format, control)
  const checked = await checkZip(file, isStreamed)
  if (!checked.ok) return checked
  if (isStreamed) return readXlsx(file, checked.value, control)
  const proven = await proveSizes(file, checked.value, control.signal)
  return proven.ok ? readWithSheetJs(file, format, control) : proven
}
