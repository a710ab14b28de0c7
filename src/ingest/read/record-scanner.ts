import { behindCarriageReturns, countLineBreaks, CR, holdsAt, LF } from './byte-lines.ts'
import { decode } from './decode.ts'
import type { Dialect } from './dialect.ts'
import { HASH_PRIME, HASH_START, hashBytes } from './hash-bytes.ts'
import { CELL_LENGTH_LIMIT, COLUMN_LIMIT } from './limits.ts'
import { recoveryEnd, swallowsRows } from './quote-recovery.ts'

/** The cells of one record: cell i is bytes[from[i]] up to, not including, bytes[to[i]]. */
export interface ScannedCells {
  readonly bytes: Uint8Array
  /** Of all cells that the record has; those beyond the limit of columns have no place here. */
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  /** `hashBytes` of each cell. */
  readonly hash: Int32Array
}

/** What receives the records, in the order of the file. */
export interface RecordSink {
  /** @param cells - Valid during the call only. @param repaired - A blank before a quote was dropped. */
  record: (cells: ScannedCells, line: number, repaired: boolean) => void
  /** @param bytes - Valid during the call only. */
  broken: (bytes: Uint8Array, line: number, reason: 'quote' | 'cut-off') => void
}

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
const EQUALS = 61
const BACKSLASH = 92
const SPACE = 32
/** Bytes of a character, at the most. */
const LONGEST_CHARACTER = 4

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

