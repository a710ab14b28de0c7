import { hashCell } from './cell-hash.ts'
import { freeBuffer } from '../../domain/free-buffer.ts'

/** A slot: the key, the value, where its bytes start, and how many they are with its kind. */
const SLOT = 4
const VALUE = 1
const START = 2
const SHAPE = 3
/** More than there are kinds of cells. */
const KINDS = 8
/** A power of two. */
const FIRST_SLOTS = 128
/** Slots of as many values as are in the nearest cache anyway. */
const NEAR_SLOTS = 1_024
/** Cells that are looked for at once, at the most. */
export const MOST_AT_ONCE = 128
/** Of each of them: where it stands, its key and shape, and its slot; later on where its value starts. */
const FROM = new Int32Array(MOST_AT_ONCE)
const KEYS = new Int32Array(MOST_AT_ONCE)
const SHAPES = new Int32Array(MOST_AT_ONCE)
const PLACES = new Int32Array(MOST_AT_ONCE)
/** What is only read so that it is near when it is needed. */
const FETCHED = new Int32Array(MOST_AT_ONCE)

/**
 * Cells of rows of equal width as places in bytes, row by row, with `hashCell` of each. A cell that stands
 * where the one above it stands repeats that one.
 */
export interface CellBytes {
  readonly bytes: Uint8Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly hash: Int32Array
  /** Cells of each row. */
  readonly stored: number
}

/**
 * Where the values of a column are found by their bytes: a table of slots with open addressing. A slot
 * holds all that is needed to compare a value but its bytes, for with many values each look elsewhere is
 * a wait for memory.
 */
export class ValueSlots {
  #slots = new Int32Array(SLOT * FIRST_SLOTS)
  #mask = FIRST_SLOTS - 1
  #used = 0
  /** The free slot at which the last search ended. */
  #free = 0

  /** Whether the slots are so many that looking for several values at once is faster. */
  get isFar(): boolean {
    return this.#mask >= NEAR_SLOTS
  }

