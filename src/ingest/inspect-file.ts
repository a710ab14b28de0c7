import { toCivilDate, type EpochDay } from '../domain/calendar.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { sketchColumn, type ColumnSketch } from './column-sketch.ts'
import type { DateContext } from './date-cell.ts'
import { encodingQuestion } from './encoding-question.ts'
import { columnLetter } from './fold-header.ts'
import { guessMapping } from './guess-mapping.ts'
import { fileQuestions } from './file-questions.ts'
import { findHeader, headerAt } from './header-row.ts'
import type { ImportContext } from './import-context.ts'
import type { IngestError } from './ingest-error.ts'
import type { ColumnPreview, FileInspection, ImportFileId, NamedCurrency } from './inspection.ts'
import type { Mapping } from './mapping.ts'
import type { OpenedFile } from './opened-file.ts'
import type { OpenedTable } from './read/opened-table.ts'
import {
  findChange,
  headerSetKey,
  recallMapping,
  type RecalledMapping,
} from './remember-mapping.ts'
import { reviewMapping, type ReviewContext } from './review-mapping.ts'
import { rowCode } from './row-code.ts'
import { settleMapping } from './settle-mapping.ts'
import { foldHeader } from './fold-header.ts'
import { garbledSamples } from './garbled-text.ts'
import { layOutTable, rowCells, type TableLayout } from './table-layout.ts'
import { createTableReader, type FieldColumn } from './table-reader.ts'
import { isBlankValue } from './value-bytes.ts'

/** A file that is understood as far as it can be without the user. */
export interface InspectedFile {
  readonly file: OpenedFile
  readonly inspection: FileInspection
  readonly review: ReviewContext
}

const TOP_ROWS = 10

/** Finds the header, guesses or recalls the mapping, and reviews it. */
export async function inspectFile(
  id: ImportFileId,
  source: Omit<OpenedFile, 'reader' | 'headerIsSure'>,
  context: ImportContext,
  signal: AbortSignal,
  confirmed: readonly string[],
  earlier: readonly NamedCurrency[],
): Promise<Result<InspectedFile, IngestError>> {
  const { opened } = source
  const { table } = opened
  const dateContext = toDateContext(opened, context.today)
  const header = chooseHeader(opened, dateContext, context)
  const isOneLine = opened.read.headerLines === 1
  const layout = layOutTable(table, isOneLine ? header.rows.slice(0, 1) : header.rows)
  if (!hasRows(layout)) {
    const headers = layout.headers.filter((name) => name.trim() !== '')
    return failed({ kind: 'no-rows', fileName: source.file.name, headers })
  }
  const reader = createTableReader(layout, opened.filled, dateContext)
  const sketches = layout.headers.map((name, position) =>
    sketchColumn(table, name, position, layout.dataRows, dateContext),
  )
  const recalled = recallMapping(layout.headers, context.remembered)
  const isSame = recalled !== undefined && recalled.missing.length + recalled.added.length === 0
  const guess = guessOrRecall(sketches, recalled)
  const change = findChange(layout.headers, guess, recalled, context.remembered)
  const mapping = settleMapping(
    reader,
    { ...guess, answered: [...guess.answered.filter(isForAll), ...confirmed] },
    context.cancelledStatuses,
  )
  const review: ReviewContext = {
    reader,
    sketches,
    fileQuestions: [
      ...fileQuestions({
        opened,
        layout,
        headerIsSure: header.sure,
        secondLine: header.rows[1],
        change,
        isSame,
      }),
      ...(await encodingQuestion(source.file, opened, confirmed.includes('encoding'))),
    ],
    settled: settledQuestions(isSame ? recalled.mapping : undefined, layout.headers),
    lost: recalled?.lost ?? [],
    earlier,
  }
  const file: OpenedFile = { ...source, reader, headerIsSure: header.sure }
  const inspection: FileInspection = {
    ...describe(id, file, sketches),
    mapping,
    remembered: isSame,
    review: await reviewMapping(review, mapping, signal),
  }
  return ok({ file, inspection, review })
}

