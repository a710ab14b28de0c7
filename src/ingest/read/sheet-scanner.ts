import { viewOf } from './byte-pattern.ts'
import { CellTemplate, LOOK_AHEAD } from './cell-template.ts'
import { DamagedWorkbook } from './damaged-workbook.ts'
import { COLUMN_LIMIT } from './limits.ts'
import { readPlainCell, typeOf } from './plain-cell.ts'
import { PlainRowTag } from './plain-row-tag.ts'
import { scanValue } from './plain-value.ts'
import { createScannedCell, type ScannedCell, TYPE } from './scanned-cell.ts'
import { PieceJoiner, TagCursor } from './xml-bytes.ts'

/** What is told of a sheet, in the order of its XML. */
export interface SheetSink {
  /** A row begins. @param row - Its number, 1 = first. */
  readonly row: (row: number, isHidden: boolean) => void
  /** A cell with something in it; the object is used again for the next. */
  readonly cell: (cell: ScannedCell) => void
  /** @param ref - Such as 'A1:B7'. */
  readonly merge: (ref: string) => void
}

const LETTER_R = 0x72
const LETTER_S = 0x73
const LETTER_T = 0x74

/**
 * Scans the XML of a sheet piece by piece, without making a string or an object of a cell. What stands
 * outside rows is passed over, but for merged cells.
 */
export class SheetScanner {
  readonly #sink: SheetSink
  readonly #joiner = new PieceJoiner()
  readonly #tag = new TagCursor()
  readonly #cell = createScannedCell()
  readonly #rowTag = new PlainRowTag()
  /** By column, how its last plain cell was written. */
  readonly #templates: (CellTemplate | undefined)[] = []
  #isInRows = false
  #isClosed = false
  #row = 0
  #column = -1

  constructor(sink: SheetSink) {
    this.#sink = sink
  }

  push(piece: Uint8Array<ArrayBuffer>): void {
    const bytes = this.#joiner.join(piece)
    if (bytes !== undefined) this.#scan(bytes)
  }

  #scan(bytes: Uint8Array): void {
    const tag = this.#tag
    tag.begin(bytes)
    this.#cell.bytes = bytes
    const view = viewOf(bytes)
    while (tag.next()) {
      const { from } = tag
      if (!this.#take()) {
        this.#joiner.keep(from)
        return
      }
      if (this.#isInRows) this.#takePlain(view)
    }
    this.#joiner.keep(tag.from)
  }

