import {
  behindCarriageReturns,
  countLineBreaks,
  CR,
  hasLineBreak,
  holdsAt,
  LF,
} from './byte-lines.ts'
import type { Dialect } from './dialect.ts'
import { HASH_PRIME, HASH_START } from './cell-hash.ts'
import { CELL_LENGTH_LIMIT, COLUMN_LIMIT } from './limits.ts'
import { isTooLong, LONGEST_SEARCH, recoveryEnd } from './quote-recovery.ts'
import { hasTooLongCell, holdsRows, isIncomplete } from './record-faults.ts'
import type { RecordSink } from './record-sink.ts'
import { ScannedCells } from './scanned-cells.ts'

/** Takes a text in pieces; records go to the sink as soon as they are whole. */
export interface RecordScanner {
  /** Takes the next piece of the text; pieces may end anywhere. */
  push: (bytes: Uint8Array) => void
  /** The text is complete. */
  end: () => void
}

/** A record as scanned: where the next one starts, or why there is none yet. */
type Outcome =
  | { readonly kind: 'record'; readonly next: number; readonly ended: boolean }
  | { readonly kind: 'quote-error'; readonly open: boolean }
  | { readonly kind: 'more' }

const MORE: Outcome = { kind: 'more' }
const DOUBLE_QUOTE = 34
const BACKSLASH = 92
const SPACE = 32

/**
 * Cuts bytes into records as RFC 4180 has it, whatever the pieces they come in.
 *
 * Lines end in LF, CRLF or CRs before an LF; a lone CR ends a line in files of old Macs, and elsewhere
 * where it completes a row of ordinary width. Records count by physical lines, the first being 1; an
 * empty line is a record without cells. Quotes inside an unquoted cell are plain characters, but for
 * '="007"': so programs write the text 007, that Excel keeps its zeros.
 * Where quotes make no sense, the record ends at the line end that gives the ordinary width, is handed
 * over as broken, and scanning goes on behind it. A last line that is too short and has no end is cut off.
 *
 * @param encoding - Of the bytes; one in which delimiter, quotes and line ends are no part of any other
 *   character (see `isByteSafe`).
 */
export function createRecordScanner(
  dialect: Dialect,
  sink: RecordSink,
  encoding: string,
): RecordScanner {
  const scan = new Scan(dialect, sink, encoding)
  return {
    push: (bytes) => scan.push(bytes),
    end: () => scan.end(),
  }
}

class Scan {
  readonly #dialect: Dialect
  readonly #sink: RecordSink
  readonly #encoding: string
  readonly #delimiter: Uint8Array
  readonly #quote: number
  /** By byte, 1 where a plain cell may end, or needs a closer look; and the same inside quotes. */
  readonly #endsPlain = new Uint8Array(256)
  readonly #endsQuoted = new Uint8Array(256)
  /**
   * The record being scanned. In its bytes, what is not yet scanned stands from #position up to #end, and
   * a line feed behind it as a guard.
   */
  readonly #cells = new ScannedCells()
  #position = 0
  #end = 0
  #line = 1
  #final = false
  /** Bytes of a very long record to wait for before it is scanned again. */
  #wanted = 0
  #repaired = false
  /** The record being scanned has more line breaks than the one at its end. */
  #manyLines = false

