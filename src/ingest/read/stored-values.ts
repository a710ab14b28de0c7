import { CELL_KINDS, type CellColumn, type NarrowIntegers } from '../cell-table.ts'
import { READ, readDigitCell } from '../digit-cells.ts'
import { endOf, isPacked, startOf } from '../value-bytes.ts'
import { decode, isValidUtf8, REPLACEMENT } from './decode.ts'
import { DistinctValues } from './distinct-values.ts'
import { grown } from '../../domain/free-buffer.ts'
import { looksLikeAmount } from './looks-like-amount.ts'
import { PackedNumbers } from './packed-numbers.ts'

/** First sizes; all grow by doubling. */
const FIRST_VALUES = 64
const FIRST_BYTES = 1024
const TEXT = 0
const NUMBER = CELL_KINDS.indexOf('number')
/** As a scale: there is no number. */
export const NO_NUMBER = 255

/**
 * The growing values of a column, by number: as bytes, each with a NUL behind it, so that all can be decoded
 * at once, or packed, as numbers. Value 0 is the empty one.
 */
export class StoredValues {
  size = 1
  bytes = new Uint8Array(FIRST_BYTES)
  /** Bytes that hold values; the first is a NUL alone. */
  used = 1
  kinds = new Uint8Array(FIRST_VALUES)
  starts = new Uint32Array(FIRST_VALUES)
  packed: PackedNumbers | undefined
  /** Values in `starts`: all, or those that are not packed. */
  #places = 1
  #hasNul = false
  #isAscii = true
  #decoded: { readonly encoding: string; readonly text: string } | undefined
  readonly #onForeign: () => void

  /** @param onForeign - Is called when the first value with bytes beyond ASCII is met. */
  constructor(onForeign: () => void) {
    this.#onForeign = onForeign
    this.starts[1] = 1
  }

  /** Whether all values are valid UTF-8. */
  get isUtf8(): boolean {
    return this.#isAscii || !this.#decode('utf-8').includes(REPLACEMENT) || this.#decodesAsUtf8()
  }

