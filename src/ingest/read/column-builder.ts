import type { CellColumn } from '../cell-table.ts'
import { decode, isValidUtf8, REPLACEMENT } from './decode.ts'
import { DistinctValues } from './distinct-values.ts'
import { freeBuffer, grown } from './free-buffer.ts'
import { looksLikeAmount } from './looks-like-amount.ts'
import { MOST_AT_ONCE, ValueSlots, type CellBytes } from './value-slots.ts'

/** First sizes; all grow by doubling. */
const FIRST_VALUES = 64
const FIRST_BYTES = 1024
/** With so many values it shows first whether they repeat; so many of the last are looked at. */
const FIRST_JUDGED_AT = 8_000
const LOOKED_AT = 64
/** With fewer values than this a column is left to grow as it goes. */
const LEAST_TO_FORESEE = 2_000
const FOUND = new Int32Array(MOST_AT_ONCE)

/**
 * A growing column: gives each distinct value a number, by the bytes of its cells, and keeps per row
 * the number of its value. No string is made. Value 0 is the empty cell.
 */
export class ColumnBuilder {
  #size = 1
  #kinds = new Uint8Array(FIRST_VALUES)
  #starts = new Uint32Array(FIRST_VALUES)
  /** Values end in a NUL each, so that all can be decoded at once; the first value is that alone. */
  #bytes = new Uint8Array(FIRST_BYTES)
  #used = 1
  #hasNul = false
  /** Whether new values are found again. */
  #isDistinct = true
  #judgedAt = FIRST_JUDGED_AT
  #isAscii = true
  readonly #onForeign: () => void
  readonly #slots = new ValueSlots()
  /**
   * Values from this one on come in order, as numbers of orders do, and are in no slot: whatever lies
   * beyond the last is new. 0: there are none such, or no longer.
   */
  #run = 0
  /** 1 where they ascend, -1 where they descend. */
  #direction = 0
  #index: Uint32Array
  /** Rows often repeat the row above them. */
  #lastHash = 0
  #lastValue = 0
  #decoded: { readonly encoding: string; readonly text: string } | undefined

  /**
   * @param rows - How many rows to make room for at first.
   * @param onForeign - Is called when the first value with bytes beyond ASCII is met.
   */
  constructor(rows: number, onForeign: () => void) {
    this.#onForeign = onForeign
    this.#index = new Uint32Array(rows)
    this.#starts[1] = 1
  }

  /** Whether all values are valid UTF-8. */
  get isUtf8(): boolean {
    return this.#isAscii || !this.#decode('utf-8').includes(REPLACEMENT) || this.#decodesAsUtf8()
  }

