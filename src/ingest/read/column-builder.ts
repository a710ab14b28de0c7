import { freeBuffer } from '../../domain/free-buffer.ts'
import type { CellColumn, NarrowIntegers } from '../cell-table.ts'
import { GrowingIntegers } from './growing-integers.ts'
import { StoredValues } from './stored-values.ts'
import { MOST_AT_ONCE, ValueSlots, type CellBytes } from './value-slots.ts'

/** With so many values it shows first whether they repeat; so many of the last are looked at. */
const FIRST_JUDGED_AT = 8_000
const LOOKED_AT = 64
/** With fewer values than this a column is left to grow as it goes. */
const LEAST_TO_FORESEE = 2_000
/** Of rows that are set together: the values that were found at once, and their values. */
const FOUND = new Int32Array(MOST_AT_ONCE)
const VALUES = new Int32Array(MOST_AT_ONCE)

/**
 * A growing column: gives each distinct value a number, by the bytes of its cells, and keeps per row
 * the number of its value. No string is made. Value 0 is the empty cell.
 */
export class ColumnBuilder {
  readonly #values: StoredValues
  #slots = new ValueSlots()
  readonly #index: GrowingIntegers
  /** Whether new values are found again. */
  #isDistinct = true
  #judgedAt = FIRST_JUDGED_AT
  /**
   * Values from this one on come in order, as numbers of orders do, and are in no slot: whatever lies
   * beyond the last is new. 0: there are none such, or no longer.
   */
  #run = 0
  /** 1 where they ascend, -1 where they descend. */
  #direction = 0
  /** How it was when room was made last. */
  #before = { rows: 0, size: 1 }
  /** Rows often repeat the row above them. */
  #lastHash = 0
  #lastValue = 0

  /**
   * @param rows - How many rows to make room for at first.
   * @param onForeign - Is called when the first value with bytes beyond ASCII is met.
   */
  constructor(rows: number, onForeign: () => void) {
    this.#values = new StoredValues(onForeign)
    this.#index = new GrowingIntegers(rows)
  }

  /** Whether all values are valid UTF-8. */
  get isUtf8(): boolean {
    return this.#values.isUtf8
  }

  /** Per value, 1 where it has bytes that are no characters of the encoding; undefined: no value has. */
  findDamage(encoding: string): Uint8Array | undefined {
    return this.#values.findDamage(encoding)
  }

  /** The value of a row. */
  valueAt(row: number): number {
    return this.#index.get(row)
  }

  textAt(row: number, encoding: string): string {
    return this.#values.text(this.valueAt(row), encoding)
  }

  /**
   * Sets the cell of a row to a value that is not empty; rows that are never set are empty. Rows that are
   * set must not lie before others.
   */
  set(row: number, bytes: Uint8Array, from: number, to: number, hash: number, kind: number): void {
    this.#index.set(row, this.add(row, bytes, from, to, hash, kind))
  }

  /**
   * Sets cells, one a row from `row` on, to values that are here already.
   *
   * @param values - The numbers of the first `count` are theirs; 0: the row is empty.
   */
  setValues(row: number, count: number, values: Int32Array): void {
    this.#index.setMany(row, count, values, this.#values.size)
  }

  /** Whether numbers are kept as numbers, none of which is looked for. */
  get isPacked(): boolean {
    return this.#values.packed !== undefined
  }

  /**
   * Sets cells of a column that is packed, one a row from `row` on, to a workbook's numbers: see `ScannedCell`.
   *
   * @param scales - NO_NUMBER: the row is empty.
   */
  setNumbers(row: number, count: number, digits: Int32Array, scales: Uint8Array): void {
    this.#values.appendNumbers(count, digits, scales, VALUES)
    this.setValues(row, count, VALUES)
  }

