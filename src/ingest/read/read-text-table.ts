import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import { createContentHash } from '../content-hash.ts'
import type { ReadOptions } from '../mapping.ts'
import { isByteSafe } from './byte-safety.ts'
import { isValidUtf8 } from './decode.ts'
import type { DelimiterChoice } from './delimiter.ts'
import {
  concludeEncoding,
  createForeignSample,
  likelyEncoding,
  markedEncoding,
  type EncodingGuess,
} from './detect-encoding.ts'
import { PIECE_BYTES, readBytes, readPieces } from './file-bytes.ts'
import { COLUMN_LIMIT, TEXT_BYTE_LIMIT, TEXT_ROW_LIMIT } from './limits.ts'
import type { OpenedTable, ReadControl, ReaderFact } from './opened-table.ts'
import { createRecordScanner } from './record-scanner.ts'
import { createRowCollector, type RowCollector } from './row-collector.ts'
import { createTextBytes, markBytes } from './text-bytes.ts'
import { encodingNamed } from './text-decoder.ts'
import { findLayout, type TextLayout } from './text-layout.ts'

const SAMPLE_BYTES = 131_072
/** From so many bytes on they tell how many rows the file has, and how many values will come. */
const FORESEEN_FROM = 4_000_000

/**
 * Reads a text file with delimited cells, in pieces, once. What it is written in is only known at its
 * end: until then it is read as its beginning says, and once more where that was wrong.
 *
 * @param pieceBytes - Bytes read at a time; the result does not depend on it.
 * @throws the signal's reason when `control.signal` is aborted.
 */
export async function readTextTable(
  file: File,
  read: ReadOptions,
  control: ReadControl,
  pieceBytes: number = PIECE_BYTES,
): Promise<Result<OpenedTable, IngestError>> {
  if (file.size > TEXT_BYTE_LIMIT) {
    const { name: fileName, size: bytes } = file
    return failed({ kind: 'too-large', fileName, bytes, limitBytes: TEXT_BYTE_LIMIT })
  }
  const head = await readBytes(file, 0, SAMPLE_BYTES)
  if (!head.ok) return head
  const marked = markedEncoding(head.value)
  const given = encodingNamed(read.encoding)
  const source: Source = { file, head: head.value, marked, pieceBytes }
  const likely = given ?? marked ?? likelyEncoding(head.value)
  const first = await readAs(source, likely, read.delimiter, control)
  if (!first.ok || given !== undefined || first.value.guess.encoding === likely) {
    return first.ok ? ok(toOpened(read, likely, first.value)) : first
  }
  const { guess } = first.value
  const second = await readAs(source, guess.encoding, read.delimiter, control)
  return second.ok ? ok(toOpened(read, guess.encoding, { ...second.value, guess })) : second
}

/** A file that is read, with what is known of it from its beginning. */
interface Source {
  readonly file: File
  readonly head: Uint8Array<ArrayBuffer>
  readonly marked: string | undefined
  readonly pieceBytes: number
}

/** A file read in one encoding, and what all of it says about its encoding. */
interface Reading {
  readonly choice: DelimiterChoice
  readonly rows: ReturnType<RowCollector['finish']>
  readonly guess: EncodingGuess
  readonly hash: string
}

async function readAs(
  source: Source,
  encoding: string,
  delimiter: string | undefined,
  control: ReadControl,
): Promise<Result<Reading, IngestError>> {
  const { file, head } = source
  const layout = findLayout(head, encoding, { isWhole: file.size <= head.length, delimiter })
  const columns = layout.dialect.width ?? 0
  if (columns > COLUMN_LIMIT) {
    const { name: fileName } = file
    return failed({ kind: 'too-many-columns', fileName, columns, limitColumns: COLUMN_LIMIT })
  }
  return readRows(source, encoding, layout, control)
}

async function readRows(
  { file, head, marked, pieceBytes }: Source,
  encoding: string,
  layout: TextLayout,
  control: ReadControl,
): Promise<Result<Reading, IngestError>> {
  const { choice, dialect } = layout
  const content = createContentHash()
  const transcodes = !isByteSafe(encoding, dialect)
  const text = createTextBytes(encoding, transcodes)
  const foreign = createForeignSample()
  // Records that are no longer the file's own bytes say nothing.
  const records = transcodes ? createForeignSample() : foreign
  const collector = createRowCollector(layout, records)
  const scanner = createRecordScanner(dialect, collector, text.encoding)
  let isReserved = false
  let done = markBytes(head, encoding)
  content.add(head.subarray(0, done))
  for await (const piece of readPieces(file, done, pieceBytes)) {
    control.signal.throwIfAborted()
    content.add(piece)
    scanner.push(text.take(piece))
    if (transcodes) foreign.addPiece(piece)
    if (collector.length > TEXT_ROW_LIMIT) return failed(await tooManyRows(file, control))
    done += piece.length
    if (done >= FORESEEN_FROM && !isReserved) {
      collector.reserve(expectedRows(collector, done, file))
      isReserved = true
    }
    control.onProgress({ bytes: done, bytesTotal: file.size, rows: collector.length })
  }
  scanner.push(text.end())
  scanner.end()
  foreign.end()
  const isUtf8 = transcodes ? foreign.lines.every(isValidUtf8) : collector.isUtf8()
  const guess = concludeEncoding(marked, isUtf8, foreign.lines)
  const rows = collector.finish(text.encoding)
  return ok({ choice, rows, guess, hash: await content.finish() })
}

/** By the rows so far, and a few more; growing costs more than room that is not used. */
function expectedRows({ length }: RowCollector, done: number, { size }: File): number {
  return Math.min(Math.ceil((length / done) * size * 1.05), TEXT_ROW_LIMIT)
}

async function tooManyRows(file: File, control: ReadControl): Promise<IngestError> {
  let rows = 0
  for await (const piece of readPieces(file, 0)) {
    control.signal.throwIfAborted()
    for (const byte of piece) if (byte === 10) rows += 1
  }
  const limitRows = TEXT_ROW_LIMIT
  return { kind: 'too-many-rows', fileName: file.name, rows: Math.max(rows, limitRows), limitRows }
}

function toOpened(
  read: ReadOptions,
  encoding: string,
  { choice, rows, guess, hash }: Reading,
): OpenedTable {
  return {
    ...rows,
    hash,
    read: { ...read, encoding, delimiter: choice.delimiter, sheet: undefined },
    encodings: guess.encodings,
    encodingCertainty: certaintyOf(encoding, guess, rows.facts),
    delimiters: choice.delimiters,
    delimiterCertainty: choice.certainty,
    sheets: [],
    filled: [],
  }
}

function certaintyOf(
  encoding: string,
  guess: EncodingGuess,
  facts: readonly ReaderFact[],
): EncodingGuess['certainty'] {
  if (facts.some(({ kind }) => kind === 'undecodable')) return 'doubtful'
  return encoding === guess.encoding ? guess.certainty : 'sure'
}
