import type { Dialect } from './dialect.ts'
import { CELL_LENGTH_LIMIT } from './limits.ts'
import { recoveryEnd, swallowsRows } from './quote-recovery.ts'

/** What receives the records, in the order of the file. */
export interface RecordSink {
  /** @param cells - Valid during the call only. @param repaired - A blank before a quote was dropped. */
  record: (cells: readonly string[], line: number, repaired: boolean) => void
  broken: (text: string, line: number, reason: 'quote' | 'cut-off') => void
}

/** Takes a text in pieces; records go to the sink as soon as they are whole. */
export interface RecordScanner {
  /** Takes the next piece of the text; pieces may end anywhere. */
  push: (text: string) => void
  /** The text is complete. */
  end: () => void
}

/** A record as scanned: where the next one starts, or why there is none yet. */
type Outcome =
  | { readonly kind: 'record'; readonly next: number; readonly ended: boolean }
  | { readonly kind: 'quote-error'; readonly open: boolean }
  | { readonly kind: 'more' }

const MORE: Outcome = { kind: 'more' }
const QUOTE = 34
const LF = 10
const CR = 13
const SPACE = 32

/**
 * Cuts text into records as RFC 4180 has it, whatever the pieces it comes in.
 *
 * Lines end in LF, CRLF or CRs before an LF; a lone CR ends a line in files of old Macs, and elsewhere
 * where it completes a row of ordinary width. Records count by physical lines, the first being 1; an
 * empty line is a record without cells. Quotes inside an unquoted cell are plain characters.
 * Where quotes make no sense, the record ends at the line end that gives the ordinary width, is handed
 * over as broken, and scanning goes on behind it. A last line that is too short and has no end is cut off.
 */
export function createRecordScanner(dialect: Dialect, sink: RecordSink): RecordScanner {
  const scan = new Scan(dialect, sink)
  return {
    push: (text) => scan.push(text),
    end: () => scan.end(),
  }
}

class Scan {
  readonly #delimiter: string
  readonly #delimiterCode: number
  readonly #dialect: Dialect
  readonly #sink: RecordSink
  readonly #cells: string[] = []
  #text = ''
  #position = 0
  #line = 1
  #final = false
  #repaired = false
  /** The record being scanned has more line breaks than the one at its end. */
  #manyLines = false
  // The next of each sign at or after the position; Infinity where there is none in the text.
  #nextLf = -1
  #nextCr = -1
  #nextQuote = -1
  #nextDelimiter = -1

  constructor(dialect: Dialect, sink: RecordSink) {
    this.#dialect = dialect
    this.#delimiter = dialect.delimiter
    this.#delimiterCode = dialect.delimiter.charCodeAt(0)
    this.#sink = sink
  }

  push(text: string): void {
    this.#text = this.#text.slice(this.#position) + text
    this.#position = 0
    this.#nextLf = -1
    this.#nextCr = -1
    this.#nextQuote = -1
    this.#nextDelimiter = -1
    this.#run()
  }

  end(): void {
    this.#final = true
    this.#run()
    this.#text = ''
    this.#position = 0
  }

  #run(): void {
    while (this.#position < this.#text.length) {
      if (!this.#plainLine() && !this.#carefulRecord()) return
    }
  }

  /** A line without quotes and stray carriage returns, which nearly all lines are. */
  #plainLine(): boolean {
    const from = this.#position
    if (this.#nextLf < from) this.#nextLf = this.#find('\n')
    if (this.#nextCr < from) this.#nextCr = this.#find('\r')
    if (this.#nextQuote < from) this.#nextQuote = this.#find('"')
    const byCr = this.#dialect.carriageReturnEnds && this.#nextCr < this.#nextLf
    const end = Math.min(this.#nextCr, this.#nextLf)
    if (end === Infinity || this.#nextQuote < end) return false
    let next = end + 1
    if (end === this.#nextCr) {
      if (next >= this.#text.length) return false
      const follows = this.#text.charCodeAt(next)
      if (follows === LF) next += 1
      else if (!byCr || follows === CR) return false
    }
    this.#split(from, end)
    this.#sink.record(this.#cells, this.#line, false)
    this.#line += 1
    this.#position = next
    return true
  }

  #find(sign: string, from: number = this.#position): number {
    const at = this.#text.indexOf(sign, from)
    return at < 0 ? Infinity : at
  }

  #split(from: number, end: number): void {
    const text = this.#text
    this.#cells.length = 0
    if (from === end) return
    let start = from
    if (this.#nextDelimiter < from) this.#nextDelimiter = this.#find(this.#delimiter)
    while (this.#nextDelimiter < end) {
      this.#cells.push(text.slice(start, this.#nextDelimiter))
      start = this.#nextDelimiter + 1
      this.#nextDelimiter = this.#find(this.#delimiter, start)
    }
    this.#cells.push(text.slice(start, end))
  }

  /** A record of any kind; false if more text is needed. */
  #carefulRecord(): boolean {
    const from = this.#position
    const outcome = this.#scanRecord()
    if (outcome.kind === 'more') return false
    if (outcome.kind === 'quote-error') return this.#recover(outcome.open)
    const { next, ended } = outcome
    const text = this.#text.slice(from, next)
    if (this.#manyLines && swallowsRows(text, this.#cells, this.#dialect)) {
      return this.#recover(false)
    }
    const isCutOff = !ended && this.#isIncomplete(text)
    if (isCutOff) this.#sink.broken(text, this.#line, 'cut-off')
    else this.#sink.record(this.#cells, this.#line, this.#repaired)
    this.#line += this.#manyLines ? countLineBreaks(this.#text, from, next) : 1
    this.#position = next
    return true
  }

  /** Whether a line without an end is the beginning of a row; one of blanks is no row. */
  #isIncomplete(text: string): boolean {
    if (text.endsWith('\uFFFD')) return true
    return this.#cells.length < (this.#dialect.width ?? 0) && text.trim() !== ''
  }

  #recover(open: boolean): boolean {
    const from = this.#position
    const end = recoveryEnd(this.#text, from, this.#final, this.#dialect)
    if (end === undefined) return false
    const cutOff = open && this.#final && end.next === this.#text.length && !end.ended
    const reason = cutOff ? 'cut-off' : 'quote'
    this.#sink.broken(this.#text.slice(from, end.lineEnd), this.#line, reason)
    this.#line += countLineBreaks(this.#text, from, end.next)
    this.#position = end.next
    return true
  }

  #scanRecord(): Outcome {
    this.#cells.length = 0
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
      if (at < this.#text.length && this.#text.charCodeAt(at) === this.#delimiterCode) {
        at += 1
        continue
      }
      return this.#recordEnd(at)
    }
  }