  /**
   * Sets cells of the text kind, one a row from `row` on: those of a column of `cells`, none where a cell
   * is nothing. Does what `set` does for each, but looks for the values of all of them side by side. One
   * after the other, most of the time would be waiting for memory: with many values each is somewhere else.
   */
  setMany(row: number, count: number, cells: CellBytes, column: number): void {
    const { bytes, from, to, hash, stored } = cells
    const isFar = this.#isDistinct && this.#run === 0 && this.#slots.isFar
    if (isFar) this.#slots.findMany(this.#values.bytes, count, cells, column, FOUND)
    let above = -1
    let next = 0
    let value = 0
    for (let place = 0, cell = column; place < count; place += 1, cell += stored) {
      const first = from[cell] ?? 0
      if (first !== above || !this.#isDistinct) {
        above = first
        const last = to[cell] ?? 0
        value = 0
        if (first !== last) {
          if (isFar && this.#isDistinct) value = FOUND[next] ?? 0
          next += 1
          if (value === 0) value = this.add(row + place, bytes, first, last, hash[cell] ?? 0, 0)
        }
      }
      VALUES[place] = value
    }
    this.#index.setMany(row, count, VALUES, this.#values.size)
  }

  /** Makes room for so many rows in all, and for as many values as will come if they go on as of late. */
  reserve(rows: number, rowsSoFar: number): void {
    this.#index.reserve(rows)
    const { size } = this.#values
    const { rows: rowsBefore, size: sizeBefore } = this.#before
    this.#before = { rows: rowsSoFar, size }
    if (size < LEAST_TO_FORESEE || rows <= rowsSoFar) return
    const rate = (size - sizeBefore) / Math.max(1, rowsSoFar - rowsBefore)
    // Slots are left to grow as they fill: the fewer they are, the nearer.
    this.#values.reserve((size + rate * (rows - rowsSoFar)) / size)
  }

  /** Leaves the rows at `positions` only, ascending. */
  keepRows(positions: Uint32Array): void {
    this.#index.keepRows(positions)
  }

  /**
   * The column as it is now, for a table of so many rows; the builder must not be used any more.
   *
   * @param counting - The numbers from 1 on, one a row.
   * @param others - Finished columns of the same table that it may share its index with.
   */
  finish(
    rows: number,
    encoding: string,
    counting: Int32Array,
    others: readonly CellColumn[],
  ): CellColumn {
    this.#slots.free()
    const before = this.#index.beforeCounting(rows)
    if (before !== undefined) this.#values.renumber(before)
    const index =
      before === undefined
        ? sharedIndex(this.#index.finish(rows), this.#values.size, others)
        : counting
    return this.#values.finish(index, this.#isDistinct, encoding)
  }

  /**
   * Keeps a value that is not empty, if it is not here already.
   *
   * @param row - Of its cell, which is not set.
   * @returns the number of the value.
   */
  add(
    row: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    kind: number,
  ): number {
    if (!this.#isDistinct) return this.#append(row, bytes, from, to, kind)
    const last = this.#lastValue
    const isLast = last !== 0 && hash === this.#lastHash
    if (isLast && this.#values.holds(last, bytes, from, to, kind)) return last
    const value = this.#find(row, bytes, from, to, hash, kind)
    this.#lastHash = hash
    this.#lastValue = value
    return value
  }

  #find(
    row: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    kind: number,
  ): number {
    const values = this.#values
    if (this.#run !== 0) {
      const last = values.size - 1
      if (values.holds(last, bytes, from, to, kind)) return last
      const isBeyond = values.compare(last, bytes, from, to) * this.#direction < 0
      if (!isBeyond) this.#endRun()
    }
    const known = this.#slots.find(values.bytes, bytes, from, to, hash, kind)
    if (known !== 0) return known
    const start = values.used
    const value = this.#append(row, bytes, from, to, kind)
    // The last value may have shown that slots are not worth while.
    if (this.#isDistinct && this.#run === 0) this.#slots.add(value, start, to - from, hash, kind)
    return value
  }

  /** If the last values come in order, takes those that do out of the slots. */
  #startRun(): void {
    const { size } = this.#values
    this.#direction = this.#directionAt(size - 1)
    let first = size - 1
    while (first > 1 && this.#directionAt(first) === this.#direction) first -= 1
    if (size - first < LOOKED_AT) return
    this.#run = first
    this.#slots.free()
    this.#slots = new ValueSlots()
    this.#addToSlots(1, first)
  }

  /** 1 where a value comes behind the one before it, -1 where it comes before. */
  #directionAt(value: number): number {
    const { bytes, starts } = this.#values
    const end = (starts[value + 1] ?? 0) - 1
    return -Math.sign(this.#values.compare(value - 1, bytes, starts[value] ?? 0, end))
  }

  #endRun(): void {
    const from = this.#run
    this.#run = 0
    this.#slots.reserve(this.#values.size)
    this.#addToSlots(from, this.#values.size)
  }

  #addToSlots(from: number, to: number): void {
    const { bytes, starts, kinds } = this.#values
    for (let value = from; value < to; value += 1) {
      const end = (starts[value + 1] ?? 0) - 1
      this.#slots.addNew(bytes, value, starts[value] ?? 0, end, kinds[value] ?? 0)
    }
  }

  /** Keeps a value without looking whether it is there already. */
  #append(row: number, bytes: Uint8Array, from: number, to: number, kind: number): number {
    const value = this.#values.append(bytes, from, to, kind)
    if (value + 1 === this.#judgedAt) this.#judge(row)
    return value
  }

  /** How values are found is asked at the same rows, however the file is cut. */
  #judge(row: number): void {
    const isFirst = this.#judgedAt === FIRST_JUDGED_AT
    this.#judgedAt *= 2
    if (!this.#isDistinct) return
    const mostAreNew = this.#values.size * 2 >= row
    if (mostAreNew && this.#values.endInAmounts(LOOKED_AT)) {
      // It is not worth while to find equal ones.
      this.#isDistinct = false
      this.#slots.free()
      this.#values.pack(LOOKED_AT)
      if (this.#values.packed === undefined) return
      // Each row will have a value of its own: with its own number it needs no index.
      this.#values.skipTo(row + 2)
      this.#index.countFrom(row + 1)
    } else if (isFirst) {
      this.#startRun()
    }
  }
}

/**
 * Of columns that say the same in other words, as numbers and names of customers do, the index is one: each
 * value of the one column stands beside the same value of the other.
 */
function sharedIndex(
  index: NarrowIntegers,
  size: number,
  others: readonly CellColumn[],
): NarrowIntegers {
  const alike = others.find((other) => other.size === size && isSame(other.index, index))
  if (alike === undefined) return index
  freeBuffer(index)
  return alike.index
}

function isSame(one: NarrowIntegers, other: NarrowIntegers): boolean {
  const { length } = one
  let row = 0
  while (row < length && one[row] === other[row]) row += 1
  return row === length
}
