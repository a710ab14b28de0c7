import { columnLetter } from '../ingest/fold-header.ts'
import type { ImportNote, ImportReport, NotUsedRow, RowReason } from '../ingest/import-report.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import { encodingText } from './encoding-text.ts'
import { COLUMN_LIMIT } from '../ingest/read/limits.ts'
import type { Formatter } from './formatter.ts'
import { dayOf } from './moment-text.ts'
import { oneLine } from './one-line.ts'

/** Why a file could not be read, and what to do: one or two sentences. */
export function ingestErrorText(error: IngestError, formatter: Formatter): string {
  const { text, bytes, integer } = formatter
  const { fileName } = error
  switch (error.kind) {
    case 'empty-file':
    case 'password':
    case 'unreadable':
    case 'too-large-sum':
    case 'damaged':
      return text(`errors.file.${error.kind}`, { fileName })
    case 'no-rows':
      return text('errors.file.no-rows', { fileName, count: error.headers.length })
    case 'not-a-table':
      return notATableText(error, formatter)
    case 'unsupported-format':
      return text('errors.file.unsupported-format', {
        fileName,
        format: formatName(error.format, formatter),
      })
    case 'too-large':
      return text('errors.file.too-large', {
        fileName,
        bytes: bytes(error.bytes),
        limit: bytes(error.limitBytes),
      })
    case 'too-many-rows':
      return text('errors.file.too-many-rows', {
        fileName,
        rows: integer(error.rows),
        limit: integer(error.limitRows),
      })
    case 'too-many-columns':
      return text('errors.file.too-many-columns', {
        fileName,
        columns: integer(error.columns),
        limit: integer(error.limitColumns),
      })
    case 'already-loaded':
      return alreadyLoadedText(error, formatter)
  }
}

/** Why rows are not used, in a few words, as the heading of a list. */
export function rowReasonText(kind: RowReason['kind'], { text }: Formatter): string {
  return text(`errors.reason.${kind}`)
}

/** The file that a row stands in, and the sheet where it is a workbook. */
export type RowHome = Pick<ImportReport, 'fileName' | 'sheet'>

/** One row that is not used: file, sheet, row, column with its letter, value, what is wrong, what to do. */
export function notUsedRowText(home: RowHome, row: NotUsedRow, formatter: Formatter): string {
  const { text } = formatter
  const place = placeText(home, row, formatter)
  return text('errors.place.sentence', { place, why: faultText(home, row, formatter) })
}

/** Something that was read and deserves a word. */
export function importNoteText(note: ImportNote, formatter: Formatter): string {
  const { text, list, exactMoney } = formatter
  switch (note.kind) {
    case 'encoding':
      return text('errors.note.encoding', { encoding: encodingText(note.encoding, formatter) })
    case 'extension-lies':
      return text('errors.note.extension-lies', { format: formatName(note.format, formatter) })
    case 'full-width-digits':
    case 'multiplied':
      return text(`errors.note.${note.kind}`, {
        rows: note.rows,
        sample: note.sample,
        read: numberText(note.read, formatter),
      })
    case 'numbers-as-text':
    case 'invisible-characters':
      return text(`errors.note.${note.kind}`, { rows: note.rows, column: note.column })
    case 'nothing-marks':
    case 'swapped-dates': {
      const { rows, column, sample } = note
      return text(`errors.note.${note.kind}`, { rows, column, sample })
    }
    case 'further-columns':
    case 'columns-not-kept':
      return text(`errors.note.${note.kind}`, {
        count: note.columns.length,
        columns: note.columns.join(text('data.mapping.comma')),
      })
    case 'other-sheets':
      return text('errors.note.other-sheets', {
        count: note.sheets.length,
        rows: note.rows,
        sheets: list(
          note.sheets.map(({ name, hidden }) =>
            hidden ? text('errors.note.hiddenSheet', { name }) : name,
          ),
        ),
      })
    case 'merged-cells':
      return text('errors.note.merged-cells', { cells: note.cells })
    case 'two-digit-years':
      return text('errors.note.two-digit-years', { from: String(note.from), to: String(note.to) })
    case 'mixed-zones': {
      const zone = note.zone === '' ? text('errors.note.noZone') : note.zone
      return text('errors.note.mixed-zones', { rows: note.rows, zone })
    }
    case 'cut-off':
      return text('errors.note.cut-off', { row: String(note.row) })
    case 'full-sheet':
    case 'apostrophes':
    case 'backslashes':
      return text(`errors.note.${note.kind}`)
    case 'discount-reading':
      return text(`errors.note.discount-reading.${note.reading}`)
    case 'returns':
      return text('errors.note.returns', {
        rows: note.total.lines,
        amount: exactMoney(note.total.amount),
      })
    case 'continued-rows':
    case 'hidden-rows':
    case 'doubled-rows':
    case 'blank-rows':
    case 'old-dates':
    case 'future-dates':
    case 'month-dates':
    case 'rounded-lines':
    case 'without-margin':
    case 'turned-returns':
    case 'zero-for-empty':
    case 'few-rows':
    case 'quotes-repaired':
    case 'samples':
      return text(`errors.note.${note.kind}`, { rows: note.rows })
  }
}

function alreadyLoadedText(
  { fileName, asName, loadedAt }: Extract<IngestError, { kind: 'already-loaded' }>,
  { text, fullDate }: Formatter,
): string {
  if (loadedAt === 0) return text('errors.file.twice-in-one-import', { fileName, asName })
  const date = fullDate(dayOf(new Date(loadedAt)))
  return text('errors.file.already-loaded', { fileName, asName, date })
}