  /** Where the cell's opening quote stands, -1 if the cell has none; undefined if more text is needed. */
  #openingQuote(at: number): number | undefined {
    const text = this.#text
    if (at >= text.length) return this.#final ? -1 : undefined
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at
    if (code !== SPACE) return -1
    if (at + 1 >= text.length) return this.#final ? -1 : undefined
    return text.charCodeAt(at + 1) === QUOTE ? at + 1 : -1
  }

  /** Reads an unquoted cell and answers where it ends. */
  #plainCell(from: number): number | Outcome {
    const text = this.#text
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === this.#delimiterCode || code === LF) return this.#keep(from, at)
      if (code === CR) {
        const ends = this.#carriageReturnEndsAt(at)
        if (ends === undefined) return MORE
        if (ends) return this.#keep(from, at)
        this.#manyLines = true
      }
    }
    return this.#final ? this.#keep(from, text.length) : MORE
  }

  #keep(from: number, end: number): number {
    this.#cells.push(this.#text.slice(from, end))
    return end
  }

  /** Whether the carriage return at `at` ends the line; undefined if more text is needed. */
  #carriageReturnEndsAt(at: number): boolean | undefined {
    const behind = behindCarriageReturns(this.#text, at)
    if (behind >= this.#text.length) return this.#final ? true : undefined
    if (this.#text.charCodeAt(behind) === LF || this.#dialect.carriageReturnEnds) return true
    return this.#cells.length + 1 === this.#dialect.width
  }

  /** Reads a quoted cell and answers where the delimiter or line end behind it stands. */
  #quotedCell(quote: number): number | Outcome {
    const text = this.#text
    let from = quote + 1
    let escaped = false
    for (;;) {
      const close = text.indexOf('"', from)
      const length = (close < 0 ? text.length : close) - quote - 1
      if (length > CELL_LENGTH_LIMIT) return { kind: 'quote-error', open: true }
      if (close < 0) return this.#final ? { kind: 'quote-error', open: true } : MORE
      if (text.charCodeAt(close + 1) !== QUOTE) return this.#closeCell(quote, close, escaped)
      escaped = true
      from = close + 2
    }
  }

  #closeCell(quote: number, close: number, escaped: boolean): number | Outcome {
    const text = this.#text
    let at = close + 1
    while (at < text.length && text.charCodeAt(at) === SPACE) at += 1
    if (at >= text.length && !this.#final) return MORE
    const code = at < text.length ? text.charCodeAt(at) : LF
    if (code !== this.#delimiterCode && code !== LF && code !== CR) {
      return { kind: 'quote-error', open: false }
    }
    const value = text.slice(quote + 1, close)
    if (value.includes('\n') || value.includes('\r')) this.#manyLines = true
    this.#cells.push(escaped ? value.replaceAll('""', '"') : value)
    return at
  }

  /** The record is over at `at`, where a line end or the end of the text stands. */
  #recordEnd(at: number): Outcome {
    const text = this.#text
    const isBlank = at === this.#position
    if (isBlank) this.#cells.length = 0
    if (at >= text.length) return { kind: 'record', next: at, ended: false }
    if (text.charCodeAt(at) === LF) return { kind: 'record', next: at + 1, ended: true }
    const behind = behindCarriageReturns(text, at)
    if (behind >= text.length && !this.#final) return MORE
    const next = text.charCodeAt(behind) === LF ? behind + 1 : at + 1
    if (next - at > 2) this.#manyLines = true
    return { kind: 'record', next, ended: true }
  }
}

/** The first position at or after `at` that holds no carriage return. */
function behindCarriageReturns(text: string, at: number): number {
  let behind = at
  while (behind < text.length && text.charCodeAt(behind) === CR) behind += 1
  return behind
}

/** Line breaks as a text editor counts them: CRLF, LF and a lone CR are one each. */
function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1
  }
  return count
}