  constructor(dialect: Dialect, sink: RecordSink, encoding: string) {
    this.#dialect = dialect
    this.#sink = sink
    this.#encoding = encoding
    this.#delimiter = new TextEncoder().encode(dialect.delimiter)
    this.#quote = dialect.quote.charCodeAt(0)
    for (const byte of [LF, CR, DOUBLE_QUOTE, this.#quote, this.#delimiter[0] ?? LF]) {
      this.#endsPlain[byte] = 1
    }
    for (const byte of [LF, CR, this.#quote]) this.#endsQuoted[byte] = 1
    if (dialect.backslash) this.#endsQuoted[BACKSLASH] = 1
  }

  push(piece: Uint8Array): void {
    const { bytes } = this.#cells
    const rest = this.#end - this.#position
    const wanted = rest + piece.length + 1
    // Twice, so that many small pieces of one long record are not copied each time.
    const room = wanted > bytes.length ? new Uint8Array(Math.max(wanted, rest * 2)) : bytes
    room.set(bytes.subarray(this.#position, this.#end))
    room.set(piece, rest)
    room[wanted - 1] = LF
    this.#cells.bytes = room
    this.#position = 0
    this.#end = wanted - 1
    this.#run()
  }

  end(): void {
    this.#final = true
    this.#run()
    this.#cells.bytes = new Uint8Array(1)
    this.#position = 0
    this.#end = 0
  }

  #run(): void {
    const isPlain = this.#delimiter.length === 1
    if (this.#end - this.#position < this.#wanted && !this.#final) return
    this.#wanted = 0
    while (this.#position < this.#end) {
      if (isPlain && this.#plainRecord()) continue
      if (!this.#carefulRecord()) break
    }
    const rest = this.#end - this.#position
    // Twice, so that a record of many pieces is not scanned anew with each of them.
    if (rest > CELL_LENGTH_LIMIT) this.#wanted = rest * 2
    this.#sink.flush?.()
  }

  /**
   * A record of one line whose quotes, if any, stand around whole cells: nearly all are so. False where
   * it is of another kind, or not whole yet.
   */
  #plainRecord(): boolean {
    const { bytes, from, to, hash } = this.#cells
    const endsPlain = this.#endsPlain
    const endsQuoted = this.#endsQuoted
    const delimiter = this.#delimiter[0]
    const quote = this.#quote
    let at = this.#position
    let count = 0
    let byte = bytes[at] ?? LF
    if (byte === LF || byte === CR) return false
    for (;;) {
      let start = at
      let mixed = HASH_START
      if (byte === quote) {
        start += 1
        at += 1
        byte = bytes[at] ?? LF
        while (endsQuoted[byte] === 0) {
          mixed = Math.imul(mixed ^ byte, HASH_PRIME)
          at += 1
          byte = bytes[at] ?? LF
        }
        if (byte !== quote) return false
        to[count] = at
        at += 1
        byte = bytes[at] ?? LF
      } else {
        while (endsPlain[byte] === 0) {
          mixed = Math.imul(mixed ^ byte, HASH_PRIME)
          at += 1
          byte = bytes[at] ?? LF
        }
        to[count] = at
      }
      from[count] = start
      hash[count] = mixed
      count += 1
      if (byte === delimiter) {
        if (count === COLUMN_LIMIT) return false
        at += 1
        byte = bytes[at] ?? LF
      } else if (byte === LF || byte === CR) {
        return this.#endPlain(at, count)
      } else {
        return false
      }
    }
  }

  /** The record is whole if a line ends at `at`, and not only the piece. */
  #endPlain(at: number, count: number): boolean {
    const { bytes } = this.#cells
    if (at >= this.#end) return false
    let next = at + 1
    if (bytes[at] === CR) {
      if (next >= this.#end) return false
      if (bytes[next] === LF) next += 1
      else if (!this.#dialect.carriageReturnEnds || bytes[next] === CR) return false
    }
    if (next - this.#position > CELL_LENGTH_LIMIT) return false
    this.#cells.count = count
    this.#sink.record(this.#cells, this.#line, false)
    this.#line += 1
    this.#position = next
    return true
  }

  /** A record of any kind; false if more bytes are needed. */
  #carefulRecord(): boolean {
    const from = this.#position
    const outcome = this.#scanRecord()
    if (outcome.kind === 'more') return false
    if (outcome.kind === 'quote-error') return this.#recover(outcome.open)
    const { next, ended } = outcome
    const record = { cells: this.#cells, from, next, encoding: this.#encoding }
    if (this.#manyLines && holdsRows(record, this.#dialect)) return this.#recover(false)
    // Before cells get their values in place: lines are counted as they stand in the file.
    const lines = this.#manyLines ? countLineBreaks(this.#cells.bytes, from, next) : 1
    if (next - from > CELL_LENGTH_LIMIT && hasTooLongCell(record)) {
      this.#sink.broken(this.#cells.bytes.subarray(from, next), this.#line, 'too-long')
    } else if (!ended && isIncomplete(record, this.#dialect)) {
      this.#sink.broken(this.#cells.bytes.subarray(from, next), this.#line, 'cut-off')
    } else {
      this.#cells.finish(this.#dialect)
      this.#sink.record(this.#cells, this.#line, this.#repaired)
    }
    this.#line += lines
    this.#position = next
    return true
  }

  #recover(open: boolean): boolean {
    const from = this.#position
    const record = { bytes: this.#cells.bytes, from, end: this.#end, final: this.#final }
    const end = recoveryEnd(record, this.#dialect, this.#delimiter)
    if (end === undefined) return false
    const cutOff = open && this.#final && end.next === this.#end && !end.ended
    const reason = cutOff ? 'cut-off' : 'quote'
    this.#sink.broken(this.#cells.bytes.subarray(from, end.lineEnd), this.#line, reason)
    this.#line += countLineBreaks(this.#cells.bytes, from, end.next)
    this.#position = end.next
    return true
  }

  #scanRecord(): Outcome {
    this.#cells.clear()
    this.#repaired = false
    this.#manyLines = false
    let at = this.#position
    for (;;) {
      const quote = this.#openingQuote(at)
      if (quote === undefined) return MORE
      const end = quote < 0 ? this.#plainCell(at) : this.#quotedCell(quote)
      if (typeof end !== 'number') return end
      if (quote > at) this.#repaired = true
      at = end
      if (at < this.#end && this.#isDelimiterAt(at)) {
        at += this.#delimiter.length
        continue
      }
      return this.#recordEnd(at)
    }
  }

  #isDelimiterAt(at: number): boolean {
    return (
      this.#cells.bytes[at] === this.#delimiter[0] &&
      holdsAt(this.#cells.bytes, at, this.#delimiter)
    )
  }

  /** Where the cell's opening quote stands, -1 if the cell has none; undefined if more bytes are needed. */
  #openingQuote(at: number): number | undefined {
    const { bytes } = this.#cells
    if (at >= this.#end) return this.#final ? -1 : undefined
    if (bytes[at] === this.#quote) return at
    if (bytes[at] !== SPACE) return -1
    if (at + 1 >= this.#end) return this.#final ? -1 : undefined
    return bytes[at + 1] === this.#quote ? at + 1 : -1
  }

  /** Reads an unquoted cell and answers where it ends. */
  #plainCell(from: number): number | Outcome {
    const { bytes } = this.#cells
    for (let at = from; at < this.#end; at += 1) {
      const byte = bytes[at]
      if (byte === LF || this.#isDelimiterAt(at)) return this.#keep(from, at)
      if (byte === CR) {
        const ends = this.#carriageReturnEndsAt(at)
        if (ends === undefined) return MORE
        if (ends) return this.#keep(from, at)
        this.#manyLines = true
      }
    }
    return this.#final ? this.#keep(from, this.#end) : MORE
  }

  #keep(from: number, to: number): number {
    this.#cells.add(from, to, false)
    return to
  }

  /** Whether the carriage return at `at` ends the line; undefined if more bytes are needed. */
  #carriageReturnEndsAt(at: number): boolean | undefined {
    const behind = behindCarriageReturns(this.#cells.bytes, at, this.#end)
    if (behind >= this.#end) return this.#final ? true : undefined
    if (this.#cells.bytes[behind] === LF || this.#dialect.carriageReturnEnds) return true
    return this.#cells.count + 1 === this.#dialect.width
  }

  /** Reads a quoted cell and answers where the delimiter or line end behind it stands. */
  #quotedCell(quote: number): number | Outcome {
    const { bytes } = this.#cells
    const { backslash } = this.#dialect
    const stop = Math.min(this.#end, quote + LONGEST_SEARCH)
    let isEscaped = false
    let at = quote + 1
    for (; at < stop; at += 1) {
      const byte = bytes[at]
      if (backslash && byte === BACKSLASH) {
        isEscaped = true
        at += 1
      } else if (byte === this.#quote) {
        if (bytes[at + 1] !== this.#quote) break
        isEscaped = true
        at += 1
      }
    }
    const inside = bytes.subarray(quote + 1, Math.min(at, this.#end))
    if (isTooLong(inside, this.#encoding)) return { kind: 'quote-error', open: true }
    if (at >= this.#end) return this.#final ? { kind: 'quote-error', open: true } : MORE
    return this.#closeCell(quote, at, isEscaped)
  }

  #closeCell(quote: number, close: number, isEscaped: boolean): number | Outcome {
    const { bytes } = this.#cells
    let at = close + 1
    while (at < this.#end && bytes[at] === SPACE) at += 1
    if (at >= this.#end && !this.#final) return MORE
    const isEnd = at >= this.#end || bytes[at] === LF || bytes[at] === CR
    if (!isEnd && !this.#isDelimiterAt(at)) return { kind: 'quote-error', open: false }
    if (!this.#manyLines && hasLineBreak(bytes, quote + 1, close)) this.#manyLines = true
    this.#cells.add(quote + 1, close, isEscaped)
    return at
  }

  /** The record is over at `at`, where a line end or the end of the text stands. */
  #recordEnd(at: number): Outcome {
    const { bytes } = this.#cells
    if (at === this.#position) this.#cells.count = 0
    if (at >= this.#end) return { kind: 'record', next: at, ended: false }
    if (bytes[at] === LF) return { kind: 'record', next: at + 1, ended: true }
    const behind = behindCarriageReturns(bytes, at, this.#end)
    if (behind >= this.#end && !this.#final) return MORE
    const next = behind < this.#end && bytes[behind] === LF ? behind + 1 : at + 1
    if (next - at > 2) this.#manyLines = true
    return { kind: 'record', next, ended: true }
  }
}
