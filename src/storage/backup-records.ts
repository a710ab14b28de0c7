/**
 * Records of a backup as text: one record of JSON a line. What is undefined is written as null, for JSON
 * knows no undefined, and no record holds a null of its own.
 */
import { joinArrays } from '../domain/join-arrays.ts'

const RECORDS_AT_A_TIME = 1_000
const PIECE_BYTES = 1_000_000
const LINE_FEED = 10
/** Records are flat; what is nested deeper was never written by the cockpit. */
const DEEPEST = 12
/** Names that mean something else to an object than what a file says. */
const REFUSED_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

/** Writes records; none give no bytes. */
export function encodeRecords(records: readonly unknown[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < records.length; at += RECORDS_AT_A_TIME) {
    const lines = records
      .slice(at, at + RECORDS_AT_A_TIME)
      .map((record) => `${JSON.stringify(record, nullForUndefined)}\n`)
    pieces.push(encoder.encode(lines.join('')))
  }
  return joinArrays(pieces, Uint8Array)
}

function nullForUndefined(_: string, value: unknown): unknown {
  return value === undefined ? null : value
}

/**
 * Reads what {@link encodeRecords} wrote.
 *
 * @returns undefined where it is no such text, or names in it could reach beyond their record.
 */
export function decodeRecords(bytes: Uint8Array<ArrayBuffer>): readonly unknown[] | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const records: unknown[] = []
  try {
    for (const piece of piecesOfLines(bytes)) {
      for (const line of decoder.decode(piece).split('\n')) {
        if (line !== '') records.push(undefinedForNull(JSON.parse(line), 0))
      }
    }
  } catch {
    return undefined // SyntaxError, TypeError of bytes that are no text, RangeError of what is nested too deep
  }
  return records
}

/** Cut after line feeds, so that no text has to be as long as the whole part. */
function* piecesOfLines(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  let from = 0
  while (from < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, Math.min(from + PIECE_BYTES, bytes.length))
    const to = end === -1 ? bytes.length : end + 1
    yield bytes.subarray(from, to)
    from = to
  }
}

/** Changes the record that was just read in place; it is nobody else's. */
function undefinedForNull(value: unknown, depth: number): unknown {
  if (value === null) return undefined
  if (typeof value !== 'object') return value
  if (depth > DEEPEST) throw new RangeError('A record is nested too deep')
  const record = value as Record<string, unknown>
  for (const name of Object.keys(record)) {
    if (REFUSED_NAMES.has(name)) throw new RangeError(`No record has a ${name}`)
    record[name] = undefinedForNull(record[name], depth + 1)
  }
  return record
}