/** Characters that are shown of a row that is at fault as a whole. */
const SHOWN_LINE = 80

function placeText(
  { fileName, sheet }: RowHome,
  { row, column, value }: NotUsedRow,
  { text }: Formatter,
): string {
  const home = sheet === undefined ? fileName : text('errors.place.sheet', { fileName, sheet })
  const where = { fileName: home, row: String(row) }
  if (column === undefined) {
    const line = oneLine(value)
    if (line === '') return text('errors.place.row', where)
    const isLong = line.length > SHOWN_LINE
    const shown = isLong ? `${line.slice(0, SHOWN_LINE)}…` : line
    return text('errors.place.line', { ...where, line: shown })
  }
  const { header, letter } = column
  return header.trim() === ''
    ? text('errors.place.namelessCell', { ...where, letter })
    : text('errors.place.cell', { ...where, header: oneLine(header), letter })
}

function faultText(home: RowHome, notUsed: NotUsedRow, formatter: Formatter): string {
  const { reason, value } = notUsed
  const { text, integer } = formatter
  switch (reason.kind) {
    case 'too-few-cells': {
      const { expected, found } = reason
      return text('errors.row.too-few-cells', { expected: String(expected), found })
    }
    case 'too-many-cells':
      return home.sheet === undefined
        ? tooManyText(reason, formatter)
        : text('errors.row.too-wide', {
            letter: columnLetter(reason.found - 1),
            limit: integer(COLUMN_LIMIT),
          })
    case 'no-amount':
      return text(value.trim() === '' ? 'errors.row.empty-amount' : 'errors.row.no-amount', {
        value,
      })
    case 'not-a-date':
    case 'impossible-date':
    case 'other-currency':
      return text(`errors.row.${reason.kind}`, { value })
    case 'other-calendar':
      return text('errors.row.other-calendar', { value, calendar: reason.calendar })
    case 'not-a-number':
    case 'too-precise':
    case 'too-large-number': {
      const field = text(`data.field.${reason.field}`)
      return text(`errors.row.${reason.kind}`, { value, field })
    }
    case 'error-cell':
    case 'formula-without-result':
      return text(`errors.row.${reason.kind}`, { value, cell: cellAddress(notUsed) })
    case 'no-customer':
      return value.trim() === ''
        ? text('errors.row.no-customer')
        : text('errors.row.nobody', { value })
    case 'no-date':
    case 'broken-quote':
    case 'too-long-cell':
    case 'undecodable':
    case 'cut-off':
    case 'blank':
    case 'preamble':
    case 'footer':
    case 'repeated-header':
    case 'heading':
    case 'total':
    case 'cancelled':
    case 'exact-duplicate':
    case 'other-table':
      return text(`errors.row.${reason.kind}`)
  }
}

function tooManyText(
  { expected, found, glued }: Extract<RowReason, { kind: 'too-many-cells' }>,
  { text }: Formatter,
): string {
  const counts = { expected: String(expected), found }
  if (glued === undefined) return text('errors.row.too-many-cells', counts)
  const { header, letter } = glued
  const column =
    header.trim() === ''
      ? text('errors.row.gluedNameless', { letter })
      : text('errors.row.gluedColumn', { header: oneLine(header), letter })
  const delimiter = glued.delimiter === '\t' ? text('errors.row.tab') : glued.delimiter
  return text('errors.row.glued', { ...counts, column, delimiter })
}

/** 'B7', as people find it in Excel. */
function cellAddress({ row, column }: NotUsedRow): string {
  return `${column?.letter ?? ''}${row}`
}

/** Formats of archives: the tables may well be in them. */
const ARCHIVES: ReadonlySet<string> = new Set(['zip', 'rar', '7z', 'gzip'])

/** What a format is called by those who do not know its letters. */
const FORMAT_NAMES = {
  html: 'html',
  pdf: 'pdf',
  binary: 'unknown',
  compound: 'unknown',
  png: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  bmp: 'picture',
  doc: 'document',
  docx: 'document',
  rtf: 'document',
  ppt: 'slides',
  pptx: 'slides',
  mht: 'savedPage',
  lnk: 'shortcut',
  url: 'shortcut',
  exe: 'program',
  sqlite: 'database',
  parquet: 'database',
  ods: 'openDocument',
  numbers: 'numbers',
} as const

function notATableText(
  { fileName, format }: Extract<IngestError, { kind: 'not-a-table' }>,
  formatter: Formatter,
): string {
  const { text } = formatter
  if (ARCHIVES.has(format)) {
    return text('errors.file.archive', { fileName, format: format.toUpperCase() })
  }
  return text('errors.file.not-a-table', { fileName, format: formatName(format, formatter) })
}

/** Names of formats are the same in every language, but for a few. */
function formatName(format: string, { text }: Formatter): string {
  const letters = format.toUpperCase()
  const name = FORMAT_NAMES[format as keyof typeof FORMAT_NAMES] as
    | (typeof FORMAT_NAMES)[keyof typeof FORMAT_NAMES]
    | undefined
  return name === undefined ? letters : text(`errors.format.${name}`, { format: letters })
}

/** An exact decimal text in the manner of the language. */
function numberText(decimal: string, { decimal: format }: Formatter): string {
  const fraction = decimal.split('.')[1] ?? ''
  return format(Number(decimal), fraction.length)
}
