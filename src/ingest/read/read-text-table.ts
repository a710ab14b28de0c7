import { type Result, failed, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import type { ReadOptions } from '../mapping.ts'
import { type DelimiterChoice, chooseDelimiter } from './delimiter.ts'
import { type EncodingGuess, detectEncoding } from './detect-encoding.ts'
import { PIECE_BYTES, readBytes } from './file-bytes.ts'
import { COLUMN_LIMIT, TEXT_BYTE_LIMIT, TEXT_ROW_LIMIT } from './limits.ts'
import type { OpenedTable, ReadControl, ReaderFact } from './opened-table.ts'
import type { Dialect } from './dialect.ts'
import { createRecordScanner } from './record-scanner.ts'
import { createRowCollector } from './row-collector.ts'
import { createTextDecoding } from './text-decoding.ts'

const SAMPLE_BYTES = 131_072

/**
 * Reads a text file with delimited cells, in pieces, so that its text is never held as a whole.
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
  const guess = await detectEncoding(file, control)
  if (!guess.ok) return guess
  const encoding = knownEncoding(read.encoding) ?? guess.value.encoding
  const layout = await findLayout(file, encoding, read.delimiter)
  if (!layout.ok) return layout
  const { choice } = layout.value
  if ((choice.width ?? 0) > COLUMN_LIMIT) {
    const columns = choice.width ?? 0
    const { name: fileName } = file
    return failed({ kind: 'too-many-columns', fileName, columns, limitColumns: COLUMN_LIMIT })
  }
  const rows = await readRows(file, encoding, layout.value, guess.value, control, pieceBytes)
  if (!rows.ok) return rows
  return ok({
    ...rows.value,
    read: { ...read, encoding, delimiter: choice.delimiter, sheet: undefined },
    encodings: guess.value.encodings,
    encodingCertainty: certaintyOf(encoding, guess.value, rows.value.facts),
    delimiters: choice.delimiters,
    delimiterCertainty: choice.certainty,
    sheets: [],
    filled: [],
  })
}

/** How the text is laid out, from its beginning. */
interface Layout {
  readonly choice: DelimiterChoice
  readonly carriageReturnEnds: boolean
  readonly hasSeparatorLine: boolean
}

async function findLayout(
  file: File,
  encoding: string,
  given: string | undefined,
): Promise<Result<Layout, IngestError>> {
  const head = await readBytes(file, 0, SAMPLE_BYTES)
  if (!head.ok) return head
  const decoding = createTextDecoding(encoding)
  const text = decoding.decode(head.value)
  const sample = file.size > SAMPLE_BYTES ? wholeLines(text) : text
  const separator = /^"?sep=([^"])"?(?:\r\n|\n|\r|$)/i.exec(sample)
  const body = separator === null ? sample : sample.slice(separator[0].length)
  const carriageReturnEnds = endsInCarriageReturns(body)
  const choice = chooseDelimiter(body, carriageReturnEnds, given ?? separator?.[1])
  return ok({ choice, carriageReturnEnds, hasSeparatorLine: separator !== null })
}

async function readRows(
  file: File,
  encoding: string,
  layout: Layout,
  guess: EncodingGuess,
  control: ReadControl,
  pieceBytes: number,
): Promise<Result<Pick<OpenedTable, 'table' | 'facts'>, IngestError>> {
  const { choice, carriageReturnEnds, hasSeparatorLine } = layout
  const dialect: Dialect = {
    delimiter: choice.delimiter,
    width: choice.width,
    carriageReturnEnds,
  }
  const collector = createRowCollector(dialect.delimiter, hasSeparatorLine)
  const scanner = createRecordScanner(dialect, collector)
  const decoding = createTextDecoding(encoding)
  for (let start = 0; start < file.size; start += pieceBytes) {
    control.signal.throwIfAborted()
    const bytes = await readBytes(file, start, start + pieceBytes)
    if (!bytes.ok) return bytes
    const text = decoding.decode(bytes.value)
    collector.expect(text)
    scanner.push(text)
    if (collector.length > TEXT_ROW_LIMIT) return failed(tooManyRows(file, collector.length, guess))
    const done = Math.min(start + pieceBytes, file.size)
    control.onProgress({ bytes: done, bytesTotal: file.size, rows: collector.length })
  }
  const rest = decoding.end()
  collector.expect(rest)
  scanner.push(rest)
  scanner.end()
  return ok(collector.finish())
}

function tooManyRows(file: File, rows: number, guess: EncodingGuess): IngestError {
  return {
    kind: 'too-many-rows',
    fileName: file.name,
    rows: Math.max(rows, guess.lineFeeds),
    limitRows: TEXT_ROW_LIMIT,
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

/** The label in TextDecoder's own writing; undefined for none and for one it does not know. */
function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  return end < 0 ? text : text.slice(0, end + 1)
}

/** Old Macs: outside quotes, lone carriage returns are more than line feeds. */
function endsInCarriageReturns(sample: string): boolean {
  const text = sample.replace(/"[^"]*"/g, '')
  const lone = text.match(/\r(?!\n)/g)?.length ?? 0
  const feeds = text.match(/\n/g)?.length ?? 0
  return lone > feeds
}
