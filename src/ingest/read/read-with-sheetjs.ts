import type * as XLSX from '@e965/xlsx'
import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import { decodeCodePage } from './code-pages.ts'
import { decode } from './decode.ts'
import { detectEncoding } from './detect-encoding.ts'
import { readBytes } from './file-bytes.ts'
import type { ReadableFormat, ReadControl } from './opened-table.ts'
import type { ReadSheet } from './read-sheet.ts'
import { createSheetCellReader } from './sheet-cells.ts'
import { type Sheet, sheetTable } from './sheet-table.ts'
import { markBytes } from './text-bytes.ts'
import { encodingNamed } from './text-decoder.ts'

type HeldFormat = Exclude<ReadableFormat, 'csv'>
type SheetJs = typeof XLSX

/** A workbook in memory. */
interface Book {
  readonly names: readonly string[]
  readonly sheets: Readonly<Record<string, Sheet | undefined>>
  readonly hidden: ReadonlySet<string>
  readonly date1904: boolean
}

/**
 * Reads the sheets of a workbook that is no zip of XML (.xls, .xlsb), of a page or of XML, charts and
 * dialogs left out, with SheetJS, which holds all of it.
 *
 * @throws the signal's reason when `control.signal` is aborted.
 */
export async function readWithSheetJs(
  file: File,
  format: HeldFormat,
  control: ReadControl,
): Promise<Result<readonly ReadSheet[], IngestError>> {
  const source = await sourceOf(file, format)
  if (!source.ok) return source
  const sheetJs = await import('@e965/xlsx')
  control.signal.throwIfAborted()
  // Only workbooks from before 1997 name code pages; for all others these tables would be a detour.
  if (format === 'xls') sheetJs.set_cptable({ utils: { decode: decodeCodePage } })
  const book = parseBook(sheetJs, file, source.value)
  if (!book.ok) return book
  const { names, sheets, hidden, date1904 } = book.value
  const reader = createSheetCellReader((code) => sheetJs.SSF.is_date(code) === true, date1904)
  const read: ReadSheet[] = []
  for (const name of names) {
    const sheet = sheets[name]
    if (sheet === undefined) {
      return failed({ kind: 'damaged', fileName: file.name, detail: 'missing sheet' })
    }
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') continue
    const held = await sheetTable(sheet, reader, date1904, file.size, control)
    read.push({ name, hidden: hidden.has(name), ...held })
  }
  return ok(read)
}

/** The bytes of a workbook, or the text of a page or of XML. */
async function sourceOf(
  file: File,
  format: HeldFormat,
): Promise<Result<Uint8Array | string, IngestError>> {
  const bytes = await readBytes(file, 0, file.size)
  if (!bytes.ok || (format !== 'html' && format !== 'xml')) return bytes
  const encoding = declaredEncoding(bytes.value) ?? detectEncoding(bytes.value).encoding
  return ok(decode(bytes.value.subarray(markBytes(bytes.value, encoding)), encoding))
}

/** The encoding that a page or XML names in its first lines. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_000))
  return encodingNamed(/(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1])
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
