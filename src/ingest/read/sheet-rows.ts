import { CELL_KINDS } from '../cell-table.ts'
import { DamagedWorkbook } from './damaged-workbook.ts'
import { decode } from './decode.ts'
import { hashCell } from './cell-hash.ts'
import { COLUMN_LIMIT, GAP_ROWS } from './limits.ts'
import { type SharedStrings, takeXmlText } from './shared-strings.ts'
import { paddedNumber, serialDay, type NumberFormat } from './sheet-cells.ts'
import { type ScannedCell, TYPE } from './scanned-cell.ts'
import { type SheetSink, wholeNumber } from './sheet-scanner.ts'
import { createTableBuilder, type TableBuilder } from './table-builder.ts'
import { cellText } from './xml-text.ts'

/** What the cells of a workbook's sheets have in common. */
export interface SheetContext {
  readonly strings: SharedStrings
  /** By number of the style. */
  readonly formats: readonly NumberFormat[]
  readonly date1904: boolean
}

/** A sheet as scanned: its cells in a builder, and what only its end tells. */
export interface ScannedSheet {
  readonly builder: TableBuilder
  /** Columns up to the last with a value. */
  readonly width: number
  /** Rows with a value, and how many of them have one beyond the limit of columns, by place in the table. */
  readonly rows: number
  readonly tooWide: ReadonlyMap<number, number>
  readonly hiddenRows: number
  /** Rows without a value that are no rows of the table. */
  readonly blankRows: number
  /** Row numbers are not in ascending order, or one stands twice. */
  readonly isUnordered: boolean
  readonly lastRow: number
  readonly merges: readonly string[]
}

const TEXT = CELL_KINDS.indexOf('text')
const NUMBER = CELL_KINDS.indexOf('number')
const ISO_DAY = /^\d{4}-\d\d-\d\d/
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
/** The digits that spreadsheet programs keep; longer numbers are written anew. */
const DIGITS = 15

/** Takes the cells of one sheet into a table. Rows without a value are blank, whatever format they have. */
export class SheetRows implements SheetSink {
  readonly #context: SheetContext
  readonly #builder = createTableBuilder()
  /** Dates repeat: bytes and hash of each day as text, by serial number. */
  readonly #days = new Map<number, { readonly bytes: Uint8Array; readonly hash: number }>()
  readonly #encoder = new TextEncoder()
  readonly #tooWide = new Map<number, number>()
  readonly #merges: string[] = []
  #row = 0
  #isHidden = false
  #isBegun = false
  #lastRow = 0
  #isUnordered = false
  #width = 0
  #rows = 0
  #hiddenRows = 0
  #blankRows = 0
  /** Rows without a value since the last with one. */
  #waitingBlank = 0

  constructor(context: SheetContext) {
    this.#context = context
  }

  get length(): number {
    return this.#builder.length
  }

  row = (row: number, isHidden: boolean): void => {
    this.#waitingBlank += 1
    this.#row = row
    this.#isHidden = isHidden
    this.#isBegun = false
  }

  merge = (ref: string): void => {
    this.#merges.push(ref)
  }

  cell = (cell: ScannedCell): void => {
    if (cell.valueTo <= cell.valueFrom && cell.runs.length === 0) {
      if (cell.type === TYPE.text) return // a formula whose result is the empty text
      const formula =
        cell.formulaFrom < 0
          ? ''
          : decode(cell.bytes.subarray(cell.formulaFrom, cell.formulaTo), 'utf-8')
      this.#set(cell.column, 'no-result', `=${cellText(formula)}`)
      return
    }
    switch (cell.type) {
      case TYPE.shared:
        this.#setShared(cell)
        break
      case TYPE.text:
        this.#setOwnText(cell)
        break
      case TYPE.boolean:
        this.#set(cell.column, 'boolean', valueOf(cell) === '1' ? 'TRUE' : 'FALSE')
        break
      case TYPE.error:
        this.#set(cell.column, 'error', valueOf(cell))
        break
      case TYPE.date:
        this.#setIsoDate(cell)
        break
      default:
        this.#setNumber(cell)
    }
  }

  finish(): ScannedSheet {
    return {
      builder: this.#builder,
      width: this.#width,
      rows: this.#rows,
      tooWide: this.#tooWide,
      hiddenRows: this.#hiddenRows,
      blankRows: this.#blankRows + this.#waitingBlank,
      isUnordered: this.#isUnordered,
      lastRow: this.#lastRow,
      merges: this.#merges,
    }
  }