  /**
   * The value of some bytes; 0 where they are new.
   *
   * @param own - The bytes of the values.
   */
  find(
    own: Uint8Array,
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    kind: number,
  ): number {
    const slots = this.#slots
    const key = keyOf(hash, kind)
    const shape = shapeOf(to - from, kind)
    let place = SLOT * (spread(key) & this.#mask)
    for (;;) {
      const value = slots[place + VALUE] ?? 0
      if (value === 0) break
      const isLike = slots[place] === key && slots[place + SHAPE] === shape
      if (isLike && isEqual(own, slots[place + START] ?? 0, bytes, from, to)) return value
      place = this.#behind(place)
    }
    this.#free = place
    return 0
  }

  /** Adds a value that `find` has just not found. */
  add(value: number, start: number, length: number, hash: number, kind: number): void {
    this.#put(this.#free, value, start, length, hash, kind)
    this.reserve(this.#used)
  }

  /** Adds a value that is in no slot. */
  addNew(own: Uint8Array, value: number, start: number, end: number, kind: number): void {
    const hash = hashCell(own, start, end)
    let place = SLOT * (spread(keyOf(hash, kind)) & this.#mask)
    while (this.#slots[place + VALUE] !== 0) place = this.#behind(place)
    this.#put(place, value, start, end - start, hash, kind)
    this.reserve(this.#used)
  }

  /**
   * Looks for texts, those of a column of `cells` that are something and do not repeat the one above. What
   * is far away is read for all of them first, without a decision on it: one that proves wrong would wait.
   *
   * @param found - Is given the values in order; 0 for those that were not found at once.
   */
  findMany(
    own: Uint8Array,
    count: number,
    cells: CellBytes,
    column: number,
    found: Int32Array,
  ): void {
    const wanted = this.#fetchSlots(count, cells, column)
    const slots = this.#slots
    for (let next = 0; next < wanted; next += 1) {
      const key = KEYS[next] ?? 0
      const shape = SHAPES[next] ?? 0
      let place = PLACES[next] ?? 0
      let value = slots[place + VALUE] ?? 0
      while (value !== 0 && (slots[place] !== key || slots[place + SHAPE] !== shape)) {
        place = this.#behind(place)
        value = slots[place + VALUE] ?? 0
      }
      found[next] = value
      PLACES[next] = value === 0 ? 0 : (slots[place + START] ?? 0)
    }
    for (let next = 0; next < wanted; next += 1) {
      const start = PLACES[next] ?? 0
      FETCHED[next] = (own[start] ?? 0) + (own[start + ((SHAPES[next] ?? 0) >>> 3)] ?? 0)
    }
    const { bytes } = cells
    for (let next = 0; next < wanted; next += 1) {
      const from = FROM[next] ?? 0
      const to = from + ((SHAPES[next] ?? 0) >>> 3)
      if (!isEqual(own, PLACES[next] ?? 0, bytes, from, to)) found[next] = 0
    }
  }

  /** Leaves a third of the slots free, with so many values. */
  reserve(values: number): void {
    let size = this.#mask + 1
    while (3 * values > 2 * size) size *= 2
    if (size > this.#mask + 1) this.#grow(size)
  }

  /** Gives its memory back; it must not be used any more. */
  free(): void {
    freeBuffer(this.#slots)
    this.#slots = new Int32Array()
  }

  /** @returns how many cells are looked for. */
  #fetchSlots(count: number, { from, to, hash, stored }: CellBytes, column: number): number {
    const slots = this.#slots
    const mask = this.#mask
    let wanted = 0
    let above = -1
    for (let row = 0, cell = column; row < count; row += 1, cell += stored) {
      const first = from[cell] ?? 0
      const length = (to[cell] ?? 0) - first
      if (first === above) continue
      above = first
      if (length === 0) continue
      const key = hash[cell] ?? 0
      const place = SLOT * (spread(key) & mask)
      FROM[wanted] = first
      KEYS[wanted] = key
      SHAPES[wanted] = length * KINDS
      PLACES[wanted] = place
      FETCHED[wanted] = slots[place] ?? 0
      wanted += 1
    }
    return wanted
  }

  #put(
    place: number,
    value: number,
    start: number,
    length: number,
    hash: number,
    kind: number,
  ): void {
    const slots = this.#slots
    slots[place] = keyOf(hash, kind)
    slots[place + VALUE] = value
    slots[place + START] = start
    slots[place + SHAPE] = shapeOf(length, kind)
    this.#used += 1
  }

  #behind(place: number): number {
    return (place + SLOT) & (SLOT * this.#mask + SLOT - 1)
  }

  #grow(size: number): void {
    const old = this.#slots
    const slots = new Int32Array(SLOT * size)
    this.#slots = slots
    this.#mask = size - 1
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + VALUE] === 0) continue
      let place = SLOT * (spread(old[from] ?? 0) & this.#mask)
      while (slots[place + VALUE] !== 0) place = this.#behind(place)
      for (let part = 0; part < SLOT; part += 1) slots[place + part] = old[from + part] ?? 0
    }
    freeBuffer(old)
  }
}

/** Numbers and dates of workbooks may be written like texts. */
function keyOf(hash: number, kind: number): number {
  return kind === 0 ? hash : hash ^ Math.imul(kind, 0x9e_37_79_b1)
}

function shapeOf(length: number, kind: number): number {
  return length * KINDS + kind
}

/** The low bits of a product depend on the low bits of its factors only. */
function spread(key: number): number {
  return key ^ (key >>> 15)
}

/** Whether the bytes from `start` on are those of a cell. */
function isEqual(
  own: Uint8Array,
  start: number,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  const offset = start - from
  for (let at = from; at < to; at += 1) if (own[at + offset] !== bytes[at]) return false
  return true
}
