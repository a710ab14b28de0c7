import type * as XLSX from '@e965/xlsx'
import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import type { ReadOptions } from '../mapping.ts'
import { chooseSheet, type SheetCandidate } from './choose-sheet.ts'
import { decodeCodePage } from './code-pages.ts'
import { decode } from './decode.ts'
import { detectEncoding } from './detect-encoding.ts'
import { readBytes } from './file-bytes.ts'
import { COLUMN_LIMIT, WORKBOOK_BYTE_LIMIT } from './limits.ts'
import type { OpenedTable, ReadableFormat, ReadControl } from './opened-table.ts'
import { createSheetCellReader, type SheetCellReader } from './sheet-cells.ts'
import { measureSheet, type Sheet, sheetTable } from './sheet-table.ts'
import { markBytes } from './text-bytes.ts'
import { checkZippedWorkbook } from './zip-check.ts'

type WorkbookFormat = Exclude<ReadableFormat, 'csv'>
type SheetJs = typeof XLSX

/** A workbook in memory. */
interface Book {
  readonly names: readonly string[]
  readonly sheets: Readonly<Record<string, Sheet | undefined>>
  readonly hidden: ReadonlySet<string>
  readonly date1904: boolean
}

/**
 * Reads one sheet of a workbook, or one table of a page that calls itself a workbook.
 *
 * The library that takes workbooks apart is loaded on first use. It works in one go: aborting is heard
 * before and after, not in between.
 *
 * @throws the signal's reason when `control.signal` is aborted.
 */
export async function readWorkbook(
  file: File,
  format: WorkbookFormat,
  read: ReadOptions,
  control: ReadControl,
): Promise<Result<OpenedTable, IngestError>> {
  const source = await sourceOf(file, format, control)
  if (!source.ok) return source
  const sheetJs = await import('@e965/xlsx')
  control.signal.throwIfAborted()
  // Only workbooks from before 1997 name code pages; for all others these tables would be a detour.
  if (format === 'xls') sheetJs.set_cptable({ utils: { decode: decodeCodePage } })
  const book = parseBook(sheetJs, file, source.value)
  if (!book.ok) return book
  const isDateFormat = (code: string): boolean => sheetJs.SSF.is_date(code) === true
  const reader = createSheetCellReader(isDateFormat, book.value.date1904)
  const candidates = candidatesOf(book.value, reader)
  if (candidates === undefined) {
    return failed({ kind: 'damaged', fileName: file.name, detail: 'missing sheet' })
  }
  const chosen =
    candidates.find(({ name }) => name === read.sheet) ?? chooseSheet(candidates, reader)
  if (chosen === undefined) return failed({ kind: 'no-rows', fileName: file.name, headers: [] })
  const { extent, sheet, name } = chosen
  if (extent.tooWideRows * 2 > extent.rows) {
    const { width: columns } = extent
    const limitColumns = COLUMN_LIMIT
    return failed({ kind: 'too-many-columns', fileName: file.name, columns, limitColumns })
  }
  const { date1904 } = book.value
  const { table, facts, filled } = await sheetTable(
    sheet,
    extent,
    reader,
    date1904,
    file.size,
    control,
  )
  control.onProgress({ bytes: file.size, bytesTotal: file.size, rows: table.length })
  return ok({
    table,
    read: { ...read, encoding: undefined, delimiter: undefined, sheet: name },
    encodings: [],
    encodingCertainty: undefined,
    delimiters: [],
    delimiterCertainty: undefined,
    sheets: candidates.map((each) => ({
      name: each.name,
      rows: each.extent.rows,
      hidden: each.hidden,
    })),
    facts,
    filled,
  })
}

/** The bytes of a workbook, or the text of a page or of XML. */
async function sourceOf(
  file: File,
  format: WorkbookFormat,
  control: ReadControl,
): Promise<Result<Uint8Array | string, IngestError>> {
  const { name: fileName, size } = file
  if (size > WORKBOOK_BYTE_LIMIT) {
    return failed({ kind: 'too-large', fileName, bytes: size, limitBytes: WORKBOOK_BYTE_LIMIT })
  }
  if (format === 'xlsx' || format === 'xlsm' || format === 'xlsb') {
    const checked = await checkZippedWorkbook(file, control)
    if (!checked.ok) return checked
  }
  const bytes = await readBytes(file, 0, size)
  if (!bytes.ok || (format !== 'html' && format !== 'xml')) return bytes
  const encoding = declaredEncoding(bytes.value) ?? detectEncoding(bytes.value).encoding
  return ok(decode(bytes.value.subarray(markBytes(bytes.value, encoding)), encoding))
}

/** The encoding that a page or XML names in its first lines. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_000))
  const label = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function parseBook(
  sheetJs: SheetJs,
  file: File,
  source: Uint8Array | string,
): Result<Book, IngestError> {
  try {
    const book = readBook(sheetJs, source, false)
    return ok(hasImpliedFormats(book) ? readBook(sheetJs, source, true) : book)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    const fileName = file.name
    if (/password|encrypt/i.test(detail)) return failed({ kind: 'password', fileName })
    return failed({ kind: 'damaged', fileName, detail })
  }
}

function readBook(sheetJs: SheetJs, source: Uint8Array | string, cellText: boolean): Book {
  const { SheetNames, Sheets, Workbook } = sheetJs.read(source, {
    type: typeof source === 'string' ? 'string' : 'array',
    dense: true,
    // Values as they are stored: no Date objects, no guesses about texts of HTML tables.
    cellDates: false,
    raw: true,
    cellHTML: false,
    cellText,
    // Number formats, hidden rows and formulas without a result come only with these.
    cellStyles: true,
    cellNF: true,
    sheetStubs: true,
    nodim: true,
  })
  const hidden = (Workbook?.Sheets ?? []).filter((sheet) => (sheet.Hidden ?? 0) !== 0)
  return {
    names: SheetNames,
    sheets: Sheets,
    hidden: new Set(hidden.map((sheet) => sheet.name ?? '')),
    date1904: Workbook?.WBProps?.date1904 === true,
  }
}

/** Numbers whose format has no code: East Asian dates among them can be told by their text only. */
function hasImpliedFormats({ sheets }: Book): boolean {
  return Object.values(sheets).some((sheet) =>
    (sheet?.['!data'] ?? []).some((cells) =>
      cells.some((cell) => cell?.t === 'n' && cell.z === undefined),
    ),
  )
}

/** All sheets with cells, without charts and dialogs; undefined if one cannot be read. */
function candidatesOf(book: Book, reader: SheetCellReader): SheetCandidate[] | undefined {
  const candidates: SheetCandidate[] = []
  for (const name of book.names) {
    const sheet = book.sheets[name]
    if (sheet === undefined) return undefined
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') continue
    const extent = measureSheet(sheet, reader)
    candidates.push({ name, hidden: book.hidden.has(name), sheet, extent })
  }
  return candidates
}