function toDateContext({ table }: OpenedTable, today: EpochDay): DateContext {
  return { newestShortYear: toCivilDate(today).year + 1, date1904: table.date1904 }
}

function chooseHeader({ table, read }: OpenedTable, dates: DateContext, context: ImportContext) {
  if (read.headerRow !== undefined) {
    return { rows: headerAt(table, read.headerRow, dates), sure: false }
  }
  const known = new Set(
    context.remembered.map(({ headers }) => headerSetKey(headers.map(foldHeader))),
  )
  return findHeader(table, dates, (folded) => known.has(headerSetKey(folded)))
}

/** Whether any row is, or should have been, data. */
function hasRows({ table, dataRows, codes }: TableLayout): boolean {
  if (dataRows.length > 0 || table.broken.length > 0) return true
  return codes.includes(rowCode('too-few-cells')) || codes.includes(rowCode('too-many-cells'))
}

/** Column names that are all ASCII do not prove that the encoding is that of last time. */
function settledQuestions(
  same: Mapping | undefined,
  headers: readonly string[],
): ReadonlySet<string> {
  const provesEncoding = headers.some((header) => /[^\0-\u007F]/.test(header))
  return new Set(same?.answered.filter((id) => id !== 'encoding' || provesEncoding))
}

/** Whether an answer holds for later files: that two currencies may be added up was said of two files. */
function isForAll(question: string): boolean {
  return question !== 'earlier-currency'
}

/** What an earlier file says comes first; columns that it does not know are guessed. */
function guessOrRecall(
  sketches: readonly ColumnSketch[],
  recalled: RecalledMapping | undefined,
): Mapping {
  if (recalled === undefined) return guessMapping(sketches)
  const { mapping, missing, added } = recalled
  // A customer file's mapping without `leftOut` was kept when only names and numbers were read of it.
  const isOld = mapping.kind === 'customers' && mapping.leftOut === undefined
  const isSame = missing.length + added.length === 0
  if (isSame && !isOld) return mapping
  const guessed = guessMapping(sketches, mapping)
  return {
    ...mapping,
    columns: guessed.columns,
    factor: { ...guessed.factor, ...mapping.factor },
    answered: isSame ? mapping.answered : [],
    ...(isOld ? { leftOut: [] } : {}),
  }
}

function describe(
  id: ImportFileId,
  { file, hash, sniffed, opened, reader }: OpenedFile,
  sketches: readonly ColumnSketch[],
): Omit<FileInspection, 'mapping' | 'remembered' | 'review'> {
  const { table, headerRows } = reader.layout
  const firstHeader = headerRows[0]
  const { encodings, encodingCertainty, delimiters, sheets } = opened
  return {
    id,
    fileName: file.name,
    bytes: file.size,
    hash,
    ...sniffed,
    read: {
      ...opened.read,
      headerRow: firstHeader === undefined ? 0 : (table.row[firstHeader] ?? 0),
    },
    encodings,
    encodingCertainty,
    garbled: encodings.length === 0 ? [] : garbledSamples(table),
    delimiters,
    sheets,
    top: Array.from({ length: Math.min(TOP_ROWS, table.length) }, (_, row) => ({
      row: table.row[row] ?? 0,
      cells: rowCells(table, row),
    })),
    rows: table.length - headerRows.length + table.broken.length,
    columns: sketches.map(toPreview),
  }

  function toPreview({ position, header, samples, kind }: ColumnSketch): ColumnPreview {
    const empty = samples.length === 0 && isEmptyColumn(reader.text(position))
    return { position, letter: columnLetter(position), header, samples, kind, empty }
  }
}

function isEmptyColumn({ column, use }: FieldColumn): boolean {
  return !use.stands.some((stands, value) => stands === 1 && !isBlankValue(column, value))
}
