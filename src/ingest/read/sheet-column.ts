import { CELL_KINDS } from '../cell-table.ts'
import { hashCell } from './cell-hash.ts'
import type { ColumnBuilder } from './column-builder.ts'
import { RecentNumbers } from './recent-numbers.ts'
import type { SharedStrings } from './shared-strings.ts'
import { NO_NUMBER } from './stored-values.ts'
import { MOST_AT_ONCE } from './value-slots.ts'

/** The texts that the cells of a sheet share, and where each stood last. */
export interface SharedTexts {
  readonly strings: SharedStrings
  /** Per text two entries: the column that it stood in last, and its value there; 0: none. */
  readonly places: Uint32Array
}

/** What the numbers that wait stand for: values of the column, shared texts, or themselves. */
const VALUES = 0
const TEXTS = 1
const NUMBERS = 2

const TEXT = CELL_KINDS.indexOf('text')
const DATE = CELL_KINDS.indexOf('date')
const NUMBER = CELL_KINDS.indexOf('number')
/** The values of the rows that are set together. */
const FOUND = new Int32Array(MOST_AT_ONCE)

/**
 * Takes the cells of one column of a sheet. They wait until there are many: one after the other, each text
 * would be a wait for memory, and each number a long way to its place.
 */
export class SheetColumn {
  readonly #own: ColumnBuilder
  readonly #column: number
  readonly #texts: SharedTexts
  /** The cells that wait, from a row on: of each its number, and its scale; NO_NUMBER: there is no cell. */
  readonly #numbers = new Int32Array(MOST_AT_ONCE)
  readonly #scales = new Uint8Array(MOST_AT_ONCE)
  #waitFor = VALUES
  #firstRow = 0
  #rows = 0
  #recentNumbers: RecentNumbers | undefined
  #recentDays: RecentNumbers | undefined

  /** @param column - Its position, 0 = A. */
  constructor(own: ColumnBuilder, column: number, texts: SharedTexts) {
    this.#own = own
    this.#column = column
    this.#texts = texts
  }

  /** Sets the cell of a row to a value that is not empty. Rows that are set must not lie before others. */
  set(row: number, bytes: Uint8Array, from: number, to: number, hash: number, kind: number): void {
    const place = this.#placeOf(row, VALUES, 0)
    this.#numbers[place] = this.#own.add(row, bytes, from, to, hash, kind)
  }

  /** Sets the cell of a row to a shared text that is not empty. */
  setText(row: number, text: number): void {
    const place = this.#placeOf(row, TEXTS, 0)
    this.#numbers[place] = text
  }

  /** Sets the cell of a row to a number whose digits are known: see `ScannedCell`. */
  setNumber(
    row: number,
    digits: number,
    scale: number,
    bytes: Uint8Array,
    from: number,
    to: number,
  ): void {
    if (this.#own.isPacked) {
      const place = this.#placeOf(row, NUMBERS, scale)
      this.#numbers[place] = digits
      return
    }
    const place = this.#placeOf(row, VALUES, 0)
    const recent = (this.#recentNumbers ??= new RecentNumbers())
    let value = recent.get(digits, scale)
    if (value === 0) {
      value = this.#own.add(row, bytes, from, to, hashCell(bytes, from, to), NUMBER)
      recent.set(digits, scale, value)
    }
    this.#numbers[place] = value
  }

  /** Sets the cell of a row to a day that was set before; false where that is not known. */
  setDayAgain(row: number, serial: number): boolean {
    const value = this.#recentDays?.get(serial, 0) ?? 0
    if (value === 0) return false
    const place = this.#placeOf(row, VALUES, 0)
    this.#numbers[place] = value
    return true
  }

  /** Sets the cell of a row to a day, written as text, and remembers it. */
  setDay(row: number, serial: number, bytes: Uint8Array, hash: number): void {
    this.set(row, bytes, 0, bytes.length, hash, DATE)
    this.#recentDays ??= new RecentNumbers()
    this.#recentDays.set(serial, 0, this.#numbers[row - this.#firstRow] ?? 0)
  }

  /** Sets the cells that wait. */
  finish(): void {
    const rows = this.#rows
    if (rows === 0) return
    this.#rows = 0
    if (this.#waitFor === NUMBERS) {
      this.#own.setNumbers(this.#firstRow, rows, this.#numbers, this.#scales)
      return
    }
    if (this.#waitFor === TEXTS) this.#findTexts(rows)
    else this.#takeValues(rows)
    this.#own.setValues(this.#firstRow, rows, FOUND)
  }

  /** Where the cell of a row waits. */
  #placeOf(row: number, waitFor: number, scale: number): number {
    let place = row - this.#firstRow
    if (waitFor !== this.#waitFor || place >= MOST_AT_ONCE) {
      this.finish()
      this.#waitFor = waitFor
      this.#firstRow = row
      place = 0
    }
    const scales = this.#scales
    for (let left = this.#rows; left < place; left += 1) scales[left] = NO_NUMBER
    scales[place] = scale
    this.#rows = place + 1
    return place
  }

  #takeValues(rows: number): void {
    const numbers = this.#numbers
    const scales = this.#scales
    for (let place = 0; place < rows; place += 1) {
      FOUND[place] = scales[place] === NO_NUMBER ? 0 : (numbers[place] ?? 0)
    }
  }

  #findTexts(rows: number): void {
    const numbers = this.#numbers
    const scales = this.#scales
    const column = this.#column
    const { places } = this.#texts
    for (let place = 0; place < rows; place += 1) {
      let value = 0
      if (scales[place] !== NO_NUMBER) {
        const text = numbers[place] ?? 0
        value = places[2 * text + 1] ?? 0
        if (value === 0 || places[2 * text] !== column) value = this.#addText(place, text)
      }
      FOUND[place] = value
    }
  }

  #addText(place: number, text: number): number {
    const { strings, places } = this.#texts
    const { bytes, starts, hashes } = strings
    const from = starts[text] ?? 0
    const to = starts[text + 1] ?? 0
    const row = this.#firstRow + place
    const value = this.#own.add(row, bytes, from, to, hashes[text] ?? 0, TEXT)
    places[2 * text] = this.#column
    places[2 * text + 1] = value
    return value
  }
}
