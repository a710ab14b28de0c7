import { CELL_KINDS } from '../cell-table.ts'
import { DamagedWorkbook } from './damaged-workbook.ts'
import { decode } from './decode.ts'
import { hashCell } from './cell-hash.ts'
import { freeBuffer } from '../../domain/free-buffer.ts'
import { COLUMN_LIMIT, GAP_ROWS } from './limits.ts'
import type { SharedStrings } from './shared-strings.ts'
import { paddedNumber, serialDay, type NumberFormat } from './sheet-cells.ts'
import { type ScannedCell, TYPE } from './scanned-cell.ts'
import { SheetColumn, type SharedTexts } from './sheet-column.ts'
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

/** A day as text. */
interface Day {
  readonly bytes: Uint8Array
  readonly hash: number
}

const TEXT = CELL_KINDS.indexOf('text')
const NUMBER = CELL_KINDS.indexOf('number')
const DATE = CELL_KINDS.indexOf('date')
const ISO_DAY = /^\d{4}-\d\d-\d\d/

/** Times of day make every serial number another. */
const MOST_DAYS = 100_000

/** Takes the cells of one sheet into a table. Rows without a value are blank, whatever format they have. */
export class SheetRows implements SheetSink {
  readonly #context: SheetContext
  readonly #builder = createTableBuilder()
  /** Dates repeat: each as text, by serial number. */
  readonly #days = new Map<number, Day>()
  readonly #texts: SharedTexts
  /** Those up to the last with a value, but none beyond the limit. */
  readonly #columns: SheetColumn[] = []
  readonly #encoder = new TextEncoder()
  readonly #tooWide = new Map<number, number>()
  readonly #merges: string[] = []
  #row = 0
  /** Its place in the table, once it has begun. */
  #at = 0
  /** Columns up to the last with a value, of a row that has more than the limit. */
  #rowWidth = 0
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
    const { strings } = context
    this.#texts = { strings, places: new Uint32Array(2 * strings.size) }
  }

  get length(): number {
    return this.#builder.length
  }

  /** Makes room for so many rows in all. */
  reserve(rows: number): void {
    this.#builder.reserve(rows)
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
    this.#endRow()
    for (const column of this.#columns) column.finish()
    freeBuffer(this.#texts.places)
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
    const bytes = this.#encoder.encode(text)
    const { length } = bytes
    this.#setBytes(column, CELL_KINDS.indexOf(kind), bytes, 0, length, hashCell(bytes, 0, length))
  }

  #setBytes(
    column: number,
    kind: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
  ): void {
    this.#columnAt(column)?.set(this.#at, bytes, from, to, hash, kind)
  }

  /**
   * The column of a cell that has a value, whose row begins at the first of them, after the blank rows above
   * it; undefined beyond the limit of columns.
   */
  #columnAt(column: number): SheetColumn | undefined {
    if (!this.#isBegun) this.#beginRow()
    if (column >= this.#columns.length) this.#widen(column)
    return this.#columns[column]
  }

  #widen(column: number): void {
    this.#width = Math.max(this.#width, column + 1)
    if (column >= COLUMN_LIMIT) this.#rowWidth = Math.max(this.#rowWidth, column + 1)
    const columns = this.#columns
    while (columns.length < Math.min(this.#width, COLUMN_LIMIT)) {
      const { length } = columns
      columns.push(new SheetColumn(this.#builder.columnAt(length), length, this.#texts))
    }
  }

  #endRow(): void {
    if (this.#rowWidth > 0) this.#tooWide.set(this.#at, this.#rowWidth)
    this.#rowWidth = 0
  }

  #beginRow(): void {
    this.#endRow()
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
    this.#at = builder.length - 1
    this.#lastRow = Math.max(this.#lastRow, this.#row)
    this.#rows += 1
    if (this.#isHidden) this.#hiddenRows += 1
    this.#isBegun = true
  }

  #setShared({ bytes, valueFrom, valueTo, column, digits, scale }: ScannedCell): void {
    const text = scale === 0 ? digits : wholeNumber(bytes, valueFrom, valueTo)
    const { size, hasEmpty, starts } = this.#texts.strings
    if (text >= size) throw new DamagedWorkbook(`shared text ${text}`)
    if (hasEmpty && starts[text] === starts[text + 1]) return
    this.#columnAt(column)?.setText(this.#at, text)
  }

  #setOwnText({ bytes, valueFrom, valueTo, column, isPlain, hash, runs }: ScannedCell): void {
    if (isPlain) {
      this.#setBytes(column, TEXT, bytes, valueFrom, valueTo, hash)
      return
    }
    if (runs.length === 0) {
      this.#set(column, 'text', cellText(decode(bytes.subarray(valueFrom, valueTo), 'utf-8')))
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
    const { bytes, valueFrom, valueTo, column, style, isPlain, digits, scale } = cell
    const format = this.#context.formats[style] ?? 'number'
    if (format === 'date') this.#setDate(cell)
    else if (format !== 'number' || !isPlain) this.#setOtherNumber(cell, format)
    else if (scale >= 0) {
      this.#columnAt(column)?.setNumber(this.#at, digits, scale, bytes, valueFrom, valueTo)
    } else {
      const hash = hashCell(bytes, valueFrom, valueTo)
      this.#setBytes(column, NUMBER, bytes, valueFrom, valueTo, hash)
    }
  }

  /** A number with a date format is a date if it is a day at all. */
  #setDate(cell: ScannedCell): void {
    const column = this.#columnAt(cell.column)
    const { digits, scale } = cell
    if (column === undefined || (scale === 0 && column.setDayAgain(this.#at, digits))) return
    const day = this.#dayOf(cell)
    if (day === undefined) {
      this.#setOtherNumber(cell, 'date')
      return
    }
    const { bytes, hash } = day
    if (scale === 0) column.setDay(this.#at, digits, bytes, hash)
    else column.set(this.#at, bytes, 0, bytes.length, hash, DATE)
  }

  #setOtherNumber(cell: ScannedCell, format: NumberFormat): void {
    const number = Number(valueOf(cell))
    if (!Number.isFinite(number)) this.#set(cell.column, 'text', valueOf(cell))
    else this.#set(cell.column, 'number', paddedNumber(number, format))
  }

  #dayOf(cell: ScannedCell): Day | undefined {
    const serial = cell.scale === 0 ? cell.digits : Number(valueOf(cell))
    const known = this.#days.get(serial)
    if (known !== undefined) return known
    const text = serial < 0 ? undefined : serialDay(serial, this.#context.date1904)
    if (text === undefined) return undefined
    const bytes = this.#encoder.encode(text)
    const day = { bytes, hash: hashCell(bytes, 0, bytes.length) }
    if (this.#days.size < MOST_DAYS) this.#days.set(serial, day)
    return day
  }
}

function valueOf({ bytes, valueFrom, valueTo, runs }: ScannedCell): string {
  const [from = valueFrom, to = valueTo] = runs
  return cellText(decode(bytes.subarray(from, to), 'utf-8')).trim()
}