  /** Per value, 1 where it has bytes that are no characters of the encoding; undefined: no value has. */
  findDamage(encoding: string): Uint8Array | undefined {
    if (this.#isAscii || !this.#decode(encoding).includes(REPLACEMENT)) return undefined
    return Uint8Array.from({ length: this.size }, (_, value) =>
      !isPacked(this, value) && this.#written(value, encoding).includes(REPLACEMENT) ? 1 : 0,
    )
  }

  /** A value as it stands in the file. */
  text(value: number, encoding: string): string {
    return this.packed?.text(value) ?? this.#written(value, encoding)
  }

  /** Keeps a value, whether it is there already or not, and answers its number. */
  append(bytes: Uint8Array, from: number, to: number, kind: number): number {
    const value = this.size
    this.size += 1
    if (this.size >= this.kinds.length) this.#growValues()
    // An array begins with the text kind: where nothing is written, no memory is taken.
    if (kind !== TEXT) this.kinds[value] = kind
    if (this.packed?.put(value, bytes, from, to, kind) !== true) {
      this.packed?.putPlace(value, this.#places)
      this.#write(bytes, from, to)
    }
    return value
  }

  /**
   * Keeps a workbook's numbers, in a column that packs, whether they are there already or not.
   *
   * @param scales - {@link NO_NUMBER}: there is none.
   * @param values - Is given their numbers; 0 where there is none.
   */
  appendNumbers(count: number, digits: Int32Array, scales: Uint8Array, values: Int32Array): void {
    const { packed, size } = this
    if (packed === undefined) throw new TypeError('The column is not packed')
    if (size + count >= this.kinds.length) this.#growValues(2 * (size + count))
    let next = size
    for (let place = 0; place < count; place += 1) {
      const scale = scales[place] ?? NO_NUMBER
      values[place] = scale === NO_NUMBER ? 0 : next
      if (scale === NO_NUMBER) continue
      packed.putNumber(next, digits[place] ?? 0, scale)
      next += 1
    }
    this.kinds.fill(NUMBER, size, next)
    this.size = next
  }

  /** Whether a value, in a column that packs none, is that of some bytes. */
  holds(value: number, bytes: Uint8Array, from: number, to: number, kind: number): boolean {
    return this.compare(value, bytes, from, to) === 0 && this.kinds[value] === kind
  }

  /**
   * Compares a value, in a column that packs none, with some bytes.
   *
   * @returns below 0 where it is shorter, or as long and before them in the order of bytes; 0 where it is equal.
   */
  compare(value: number, bytes: Uint8Array, from: number, to: number): number {
    const own = this.bytes
    const start = this.starts[value] ?? 0
    const length = (this.starts[value + 1] ?? 0) - 1 - start
    if (length !== to - from) return length - (to - from)
    const offset = start - from
    for (let at = from; at < to; at += 1) {
      const difference = (own[at + offset] ?? 0) - (bytes[at] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }

  /** Whether most of the last values are amounts. */
  endInAmounts(count: number): boolean {
    let amounts = 0
    for (let value = this.size - count; value < this.size; value += 1) {
      if (looksLikeAmount(this.bytes, startOf(this, value), endOf(this, value))) amounts += 1
    }
    return amounts * 2 > count
  }

  /** From now on, amounts are kept as numbers, if most of the last values can be. */
  pack(count: number): void {
    let numbers = 0
    for (let value = this.size - count; value < this.size; value += 1) {
      const form = readDigitCell(this.bytes, startOf(this, value), endOf(this, value), TEXT)
      if (form !== 0 && READ.isCanonical) numbers += 1
    }
    if (numbers * 2 <= count) return
    const { bytes, kinds, starts, size } = this
    this.packed = new PackedNumbers()
    this.packed.reserve(kinds.length)
    this.bytes = new Uint8Array(FIRST_BYTES)
    this.starts = new Uint32Array(FIRST_VALUES)
    this.starts[1] = 1
    this.used = 1
    this.#places = 1
    this.size = 1
    for (let value = 1; value < size; value += 1) {
      const end = (starts[value + 1] ?? 0) - 1
      this.append(bytes, starts[value] ?? 0, end, kinds[value] ?? TEXT)
    }
  }

  /** Leaves numbers out, in a column that packs: the next value gets this one. No row must hold those. */
  skipTo(value: number): void {
    for (; this.size < value; this.size += 1) {
      if (this.size + 1 >= this.kinds.length) this.#growValues()
    }
  }

  /**
   * Gives the first values of a column that packs other numbers, which all are below `before.length` + 1.
   *
   * @param before - Value v + 1 becomes what value before[v] was.
   */
  renumber(before: NarrowIntegers): void {
    const kinds = this.kinds.slice(0, before.length + 1)
    for (let place = 0; place < before.length; place += 1) {
      const kind = kinds[before[place] ?? 0] ?? TEXT
      if (kind !== this.kinds[place + 1]) this.kinds[place + 1] = kind
    }
    this.packed?.renumber(before)
  }

  /** Makes room for as many values as there will be when all has grown so many times. */
  reserve(growth: number): void {
    const values = Math.ceil(this.size * growth) + 2
    if (values > this.kinds.length) this.#growValues(values)
    const places = Math.ceil(this.#places * growth) + 2
    if (places > this.starts.length) this.starts = grown(this.starts, new Uint32Array(places))
    const bytes = Math.ceil(this.used * growth)
    if (bytes > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(bytes))
  }

  /** The values as they are now, as a column; nothing must be kept any more. */
  finish(index: NarrowIntegers, isDistinct: boolean, encoding: string): CellColumn {
    return new DistinctValues({
      size: this.size,
      isDistinct,
      // Room behind them that was never written takes no memory: it need not be cut off.
      kinds: this.kinds.subarray(0, this.size),
      index,
      starts: this.starts.subarray(0, this.#places + 1),
      bytes: this.bytes.subarray(0, this.used),
      packed: this.packed?.finish(this.size),
      encoding,
      isAscii: this.#isAscii,
      hasNul: this.#hasNul,
    })
  }

  #write(bytes: Uint8Array, from: number, to: number): void {
    const wanted = this.used + to - from + 1
    if (wanted > this.bytes.length) {
      this.bytes = grown(this.bytes, new Uint8Array(Math.max(wanted, 2 * this.bytes.length)))
    }
    const own = this.bytes
    let used = this.used
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
    this.used = used + 1
    this.#places += 1
    if (this.#places >= this.starts.length) {
      this.starts = grown(this.starts, new Uint32Array(2 * this.starts.length))
    }
    this.starts[this.#places] = used + 1
  }

  #growValues(values = 2 * this.kinds.length): void {
    this.kinds = grown(this.kinds, new Uint8Array(values))
    this.packed?.reserve(values)
  }

  /** All written values as one text, decoded once. */
  #decode(encoding: string): string {
    if (this.#decoded?.encoding !== encoding) {
      const text = decode(this.bytes.subarray(0, this.used), encoding)
      this.#decoded = { encoding, text }
    }
    return this.#decoded.text
  }

  #decodesAsUtf8(): boolean {
    return isValidUtf8(this.bytes.subarray(0, this.used))
  }

  #written(value: number, encoding: string): string {
    return decode(this.bytes.subarray(startOf(this, value), endOf(this, value)), encoding)
  }
}
