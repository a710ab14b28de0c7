import type { NarrowIntegers } from '../cell-table.ts'
import { grown } from '../../domain/free-buffer.ts'

const MOST_8 = 2 ** 8 - 1
const MOST_16 = 2 ** 16 - 1
const NOT_COUNTING = -1

/**
 * Growing whole numbers from 0 on, one a row, in the smallest array that holds them; 0 where none was set.
 * Rows that only count, so that each holds its own place from 1 on, take no memory as long as they do.
 */
export class GrowingIntegers {
  #numbers: NarrowIntegers
  /** The largest number that the array can hold. */
  #most = MOST_8
  /** Rows from here up to `#counted` hold their own place, and no entry of the array. */
  #countedFrom = NOT_COUNTING
  #counted = 0

  /** @param rows - How many rows to make room for at first. */
  constructor(rows: number) {
    this.#numbers = new Uint8Array(rows)
  }

  get(row: number): number {
    const isCounted = this.#isCounting && row >= this.#countedFrom && row < this.#counted
    return isCounted ? row + 1 : (this.#numbers[row] ?? 0)
  }

  set(row: number, number: number): void {
    if (this.#isCounting && row >= this.#countedFrom) {
      if (row === this.#counted && number === row + 1) {
        this.#counted += 1
        return
      }
      this.#stopCounting()
    }
    this.#makeRoom(row + 1, number)
    this.#numbers[row] = number
  }

  /**
   * Sets rows from `row` on.
   *
   * @param numbers - Its first `count` entries are theirs.
   * @param largest - None of them is larger.
   */
  setMany(row: number, count: number, numbers: Int32Array, largest: number): void {
    if (this.#isCounting) {
      let place = 0
      if (row === this.#counted) {
        while (place < count && numbers[place] === row + place + 1) place += 1
        this.#counted += place
      }
      for (; place < count; place += 1) this.set(row + place, numbers[place] ?? 0)
      return
    }
    this.#makeRoom(row + count, largest)
    this.#numbers.set(count === numbers.length ? numbers : numbers.subarray(0, count), row)
  }

  /** Sets rows from one up to, not including, another to the same number. */
  fill(number: number, from: number, to: number): void {
    this.#makeRoom(to, number)
    this.#numbers.fill(number, from, to)
  }

  /** From this row on, none of which is set, rows are expected to count. */
  countFrom(row: number): void {
    this.#countedFrom = row
    this.#counted = row
  }

  /** Makes room for so many rows in all. */
  reserve(rows: number): void {
    if (this.#isCounting && this.#counted > this.#countedFrom) return
    if (rows > this.#numbers.length) this.#numbers = grown(this.#numbers, this.#arrayOf(rows))
  }

  /** Leaves the rows at `positions` only, ascending. */
  keepRows(positions: Uint32Array): void {
    if (this.#isCounting) this.#stopCounting()
    const numbers = this.#numbers
    for (let row = 0; row < positions.length; row += 1) {
      numbers[row] = numbers[positions[row] ?? 0] ?? 0
    }
    numbers.fill(0, positions.length)
  }

  /**
   * The numbers of the first rows, where all behind them up to `rows` count; undefined where they do not,
   * and where one of the first rows has no number.
   */
  beforeCounting(rows: number): NarrowIntegers | undefined {
    if (!this.#isCounting || this.#counted !== rows) return undefined
    const before = this.#numbers.subarray(0, this.#countedFrom)
    return before.includes(0) ? undefined : before
  }

  /** The numbers of so many rows; nothing must be set any more. */
  finish(rows: number): NarrowIntegers {
    if (this.#isCounting) this.#stopCounting()
    this.#makeRoom(rows, 0)
    return this.#numbers.subarray(0, rows)
  }

  get #isCounting(): boolean {
    return this.#countedFrom !== NOT_COUNTING
  }

  #stopCounting(): void {
    const from = this.#countedFrom
    const to = this.#counted
    this.#countedFrom = NOT_COUNTING
    if (to > from) this.#makeRoom(to, to)
    for (let row = from; row < to; row += 1) this.#numbers[row] = row + 1
  }

  #makeRoom(rows: number, number: number): void {
    const { length } = this.#numbers
    if (number <= this.#most && rows <= length) return
    if (number > this.#most) this.#most = number > MOST_16 ? Infinity : MOST_16
    const wanted = rows <= length ? length : Math.max(rows, 2 * length)
    this.#numbers = grown(this.#numbers, this.#arrayOf(wanted))
  }

  #arrayOf(rows: number): NarrowIntegers {
    if (this.#most === MOST_8) return new Uint8Array(rows)
    return this.#most === MOST_16 ? new Uint16Array(rows) : new Int32Array(rows)
  }
}