class Scan implements ScannedCells {
  readonly #dialect: Dialect
  readonly #sink: RecordSink
  readonly #encoding: string
  readonly #delimiter: Uint8Array
  readonly #quote: number
  /** By byte, 1 where a plain cell may end, or needs a closer look; and the same inside quotes. */
  readonly #endsPlain = new Uint8Array(256)
  readonly #endsQuoted = new Uint8Array(256)
  readonly from = new Int32Array(COLUMN_LIMIT)
  readonly to = new Int32Array(COLUMN_LIMIT)
  readonly hash = new Int32Array(COLUMN_LIMIT)
  /** Cells of the record being scanned that hold quotes written as two signs, by column. */
  readonly #escaped: number[] = []
  count = 0
  /** What is not yet scanned stands from #position up to #end, and behind it a line feed as a guard. */
  bytes = new Uint8Array(1)
  #position = 0
  #end = 0
  #line = 1
  #final = false
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
    const rest = this.#end - this.#position
    if (rest + piece.length + 1 > this.bytes.length) {
      // Twice, so that many small pieces of one long record are not copied each time.
      const larger = new Uint8Array(Math.max(rest + piece.length + 1, rest * 2))
      larger.set(this.bytes.subarray(this.#position, this.#end))
      this.bytes = larger
    } else {
      this.bytes.copyWithin(0, this.#position, this.#end)
    }
    this.bytes.set(piece, rest)
    this.#position = 0
    this.#end = rest + piece.length
    this.bytes[this.#end] = LF
    this.#run()
  }

  end(): void {
    this.#final = true
    this.#run()
    this.bytes = new Uint8Array(1)
    this.#position = 0
    this.#end = 0
  }

  #run(): void {
    const isPlain = this.#delimiter.length === 1
    while (this.#position < this.#end) {
      if (isPlain && this.#plainRecord()) continue
      if (!this.#carefulRecord()) return
    }
  }

  /**
   * A record of one line whose quotes, if any, stand around whole cells: nearly all are so. False where
   * it is of another kind, or not whole yet.
   */
  #plainRecord(): boolean {
    const { bytes, from, to, hash } = this
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
    const { bytes } = this
    if (at >= this.#end) return false
    let next = at + 1
    if (bytes[at] === CR) {
      if (next >= this.#end) return false
      if (bytes[next] === LF) next += 1
      else if (!this.#dialect.carriageReturnEnds || bytes[next] === CR) return false
    }
    this.count = count
    this.#sink.record(this, this.#line, false)
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
    if (this.#manyLines && this.#swallowsRows(from, next)) return this.#recover(false)
    if (!ended && this.#isIncomplete(from, next)) {
      this.#sink.broken(this.bytes.subarray(from, next), this.#line, 'cut-off')
    } else {
      // Before anything is changed in place, for lines are counted as they stand in the file.
      const lines = this.#manyLines ? countLineBreaks(this.bytes, from, next) : 1
      this.#finishCells()
      this.#sink.record(this, this.#line, this.#repaired)
      this.#line += lines
      this.#position = next
      return true
    }
    this.#line += this.#manyLines ? countLineBreaks(this.bytes, from, next) : 1
    this.#position = next
    return true
  }

  #swallowsRows(from: number, next: number): boolean {
    const text = decode(this.bytes.subarray(from, next), this.#encoding)
    const first = decode(this.bytes.subarray(this.from[0] ?? 0, this.to[0] ?? 0), this.#encoding)
    return swallowsRows(text, { count: this.count, first }, this.#dialect)
  }

  /** Whether a line without an end is the beginning of a row; one of blanks is no row. */
  #isIncomplete(from: number, next: number): boolean {
    const text = decode(this.bytes.subarray(from, next), this.#encoding)
    if (text.endsWith('\uFFFD')) return true
    return this.count < (this.#dialect.width ?? 0) && text.trim() !== ''
  }

  #recover(open: boolean): boolean {
    const from = this.#position
    const record = { bytes: this.bytes, from, end: this.#end, final: this.#final }
    const end = recoveryEnd(record, this.#dialect, this.#delimiter)
    if (end === undefined) return false
    const cutOff = open && this.#final && end.next === this.#end && !end.ended
    const reason = cutOff ? 'cut-off' : 'quote'
    this.#sink.broken(this.bytes.subarray(from, end.lineEnd), this.#line, reason)
    this.#line += countLineBreaks(this.bytes, from, end.next)
    this.#position = end.next
    return true
  }

  #scanRecord(): Outcome {
    this.count = 0
    this.#escaped.length = 0
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
    return this.bytes[at] === this.#delimiter[0] && holdsAt(this.bytes, at, this.#delimiter)
  }

  /** Where the cell's opening quote stands, -1 if the cell has none; undefined if more bytes are needed. */
  #openingQuote(at: number): number | undefined {
    const { bytes } = this
    if (at >= this.#end) return this.#final ? -1 : undefined
    if (bytes[at] === this.#quote) return at
    if (bytes[at] !== SPACE) return -1
    if (at + 1 >= this.#end) return this.#final ? -1 : undefined
    return bytes[at + 1] === this.#quote ? at + 1 : -1
  }

  /** Reads an unquoted cell and answers where it ends. */
  #plainCell(from: number): number | Outcome {
    const { bytes } = this
    for (let at = from; at < this.#end; at += 1) {
      const byte = bytes[at]
      if (byte === LF || this.#isDelimiterAt(at)) return this.#keep(from, at, at)
      if (byte === CR) {
        const ends = this.#carriageReturnEndsAt(at)
        if (ends === undefined) return MORE
        if (ends) return this.#keep(from, at, at)
        this.#manyLines = true
      }
    }
    return this.#final ? this.#keep(from, this.#end, this.#end) : MORE
  }

  #keep(from: number, to: number, end: number): number {
    if (this.count < COLUMN_LIMIT) {
      this.from[this.count] = from
      this.to[this.count] = to
    }
    this.count += 1
    return end
  }

  /** Whether the carriage return at `at` ends the line; undefined if more bytes are needed. */
  #carriageReturnEndsAt(at: number): boolean | undefined {
    const behind = behindCarriageReturns(this.bytes, at, this.#end)
    if (behind >= this.#end) return this.#final ? true : undefined
    if (this.bytes[behind] === LF || this.#dialect.carriageReturnEnds) return true
    return this.count + 1 === this.#dialect.width
  }

  /** Reads a quoted cell and answers where the delimiter or line end behind it stands. */
  #quotedCell(quote: number): number | Outcome {
    const { bytes } = this
    const { backslash } = this.#dialect
    // Beyond that it is too long, whatever the characters.
    const stop = Math.min(this.#end, quote + 2 + LONGEST_CHARACTER * CELL_LENGTH_LIMIT)
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
    if (this.#isTooLong(quote + 1, Math.min(at, this.#end))) {
      return { kind: 'quote-error', open: true }
    }
    if (at >= this.#end) return this.#final ? { kind: 'quote-error', open: true } : MORE
    if (isEscaped) this.#escaped.push(this.count)
    return this.#closeCell(quote, at)
  }

  /** Characters are counted only where the bytes are many enough. */
  #isTooLong(from: number, to: number): boolean {
    if (to - from <= CELL_LENGTH_LIMIT) return false
    if (to - from > LONGEST_CHARACTER * CELL_LENGTH_LIMIT) return true
    return decode(this.bytes.subarray(from, to), this.#encoding).length > CELL_LENGTH_LIMIT
  }

  #closeCell(quote: number, close: number): number | Outcome {
    const { bytes } = this
    let at = close + 1
    while (at < this.#end && bytes[at] === SPACE) at += 1
    if (at >= this.#end && !this.#final) return MORE
    const isEnd = at >= this.#end || bytes[at] === LF || bytes[at] === CR
    if (!isEnd && !this.#isDelimiterAt(at)) return { kind: 'quote-error', open: false }
    if (!this.#manyLines && hasLineBreak(bytes, quote + 1, close)) this.#manyLines = true
    return this.#keep(quote + 1, close, at)
  }

  /** The record is over at `at`, where a line end or the end of the text stands. */
  #recordEnd(at: number): Outcome {
    const { bytes } = this
    if (at === this.#position) this.count = 0
    if (at >= this.#end) return { kind: 'record', next: at, ended: false }
    if (bytes[at] === LF) return { kind: 'record', next: at + 1, ended: true }
    const behind = behindCarriageReturns(bytes, at, this.#end)
    if (behind >= this.#end && !this.#final) return MORE
    const next = behind < this.#end && bytes[behind] === LF ? behind + 1 : at + 1
    if (next - at > 2) this.#manyLines = true
    return { kind: 'record', next, ended: true }
  }

  /** Gives the cells of an accepted record their values, in place, and their hashes. */
  #finishCells(): void {
    const { bytes, from, to, hash } = this
    for (const column of this.#escaped) {
      if (column < COLUMN_LIMIT) to[column] = this.#unescape(from[column] ?? 0, to[column] ?? 0)
    }
    for (let column = 0; column < Math.min(this.count, COLUMN_LIMIT); column += 1) {
      if (isTextFormula(bytes, from[column] ?? 0, to[column] ?? 0)) {
        from[column] = (from[column] ?? 0) + 2
        to[column] = (to[column] ?? 0) - 1
      }
      hash[column] = hashBytes(bytes, from[column] ?? 0, to[column] ?? 0)
    }
  }

  /** Leaves one quote of two, and what stands behind a backslash; a lone backslash stays. */
  #unescape(from: number, to: number): number {
    const { bytes } = this
    const quote = this.#quote
    let end = from
    for (let at = from; at < to; at += 1) {
      const next = at + 1 < to ? bytes[at + 1] : undefined
      const isPair = bytes[at] === quote && next === quote
      const isMarked = this.#dialect.backslash && bytes[at] === BACKSLASH
      if (isPair || (isMarked && (next === quote || next === BACKSLASH))) at += 1
      bytes[end] = bytes[at] ?? 0
      end += 1
    }
    return end
  }
}

function hasLineBreak(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === LF || bytes[at] === CR) return true
  return false
}

/** '="007"', with no other quote inside. */
function isTextFormula(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 3 || bytes[from] !== EQUALS || bytes[from + 1] !== DOUBLE_QUOTE) return false
  let at = from + 2
  while (at < to && bytes[at] !== DOUBLE_QUOTE) at += 1
  return at === to - 1
}
