import type { CellColumn } from '../cell-table.ts'
import { decode, isValidUtf8, REPLACEMENT } from './decode.ts'
import { DistinctValues } from './distinct-values.ts'
import { freeBuffer, grown } from './free-buffer.ts'
import { looksLikeAmount } from './looks-like-amount.ts'

/** First sizes; all grow by doubling. Sizes of the table of slots are powers of two. */
const FIRST_VALUES = 64
const FIRST_BYTES = 1024
const FIRST_SLOTS = 128
/** With so many values it shows first whether they repeat; so many of the last are looked at. */
const FIRST_JUDGED_AT = 8_000
const LOOKED_AT = 64
/** Slots of as many values as are in the near caches anyway. */
const NEAR_MASK = 2 ** 14 - 1
/** Cells that are set at once, at the most. */
export const MOST_AT_ONCE = 128
/** Of each of them, the value that it most probably has, and where its bytes start. */
const GUESSES = new Uint32Array(MOST_AT_ONCE)
const STARTS = new Uint32Array(MOST_AT_ONCE)
/** With fewer values than this a column is left to grow as it goes. */
const LEAST_TO_FORESEE = 2_000

/** Cells as places in bytes, with `hashCell` of each. */
export interface CellBytes {
  readonly bytes: Uint8Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly hash: Int32Array
}

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
  /** Whether new values go to the table of slots, so that they are found again. */
  #isDistinct = true
  #judgedAt = FIRST_JUDGED_AT
  #isAscii = true
  readonly #onForeign: () => void
  /** Open addressing: pairs of hash and value; value 0 marks a free slot. */
  #slots = new Int32Array(2 * FIRST_SLOTS)
  #mask = FIRST_SLOTS - 1
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
      // Numbers and dates of workbooks may be written like texts.
      const key = kind === 0 ? hash : hash ^ Math.imul(kind, 0x9e_37_79_b1)
      value = this.#find(row, bytes, from, to, key, kind)
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
   * Sets cells of the text kind, one a row from `row` on: cell i is bytes[from[at + i]] up to, not
   * including, bytes[to[at + i]], and none where that is nothing. Does what `set` does for each, but looks
   * for the values of all of them side by side. One after the other, most of the time would be waiting
   * for memory: with many values each is somewhere else.
   */
  setMany(row: number, count: number, cells: CellBytes, at: number): void {
    const { bytes, from, to, hash } = cells
    if (row + count > this.#index.length) this.#growIndex(row + count - 1)
    const isFar = this.#isDistinct && this.#mask > NEAR_MASK
    if (isFar) this.#guess(count, cells, at)
    for (let place = 0; place < count; place += 1) {
      const first = from[at + place] ?? 0
      const last = to[at + place] ?? 0
      if (first === last) continue
      const guess = isFar ? (GUESSES[place] ?? 0) : 0
      if (guess !== 0 && this.#holds(guess, bytes, first, last, 0)) this.#index[row + place] = guess
      else this.set(row + place, bytes, first, last, hash[at + place] ?? 0, 0)
    }
  }

  /** The values that cells most probably have; 0 for those that are probably new. */
  #guess(count: number, { bytes, from, hash }: CellBytes, at: number): void {
    const slots = this.#slots
    const starts = this.#starts
    const own = this.#bytes
    const mask = this.#mask
    for (let place = 0; place < count; place += 1) {
      const key = hash[at + place] ?? 0
      const slot = (key ^ (key >>> 15)) & mask
      GUESSES[place] = slots[2 * slot] === key ? (slots[2 * slot + 1] ?? 0) : 0
    }
    for (let place = 0; place < count; place += 1) STARTS[place] = starts[GUESSES[place] ?? 0] ?? 0
    for (let place = 0; place < count; place += 1) {
      if (own[STARTS[place] ?? 0] !== bytes[from[at + place] ?? 0]) GUESSES[place] = 0
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
    if (this.#isDistinct) this.#growSlots(size)
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
    freeBuffer(this.#slots)
    this.#slots = new Int32Array()
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
    key: number,
    kind: number,
  ): number {
    const slots = this.#slots
    const mask = this.#mask
    let slot = (key ^ (key >>> 15)) & mask
    for (;;) {
      const value = slots[2 * slot + 1] ?? 0
      if (value === 0) return this.#add(row, slot, bytes, from, to, key, kind)
      if (slots[2 * slot] === key && this.#holds(value, bytes, from, to, kind)) return value
      slot = (slot + 1) & mask
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

  #add(
    row: number,
    slot: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    key: number,
    kind: number,
  ): number {
    const value = this.#append(row, bytes, from, to, kind)
    // The last value may have shown that looking for values is not worth while.
    if (!this.#isDistinct) return value
    this.#slots[2 * slot] = key
    this.#slots[2 * slot + 1] = value
    this.#growSlots(this.#size)
    return value
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
    this.#judgedAt *= 2
    if (!this.#isDistinct || !this.#hardlyRepeats(row)) return
    this.#isDistinct = false
    freeBuffer(this.#slots)
    this.#slots = new Int32Array()
  }

  /** Leaves half of the slots free, with so many values. */
  #growSlots(values: number): void {
    if (2 * values <= this.#mask) return
    const old = this.#slots
    let mask = this.#mask
    while (2 * values > mask) mask = 2 * mask + 1
    const slots = new Int32Array(2 * mask + 2)
    for (let at = 0; at < old.length; at += 2) {
      const value = old[at + 1] ?? 0
      if (value === 0) continue
      const key = old[at] ?? 0
      let slot = (key ^ (key >>> 15)) & mask
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
      slots[2 * slot] = key
      slots[2 * slot + 1] = value
    }
    freeBuffer(old)
    this.#slots = slots
    this.#mask = mask
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
