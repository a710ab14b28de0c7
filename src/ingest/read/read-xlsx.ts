import { type Result, failed, ok } from '../../domain/result.ts'
import type { CellTable } from '../cell-table.ts'
import type { IngestError } from '../ingest-error.ts'
import { DamagedWorkbook } from './damaged-workbook.ts'
import { COLUMN_LIMIT, isFullSheet, SHEET_ROWS } from './limits.ts'
import { fillMergedCells } from './merged-cells.ts'
import { readNumberFormats } from './number-formats.ts'
import type { FilledCells, ReadControl, ReaderFact } from './opened-table.ts'
import {
  freeStrings,
  NO_STRINGS,
  type SharedStrings,
  SharedStringReader,
} from './shared-strings.ts'
import type { ReadSheet } from './read-sheet.ts'
import { type ScannedSheet, type SheetContext, SheetRows } from './sheet-rows.ts'
import { SheetScanner } from './sheet-scanner.ts'
import { UNPACK_HERE } from './unpacker.ts'
import { readWorkbookDirectory } from './workbook-directory.ts'
import type { ZipPart } from './zip-directory.ts'
import { readPartText, unpackPart, xmlEncoding } from './zip-part.ts'

/** Smaller files are unpacked before another thread has started. */
const LEAST_BESIDE = 1_000_000
/** By the rows of an eighth of a large sheet it is foreseen how many it has. */
const FORESEEN_BY = 8
const LEAST_TO_FORESEE = 32_000_000

/**
 * Reads the sheets of a zipped workbook of XML, unpacking and scanning piece by piece: no part is ever
 * held as a whole.
 *
 * @param parts - As `checkZip` found them to be within the limits.
 * @throws the signal's reason when `control.signal` is aborted.
 */
export async function readXlsx(
  file: File,
  parts: readonly ZipPart[],
  control: ReadControl,
): Promise<Result<readonly ReadSheet[], IngestError>> {
  // Started before it is needed, for that takes a while.
  const unpacker =
    file.size < LEAST_BESIDE ? UNPACK_HERE : (control.startUnpacker?.() ?? UNPACK_HERE)
  try {
    const { sheets, sharedStrings, styles, date1904 } = await readWorkbookDirectory(file, parts)
    const progress = createProgress(file, parts, control)
    // Asked for at once, so that the thread beside is ahead with the first when it is its turn; shared texts
    // are unpacked here, while that thread starts.
    const asked = sheets.map((sheet) => ({ ...sheet, pieces: unpacker.unpack(file, sheet.part) }))
    const context: SheetContext = {
      formats: styles === undefined ? [] : readNumberFormats(await readPartText(file, styles)),
      strings: await readStrings(file, sharedStrings, progress),
      date1904,
    }
    const read: ReadSheet[] = []
    for (const { name, hidden, part, pieces } of asked) {
      read.push({ name, hidden, ...(await readSheet(pieces, part, context, progress)) })
    }
    freeStrings(context.strings)
    return ok(read)
  } catch (cause) {
    if (!(cause instanceof DamagedWorkbook)) throw cause
    return failed({ kind: 'damaged', fileName: file.name, detail: cause.detail })
  } finally {
    unpacker.stop()
  }
}

/** A part as it is unpacked. */
type Pieces = ReturnType<typeof unpackPart>

/** Tells after every piece how far reading has come, and hears that it is to stop. */
type Progress = (part: ZipPart, unpacked: number, rows: number) => void

function createProgress(file: File, parts: readonly ZipPart[], control: ReadControl): Progress {
  const total = parts.reduce((sum, { packed }) => sum + packed, 0)
  const done = new Map<ZipPart, number>()
  return (part, unpacked, rows) => {
    control.signal.throwIfAborted()
    done.set(part, part.packed * (unpacked / Math.max(1, part.unpacked)))
    const read = [...done.values()].reduce((sum, bytes) => sum + bytes, 0)
    const bytes = Math.round((file.size * read) / Math.max(1, total))
    control.onProgress({ bytes, bytesTotal: file.size, rows })
  }
}

async function readStrings(
  file: File,
  part: ZipPart | undefined,
  progress: Progress,
): Promise<SharedStrings> {
  if (part === undefined) return NO_STRINGS
  const reader = new SharedStringReader()
  await scanPieces(unpackPart(file, part), (piece, unpacked) => {
    reader.push(piece)
    progress(part, unpacked, 0)
  })
  return reader.finish()
}

async function readSheet(
  pieces: Pieces,
  part: ZipPart,
  context: SheetContext,
  progress: Progress,
): Promise<Omit<ReadSheet, 'name' | 'hidden'>> {
  const rows = new SheetRows(context)
  const scanner = new SheetScanner(rows)
  let isReserved = false
  await scanPieces(pieces, (piece, unpacked) => {
    scanner.push(piece)
    progress(part, unpacked, rows.length)
    if (isReserved || unpacked * FORESEEN_BY < Math.max(part.unpacked, LEAST_TO_FORESEE)) return
    rows.reserve(Math.min(Math.ceil((rows.length / unpacked) * part.unpacked * 1.02), SHEET_ROWS))
    isReserved = true
  })
  scanner.finish(part.name)
  return toReadSheet(rows.finish(), context)
}

/**
 * Gives the pieces of a part to a scanner, as UTF-8.
 *
 * @param take - Gets each piece, and how many bytes have been unpacked with it.
 */
async function scanPieces(
  pieces: Pieces,
  take: (piece: Uint8Array<ArrayBuffer>, unpacked: number) => void,
): Promise<void> {
  let toUtf8: ReturnType<typeof transcoderOf>
  let unpacked = 0
  for await (const piece of pieces) {
    if (unpacked === 0) toUtf8 = transcoderOf(xmlEncoding(piece))
    unpacked += piece.length
    take(toUtf8 === undefined ? piece : toUtf8(piece), unpacked)
  }
}

function transcoderOf(
  encoding: ReturnType<typeof xmlEncoding>,
): ((piece: Uint8Array) => Uint8Array<ArrayBuffer>) | undefined {
  if (encoding === 'utf-8') return undefined
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  return (piece) => encoder.encode(decoder.decode(piece, { stream: true }))
}

function toReadSheet(
  scanned: ScannedSheet,
  { date1904 }: SheetContext,
): Omit<ReadSheet, 'name' | 'hidden'> {
  const { builder, rows, width, tooWide } = scanned
  builder.setWidths(Math.min(width, COLUMN_LIMIT), tooWide)
  const table = builder.finish(date1904)
  const filled = fillMergedCells(table, scanned.merges)
  return {
    table,
    rows,
    width,
    tooWideRows: tooWide.size,
    facts: factsOf(scanned, table, filled),
    filled,
  }
}

function factsOf(
  { rows, hiddenRows, blankRows, isUnordered, lastRow }: ScannedSheet,
  table: CellTable,
  filled: readonly FilledCells[],
): readonly ReaderFact[] {
  const facts: ReaderFact[] = []
  if (hiddenRows > 0) facts.push({ kind: 'hidden-rows', rows: hiddenRows })
  const cells = filled.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  if (cells > 0) facts.push({ kind: 'merged-cells', cells })
  const doubled = isUnordered ? table.length - new Set(table.row).size : 0
  if (doubled > 0) facts.push({ kind: 'doubled-rows', rows: doubled })
  if (blankRows > 0) facts.push({ kind: 'blank-rows', rows: blankRows })
  if (isFullSheet(rows, lastRow)) facts.push({ kind: 'full-sheet' })
  return facts
}