  /** Takes rows and cells behind the present tag, up to the first that has to be read with care. */
  #takePlain(view: DataView): void {
    const rowTag = this.#rowTag
    const { bytes } = this.#tag
    let at = this.#tag.to
    for (;;) {
      let next = this.#takePlainCell(view, at)
      if (next < 0) {
        next = rowTag.read(bytes, view, at)
        if (next < 0) break
        this.#beginRow(rowTag.row, rowTag.isHidden)
      }
      at = next
    }
    this.#tag.to = at
  }

  /** @returns the place behind the cell; -1 where there is none that is plain. */
  #takePlainCell(view: DataView, at: number): number {
    const cell = this.#cell
    const templates = this.#templates
    let next = templates[this.#column + 1]?.read(view, at, this.#rowTag.digits, cell) ?? -1
    if (next < 0) {
      this.#beginCell()
      next = readPlainCell(cell.bytes, at, cell)
      if (next < 0) return next
      const { column } = cell
      // At the end of the bytes a template tells nothing, but is still the right one.
      if (column < COLUMN_LIMIT && cell.bytes.length - at >= LOOK_AHEAD) {
        templates[column] = CellTemplate.of(view, at, next, cell)
      }
    }
    this.#finishCell()
    return next
  }

  /** @throws DamagedWorkbook where the sheet ends before its closing tag: it was cut off. */
  finish(part: string): void {
    this.#scan(this.#joiner.takeAll())
    if (!this.#isClosed) throw new DamagedWorkbook(part)
  }

  /** Takes what begins with the present tag; false where its end is not here yet. */
  #take(): boolean {
    const tag = this.#tag
    if (this.#isInRows) {
      if (tag.isEnd) this.#isInRows = !tag.is('sheetData')
      else if (tag.is('c')) return this.#readCell()
      else if (tag.is('row')) this.#readRow()
      return true
    }
    if (tag.isEnd) this.#isClosed ||= tag.is('worksheet')
    else if (tag.is('sheetData')) this.#isInRows = !tag.isEmpty
    else if (tag.is('mergeCell')) this.#readMerge()
    return true
  }

  #readRow(): void {
    const { bytes } = this.#tag
    let row = this.#row + 1
    let isHidden = false
    this.#tag.eachAttribute((name, length, from, to) => {
      if (name === LETTER_R && length === 1) row = wholeNumber(bytes, from, to)
      // hidden="1" or "true"
      else if (name === 0x68 && length === 6)
        isHidden = bytes[from] === 0x31 || bytes[from] === LETTER_T
    })
    this.#rowTag.learn(this.#tag, row, isHidden)
    this.#beginRow(row, isHidden)
  }

  #beginRow(row: number, isHidden: boolean): void {
    this.#row = row
    this.#column = -1
    this.#sink.row(row, isHidden)
  }

  #readMerge(): void {
    const { bytes } = this.#tag
    this.#tag.eachAttribute((_, length, from, to) => {
      if (length === 3) this.#sink.merge(new TextDecoder().decode(bytes.subarray(from, to)))
    })
  }

  #readCell(): boolean {
    const cell = this.#cell
    this.#beginCell()
    this.#readCellAttributes()
    const isHere = this.#tag.isEmpty || this.#readCellContent()
    if (isHere) {
      this.#scanValue()
      this.#finishCell()
    }
    // Plain cells have neither.
    cell.hasFormula = false
    cell.runs.length = 0
    return isHere
  }

  /** A cell of which nothing is known but that it stands behind the one before. */
  #beginCell(): void {
    const cell = this.#cell
    cell.column = this.#column + 1
    cell.style = 0
    cell.type = TYPE.number
    cell.valueFrom = -1
    cell.valueTo = -1
    cell.isPlain = false
    cell.scale = -1
    cell.formulaFrom = -1
    cell.formulaTo = -1
  }

  #finishCell(): void {
    const cell = this.#cell
    this.#column = cell.column
    if (cell.valueTo > cell.valueFrom || cell.hasFormula || cell.runs.length > 0) {
      this.#sink.cell(cell)
    }
  }

  #readCellAttributes(): void {
    const { bytes } = this.#tag
    const cell = this.#cell
    this.#tag.eachAttribute((name, length, from, to) => {
      if (length !== 1) return
      if (name === LETTER_R) cell.column = columnOf(bytes, from, to) ?? cell.column
      else if (name === LETTER_S) cell.style = wholeNumber(bytes, from, to)
      else if (name === LETTER_T) cell.type = typeOf(bytes, from, to)
    })
  }

  /** Tells of the value that was found what is told of that of a plain cell. */
  #scanValue(): void {
    const cell = this.#cell
    const { bytes, runs } = cell
    if (runs.length === 2) {
      const [from = 0, to = 0] = runs
      cell.valueFrom = from
      cell.valueTo = to
      runs.length = 0
    }
    const { valueFrom, valueTo } = cell
    if (valueTo <= valueFrom || scanValue(bytes, valueFrom, valueTo, cell) === valueTo) return
    cell.valueTo = valueTo
    cell.isPlain = false
    cell.scale = -1
  }

  /** Reads up to the cell's closing tag; false where it is not here yet. */
  #readCellContent(): boolean {
    const tag = this.#tag
    const cell = this.#cell
    let isPhonetic = false
    while (tag.next()) {
      if (tag.isEnd) {
        if (tag.is('c')) return true
        if (tag.is('v')) cell.valueTo = tag.from
        else if (tag.is('f')) cell.formulaTo = tag.from
        else if (tag.is('rPh')) isPhonetic = false
        else if (!isPhonetic && tag.is('t')) cell.runs.push(tag.from)
      } else if (tag.is('v')) cell.valueFrom = tag.isEmpty ? -1 : tag.to
      else if (tag.is('f')) {
        cell.hasFormula = true
        cell.formulaFrom = tag.isEmpty ? -1 : tag.to
      } else if (tag.is('rPh')) isPhonetic = !tag.isEmpty
      else if (!isPhonetic && !tag.isEmpty && tag.is('t')) cell.runs.push(tag.to)
    }
    return false
  }
}

/** The digits of some bytes as a number; whatever else stands there is passed over. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit >= 0 && digit <= 9) number = number * 10 + digit
  }
  return number
}

/** The column of a reference such as 'AB12'; undefined where it has no letters. */
export function columnOf(bytes: Uint8Array, from: number, to: number): number | undefined {
  let column = 0
  for (let at = from; at < to; at += 1) {
    // Letters of both cases.
    const letter = ((bytes[at] ?? 0) | 0x20) - 0x60
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? undefined : column - 1
}