  /** Per value, 1 where it has bytes that are no characters of the encoding; undefined: no value has. */
  findDamage(encoding: string): Uint8Array | undefined {
    if (this.#isAscii || !this.#decode(encoding).includes(REPLACEMENT)) return undefined
    const texts = Array.from({ length: this.#size }, (_, value) => this.#text(value, encoding))
    return Uint8Array.from(texts, (text) => (text.includes(REPLACEMENT) ? 1 : 0))
  }

  /** The value of a row. */
  valueAt(row: number): number {
    return this.#index[row] ?? 0
  }

  textAt(row: number, encoding: string): string {
    return this.#text(this.valueAt(row), encoding)
  }

  /**
   * Sets the cell of a row to a value that is not empty; rows that are never set are empty.
   *
   * @returns the number of the value.
   */
  set(
    row: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    kind: number,
  ): number {
    let value = this.#lastValue
    if (!this.#isDistinct) {
      value = this.#append(row, bytes, from, to, kind)
    } else if (
      value === 0 ||
      hash !== this.#lastHash ||
      !this.#holds(value, bytes, from, to, kind)
    ) {
      value = this.#find(row, bytes, from, to, hash, kind)
      this.#lastHash = hash
      this.#lastValue = value
    }
    this.setValue(row, value)
    return value
  }

  /** Sets the cell of a row to a value that is here already, by its number. */
  setValue(row: number, value: number): void {
    if (row >= this.#index.length) this.#growIndex(row)
    this.#index[row] = value
  }

  /**
   * Sets cells of the text kind, one a row from `row` on: those of a column of `cells`, none where a cell
   * is nothing. Does what `set` does for each, but looks for the values of all of them side by side. One
   * after the other, most of the time would be waiting for memory: with many values each is somewhere else.
   */
  setMany(row: number, count: number, cells: CellBytes, column: number): void {
    const { bytes, from, to, hash, stored } = cells
    if (row + count > this.#index.length) this.#growIndex(row + count - 1)
    const isFar = this.#isDistinct && this.#run === 0 && this.#slots.isFar
    if (isFar) this.#slots.findMany(this.#bytes, count, cells, column, FOUND)
    const index = this.#index
    let above = -1
    let next = 0
    for (let place = 0, cell = column; place < count; place += 1, cell += stored) {
      const first = from[cell] ?? 0
      const last = to[cell] ?? 0
      if (first === above) {
        index[row + place] = index[row + place - 1] ?? 0
        continue
      }
      above = first
      if (first === last) continue
      const found = isFar ? (FOUND[next] ?? 0) : 0
      next += 1
      if (found === 0) this.set(row + place, bytes, first, last, hash[cell] ?? 0, 0)
      else index[row + place] = found
    }
  }

  /** Makes room for so many rows in all, and for as many values as that may be by the rows so far. */
  reserve(rows: number, rowsSoFar: number): void {
    if (rows > this.#index.length) this.#growIndex(rows - 1, rows)
    const growth = rows / Math.max(1, rowsSoFar)
    if (this.#size < LEAST_TO_FORESEE || growth <= 1) return
    const size = Math.ceil(this.#size * growth)
    const bytes = Math.max(this.#bytes.length, Math.ceil(this.#used * growth))
    this.#bytes = grown(this.#bytes, new Uint8Array(bytes))
    this.#starts = grown(this.#starts, new Uint32Array(Math.max(this.#starts.length, size + 2)))
    this.#kinds = grown(this.#kinds, new Uint8Array(this.#starts.length))
    if (this.#isDistinct && this.#run === 0) this.#slots.reserve(size)
  }

  /** Leaves the rows at `positions` only, ascending. */
  keepRows(positions: Uint32Array): void {
    const index = this.#index
    for (let row = 0; row < positions.length; row += 1) {
      index[row] = index[positions[row] ?? 0] ?? 0
    }
    index.fill(0, positions.length)
  }

  /** The column as it is now, for a table of so many rows; the builder must not be used any more. */
  finish(rows: number, encoding: string): CellColumn {
    if (this.#index.length < rows) this.#growIndex(rows - 1, rows)
    this.#slots.free()
    if (this.#decoded?.encoding !== encoding) this.#decoded = undefined
    return new DistinctValues({
      size: this.#size,
      isDistinct: this.#isDistinct,
      kinds: this.#kinds.slice(0, this.#size),
      index: trimmed(this.#index, rows),
      starts: trimmed(this.#starts, this.#size + 1),
      bytes: trimmed(this.#bytes, this.#used),
      encoding,
      isAscii: this.#isAscii,
      hasNul: this.#hasNul,
      decoded: this.#decoded?.text,
    })
  }

  /** All values as one text, decoded once. */
  #decode(encoding: string): string {
    if (this.#decoded?.encoding !== encoding) {
      const text = decode(this.#bytes.subarray(0, this.#used), encoding)
      this.#decoded = { encoding, text }
    }
    return this.#decoded.text
  }

  #decodesAsUtf8(): boolean {
    return isValidUtf8(this.#bytes.subarray(0, this.#used))
  }

  #text(value: number, encoding: string): string {
    const from = this.#starts[value] ?? 0
    return decode(this.#bytes.subarray(from, (this.#starts[value + 1] ?? from + 1) - 1), encoding)
  }

  #find(
    row: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    kind: number,
  ): number {
    if (this.#run !== 0) {
      const last = this.#size - 1
      const isSameKind = this.#kinds[last] === kind
      const order = this.#compare(last, bytes, from, to)
      if (isSameKind && order === 0) return last
      if (!isSameKind || order * this.#direction > 0) this.#endRun()
    }
    const known = this.#slots.find(this.#bytes, bytes, from, to, hash, kind)
    if (known !== 0) return known
    const start = this.#used
    const isInRun = this.#run !== 0
    const value = this.#append(row, bytes, from, to, kind)
    // The last value may have shown that looking for values is not worth while.
    if (this.#isDistinct && !isInRun) this.#slots.add(value, start, to - from, hash, kind)
    return value
  }

  /** Below 0 where a value is shorter than a cell, or as long and comes before it; 0 where it is equal. */
  #compare(value: number, bytes: Uint8Array, from: number, to: number): number {
    const own = this.#bytes
    const start = this.#starts[value] ?? 0
    const length = (this.#starts[value + 1] ?? 0) - 1 - start
    if (length !== to - from) return length - (to - from)
    for (let at = 0; at < length; at += 1) {
      const difference = (own[start + at] ?? 0) - (bytes[from + at] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }

  /** From now on all values are in slots. */
  #endRun(): void {
    const from = this.#run
    this.#run = 0
    this.#slots.reserve(this.#size)
    for (let value = from; value < this.#size; value += 1) {
      const start = this.#starts[value] ?? 0
      const end = (this.#starts[value + 1] ?? 0) - 1
      this.#slots.addNew(this.#bytes, value, start, end, this.#kinds[value] ?? 0)
    }
  }

  #holds(value: number, bytes: Uint8Array, from: number, to: number, kind: number): boolean {
    const own = this.#bytes
    const start = this.#starts[value] ?? 0
    const length = to - from
    if ((this.#starts[value + 1] ?? 0) - 1 - start !== length) return false
    for (let at = 0; at < length; at += 1) {
      if (own[start + at] !== bytes[from + at]) return false
    }
    return this.#kinds[value] === kind
  }

  /** Keeps a value without looking whether it is there already. */
  #append(row: number, bytes: Uint8Array, from: number, to: number, kind: number): number {
    const value = this.#size
    this.#size += 1
    this.#makeRoom(to - from + 1)
    const own = this.#bytes
    let used = this.#used
    let seen = 0
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0
      own[used] = byte
      used += 1
      seen |= byte
      if (byte === 0) this.#hasNul = true
    }
    if (seen >= 0x80 && this.#isAscii) {
      this.#isAscii = false
      this.#onForeign()
    }
    own[used] = 0
    this.#used = used + 1
    this.#kinds[value] = kind
    this.#starts[value + 1] = used + 1
    if (this.#size === this.#judgedAt) this.#judge(row)
    return value
  }

  /** Whether the last values are amounts, and most rows brought a new one. */
  #hardlyRepeats(row: number): boolean {
    if (this.#size * 2 < row) return false
    let amounts = 0
    for (let value = this.#size - LOOKED_AT; value < this.#size; value += 1) {
      const from = this.#starts[value] ?? 0
      if (looksLikeAmount(this.#bytes, from, (this.#starts[value + 1] ?? 1) - 1)) amounts += 1
    }
    return amounts * 2 > LOOKED_AT
  }

  #makeRoom(bytes: number): void {
    const wanted = this.#used + bytes
    if (wanted > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(wanted, 2 * this.#bytes.length)))
    }
    if (this.#size + 1 < this.#starts.length) return
    this.#starts = grown(this.#starts, new Uint32Array(2 * this.#starts.length))
    this.#kinds = grown(this.#kinds, new Uint8Array(2 * this.#kinds.length))
  }

  /** Whether it is worth while to find equal values is asked at the same rows, however the file is cut. */
  #judge(row: number): void {
    const isFirst = this.#judgedAt === FIRST_JUDGED_AT
    this.#judgedAt *= 2
    if (!this.#isDistinct) return
    if (this.#hardlyRepeats(row)) {
      this.#isDistinct = false
      this.#slots.free()
    } else if (isFirst) {
      this.#direction = this.#directionOfLast()
      if (this.#direction !== 0) this.#run = this.#size
    }
  }

  /** 1 where the last values ascend, -1 where they descend, else 0. */
  #directionOfLast(): number {
    let sum = 0
    for (let value = this.#size - LOOKED_AT; value < this.#size; value += 1) {
      const from = this.#starts[value] ?? 0
      const to = (this.#starts[value + 1] ?? 0) - 1
      sum -= Math.sign(this.#compare(value - 1, this.#bytes, from, to))
    }
    return Math.abs(sum) === LOOKED_AT ? Math.sign(sum) : 0
  }

  #growIndex(row: number, rows = Math.max(row + 1, 2 * this.#index.length)): void {
    this.#index = grown(this.#index, new Uint32Array(rows))
  }
}

/** Without room that is not used, unless that is so little that a copy would cost more than it gives. */
function trimmed<T extends Uint8Array | Uint32Array>(from: T, length: number): T {
  if (from.length - length < from.length / 8) return from.subarray(0, length) as T
  const to = from.slice(0, length) as T
  freeBuffer(from)
  return to
}
