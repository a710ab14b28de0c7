import {
  behindCarriageReturns,
  countLineBreaks,
  CR,
  hasLineBreak,
  holdsAt,
  LF,
} from './byte-lines.ts'
import type { Dialect } from './dialect.ts'
import { CELL_LENGTH_LIMIT } from './limits.ts'
import { plainSigns, scanPlainRow, type PlainSigns } from './plain-row.ts'
import { isTooLong, LONGEST_SEARCH, recoveryEnd } from './quote-recovery.ts'
import { hasTooLongCell, holdsRows, isIncomplete } from './record-faults.ts'
import type { RecordSink } from './record-sink.ts'
import { ScannedRows } from './scanned-rows.ts'

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
const BACKSLASH = 92
const SPACE = 32
/** Where the first byte stands, behind the guard. */
const FIRST = 1

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
  readonly #signs: PlainSigns
  /**
   * The records that wait for the sink and the one being scanned. In their bytes, what is not yet scanned
   * stands from #position up to #end, and a line feed before it and one behind it as guards.
   */
  readonly #rows = new ScannedRows()
  #position = FIRST
  #end = FIRST
  /** Cells of the row above in #rows; where there is none that can be compared, those being scanned. */
  #above = 0
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
    this.#signs = plainSigns(dialect)
  }

  push(piece: Uint8Array): void {
    const { bytes } = this.#rows
    const rest = this.#end - this.#position
    const end = FIRST + rest + piece.length
    // A little more, for the next rest may be longer; twice, so that a record of many pieces grows seldom.
    const wanted = Math.max(Math.ceil(end * 1.1) + 1, rest * 2)
    const room = end >= bytes.length ? new Uint8Array(wanted) : bytes
    room.set(bytes.subarray(this.#position, this.#end), FIRST)
    room.set(piece, FIRST + rest)
    room[0] = LF
    room[end] = LF
    if (room !== bytes) this.#rows.setBytes(room)
    this.#position = FIRST
    this.#end = end
    this.#run()
  }

  end(): void {
    this.#final = true
    this.#run()
    this.#rows.setBytes(new Uint8Array(1))
    this.#position = FIRST
    this.#end = FIRST
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
    this.#flush()
  }

  /** Hands the rows that wait to the sink. */
  #flush(): void {
    if (this.#rows.length > 0) this.#sink.rows(this.#rows)
    this.#rows.clear()
    this.#above = 0
  }

  /** Lets the row that was scanned wait for others of its width. */
  #keepRow(end: number, isRepaired: boolean): void {
    const rows = this.#rows
    if (!rows.fits) this.#flush()
    rows.close(this.#line, this.#position, end, isRepaired)
    if (rows.isFull) this.#flush()
  }

  /** A plain record that is whole; false where it is of another kind, or needs more bytes. */
  #plainRecord(): boolean {
    const lineEnd = scanPlainRow(this.#rows, this.#position, this.#above, this.#signs)
    return lineEnd >= 0 && this.#endPlain(lineEnd)
  }

  /** The record is whole if a line ends at `at`, and not only the piece. */
  #endPlain(at: number): boolean {
    const rows = this.#rows
    const { bytes } = rows
    if (at >= this.#end) return false
    let next = at + 1
    if (bytes[at] === CR) {
      if (next >= this.#end) return false
      if (bytes[next] === LF) next += 1
      else if (!this.#dialect.carriageReturnEnds || bytes[next] === CR) return false
    }
    if (next - this.#position > CELL_LENGTH_LIMIT) return false
    this.#keepRow(at, false)
    this.#above = Math.max(0, rows.base - rows.stored)
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
    const rows = this.#rows
    const record = { rows, from, next, encoding: this.#encoding }
    if (this.#manyLines && holdsRows(record, this.#dialect)) return this.#recover(false)
    // Before cells get their values in place: lines are counted as they stand in the file.
    const lines = this.#manyLines ? countLineBreaks(rows.bytes, from, next) : 1
    if (next - from > CELL_LENGTH_LIMIT && hasTooLongCell(record)) {
      this.#break(next, 'too-long')
    } else if (!ended && isIncomplete(record, this.#dialect)) {
      this.#break(next, 'cut-off')
    } else {
      rows.finish(this.#dialect)
      this.#keepRow(next, this.#repaired)
      // Its cells may no longer stand as they were written.
      this.#above = rows.base
    }
    this.#line += lines
    this.#position = next
    return true
  }

  #recover(open: boolean): boolean {
    const from = this.#position
    const record = { bytes: this.#rows.bytes, from, end: this.#end, final: this.#final }
    const end = recoveryEnd(record, this.#dialect, this.#delimiter)
    if (end === undefined) return false
    const cutOff = open && this.#final && end.next === this.#end && !end.ended
    this.#break(end.lineEnd, cutOff ? 'cut-off' : 'quote')
    this.#line += countLineBreaks(this.#rows.bytes, from, end.next)
    this.#position = end.next
    return true
  }

  /** Hands the record being scanned over as broken. */
  #break(end: number, reason: 'quote' | 'cut-off' | 'too-long'): void {
    this.#flush()
    this.#sink.broken(this.#rows.bytes.subarray(this.#position, end), this.#line, reason)
  }

  #scanRecord(): Outcome {
    this.#rows.begin()
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
      this.#rows.bytes[at] === this.#delimiter[0] && holdsAt(this.#rows.bytes, at, this.#delimiter)
    )
  }

  /** Where the cell's opening quote stands, -1 if the cell has none; undefined if more bytes are needed. */
  #openingQuote(at: number): number | undefined {
    const { bytes } = this.#rows
    if (at >= this.#end) return this.#final ? -1 : undefined
    if (bytes[at] === this.#quote) return at
    if (bytes[at] !== SPACE) return -1
    if (at + 1 >= this.#end) return this.#final ? -1 : undefined
    return bytes[at + 1] === this.#quote ? at + 1 : -1
  }

  /** Reads an unquoted cell and answers where it ends. */
  #plainCell(from: number): number | Outcome {
    const { bytes } = this.#rows
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
    this.#rows.add(from, to, false)
    return to
  }

  /** Whether the carriage return at `at` ends the line; undefined if more bytes are needed. */
  #carriageReturnEndsAt(at: number): boolean | undefined {
    const behind = behindCarriageReturns(this.#rows.bytes, at, this.#end)
    if (behind >= this.#end) return this.#final ? true : undefined
    if (this.#rows.bytes[behind] === LF || this.#dialect.carriageReturnEnds) return true
    return this.#rows.count + 1 === this.#dialect.width
  }

  /** Reads a quoted cell and answers where the delimiter or line end behind it stands. */
  #quotedCell(quote: number): number | Outcome {
    const { bytes } = this.#rows
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
    const { bytes } = this.#rows
    let at = close + 1
    while (at < this.#end && bytes[at] === SPACE) at += 1
    if (at >= this.#end && !this.#final) return MORE
    const isEnd = at >= this.#end || bytes[at] === LF || bytes[at] === CR
    if (!isEnd && !this.#isDelimiterAt(at)) return { kind: 'quote-error', open: false }
    if (!this.#manyLines && hasLineBreak(bytes, quote + 1, close)) this.#manyLines = true
    this.#rows.add(quote + 1, close, isEscaped)
    return at
  }

  /** The record is over at `at`, where a line end or the end of the text stands. */
  #recordEnd(at: number): Outcome {
    const { bytes } = this.#rows
    if (at === this.#position) this.#rows.count = 0
    if (at >= this.#end) return { kind: 'record', next: at, ended: false }
    if (bytes[at] === LF) return { kind: 'record', next: at + 1, ended: true }
    const behind = behindCarriageReturns(bytes, at, this.#end)
    if (behind >= this.#end && !this.#final) return MORE
    const next = behind < this.#end && bytes[behind] === LF ? behind + 1 : at + 1
    if (next - at > 2) this.#manyLines = true
    return { kind: 'record', next, ended: true }
  }
}