  #set(column: number, kind: (typeof CELL_KINDS)[number], text: string): void {
    if (text === '') return
    this.#begin(column)
    this.#builder.set(column, kind, text)
  }

  #setBytes(
    column: number,
    kind: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
  ): void {
    if (from === to) return
    this.#begin(column)
    this.#builder.setBytes(column, kind, bytes, from, to, hash)
  }

  /** Begins the row at its first value, after the blank rows above it. */
  #begin(column: number): void {
    if (!this.#isBegun) this.#beginRow()
    if (column < this.#width) return
    this.#width = column + 1
    if (column >= COLUMN_LIMIT) this.#tooWide.set(this.#builder.length - 1, column + 1)
  }

  #beginRow(): void {
    const builder = this.#builder
    const blank = this.#row - this.#lastRow - 1
    if (blank < 0) this.#isUnordered = true
    // Short gaps are rows of the table, and counted there.
    if (blank > GAP_ROWS) this.#blankRows += this.#waitingBlank - 1
    this.#waitingBlank = 0
    for (let gap = blank <= GAP_ROWS ? blank : 0; gap > 0; gap -= 1) {
      builder.startRow(this.#row - gap, 0)
    }
    builder.startRow(this.#row, 0)
    this.#lastRow = Math.max(this.#lastRow, this.#row)
    this.#rows += 1
    if (this.#isHidden) this.#hiddenRows += 1
    this.#isBegun = true
  }

  #setShared({ bytes, valueFrom, valueTo, column }: ScannedCell): void {
    const { strings } = this.#context
    const text = wholeNumber(bytes, valueFrom, valueTo)
    if (text >= strings.size) throw new DamagedWorkbook(`shared text ${text}`)
    this.#setBytes(
      column,
      TEXT,
      strings.bytes,
      strings.starts[text] ?? 0,
      strings.starts[text + 1] ?? 0,
      strings.hashes[text] ?? 0,
    )
  }

  #setOwnText({ bytes, valueFrom, valueTo, column, runs }: ScannedCell): void {
    const [from = valueFrom, to = valueTo] = runs
    if (runs.length <= 2) {
      takeXmlText(bytes, from, to, (own, first, last, hash) =>
        this.#setBytes(column, TEXT, own, first, last, hash),
      )
      return
    }
    let text = ''
    for (let run = 0; run + 1 < runs.length; run += 2) {
      text += cellText(decode(bytes.subarray(runs[run], runs[run + 1]), 'utf-8'))
    }
    this.#set(column, 'text', text)
  }

  #setIsoDate(cell: ScannedCell): void {
    const text = valueOf(cell)
    if (ISO_DAY.test(text)) this.#set(cell.column, 'date', text.slice(0, 10))
    else this.#set(cell.column, 'text', text)
  }

  #setNumber(cell: ScannedCell): void {
    const { bytes, valueFrom, valueTo, column, style } = cell
    const format = this.#context.formats[style] ?? 'number'
    if (format === 'date' && this.#setDay(cell)) return
    const hash = typeof format === 'object' ? undefined : plainHash(bytes, valueFrom, valueTo)
    if (hash !== undefined) {
      this.#setBytes(column, NUMBER, bytes, valueFrom, valueTo, hash)
      return
    }
    const number = Number(valueOf(cell))
    if (!Number.isFinite(number)) this.#set(column, 'text', valueOf(cell))
    else this.#set(column, 'number', paddedNumber(number, format))
  }

  /** A number with a date format is a date if it is a day at all. */
  #setDay(cell: ScannedCell): boolean {
    const { bytes, valueFrom, valueTo, column } = cell
    const isWhole = plainHash(bytes, valueFrom, valueTo) !== undefined && !hasPoint(cell)
    const serial = isWhole ? wholeNumber(bytes, valueFrom, valueTo) : Number(valueOf(cell))
    const known = this.#days.get(serial)
    if (known !== undefined) {
      this.#setBytes(column, DATE, known.bytes, 0, known.bytes.length, known.hash)
      return true
    }
    const day = bytes[valueFrom] === MINUS ? undefined : serialDay(serial, this.#context.date1904)
    if (day === undefined) return false
    const own = this.#encoder.encode(day)
    const hash = hashCell(own, 0, own.length)
    if (this.#days.size < MOST_DAYS) this.#days.set(serial, { bytes: own, hash })
    this.#setBytes(column, DATE, own, 0, own.length, hash)
    return true
  }
}

const DATE = CELL_KINDS.indexOf('date')
/** Times of day make every serial number another. */
const MOST_DAYS = 100_000

function valueOf({ bytes, valueFrom, valueTo, runs }: ScannedCell): string {
  const [from = valueFrom, to = valueTo] = runs
  return cellText(decode(bytes.subarray(from, to), 'utf-8')).trim()
}

function hasPoint({ bytes, valueFrom, valueTo }: ScannedCell): boolean {
  for (let at = valueFrom; at < valueTo; at += 1) if (bytes[at] === POINT) return true
  return false
}

/**
 * The hash of a number that is written as `plainNumber` would write it, and so needs no string;
 * undefined for all others, such as 1E3, 1.50 or 0.30000000000000004.
 */
function plainHash(bytes: Uint8Array, from: number, to: number): number | undefined {
  const first = bytes[from] === MINUS ? from + 1 : from
  let point = -1
  for (let at = first; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === POINT && point < 0) point = at
    else if (byte < ZERO || byte > 0x39) return undefined
  }
  const digits = to - first - (point < 0 ? 0 : 1)
  const whole = (point < 0 ? to : point) - first
  if (digits === 0 || digits > DIGITS || whole === 0) return undefined
  if (bytes[first] === ZERO && (whole > 1 || (point < 0 && first > from))) return undefined
  if (point >= 0 && (bytes[to - 1] === ZERO || point === to - 1)) return undefined
  return hashCell(bytes, from, to)
}
