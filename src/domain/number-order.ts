import { freeBuffer } from './free-buffer.ts'

const DIGIT = 256
const BITS_OF_DIGIT = 8
const DIGITS = 8 // of a double

/**
 * Rows by a number of each, smallest first; equal numbers keep the order of the rows. A radix sort: many
 * times quicker than comparing, and a hundred thousand customers are put in order for every report.
 *
 * @param rows - Row numbers. May be empty.
 * @param numbers - By place, not by row; no NaN.
 * @see Knuth, The Art of Computer Programming, vol. 3, 5.2.5 (sorting by distribution).
 */
export function sortByNumber(rows: Int32Array, numbers: Float64Array): Int32Array {
  const keys = toShortKeys(numbers)
  return keys === undefined ? sortByBits(rows, numbers) : sortByKeys(rows, keys)
}

/** Amounts as they are paid are whole cents, of so many units of money. */
const CENT = 100

/** Numbers to sort by, and how many of their 32 bits are in use. */
interface ShortKeys {
  readonly keys: Uint32Array
  readonly bits: number
}

/**
 * Whole numbers of 32 bits that are in the order of the numbers: how many cents, or at least how many
 * units, each is above the smallest. Half as many bits as a double has take half as long to sort by.
 *
 * @returns undefined where some number is not whole, or they lie too far apart.
 */
function toShortKeys(numbers: Float64Array): ShortKeys | undefined {
  let least = Infinity
  let greatest = -Infinity
  let unit = CENT
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? 0
    if (number < least) least = number
    if (number > greatest) greatest = number
    if (Math.round(number / unit) * unit === number) continue
    if (Math.round(number) !== number) return undefined
    unit = 1
  }
  const range = (greatest - least) / unit
  if (range >= 2 ** 32) return undefined
  const keys = new Uint32Array(numbers.length)
  for (let place = 0; place < keys.length; place += 1) {
    keys[place] = Math.round(((numbers[place] ?? 0) - least) / unit)
  }
  return { keys, bits: 32 - Math.clz32(range) }
}

const MOST_BITS_AT_ONCE = 11

/** The keys are taken along, so that each round reads one after another and writes to few places. */
function sortByKeys(rows: Int32Array, { keys, bits }: ShortKeys): Int32Array {
  const bitsAtOnce = Math.ceil(bits / Math.ceil(bits / MOST_BITS_AT_ONCE))
  let sorted: KeyedRows = { rows, keys }
  for (let shift = 0; shift < bits; shift += bitsAtOnce) {
    const into = { rows: new Int32Array(rows.length), keys: new Uint32Array(rows.length) }
    distributeKeys(sorted, into, shift, 2 ** bitsAtOnce - 1)
    freeBuffer(sorted.keys)
    if (sorted.rows !== rows) freeBuffer(sorted.rows)
    sorted = into
  }
  freeBuffer(sorted.keys)
  return sorted.rows === rows ? rows.slice() : sorted.rows
}

interface KeyedRows {
  readonly rows: Int32Array
  readonly keys: Uint32Array
}

/** Puts rows in the order of some bits of their keys; equal ones stay in theirs. */
function distributeKeys(from: KeyedRows, into: KeyedRows, shift: number, mask: number): void {
  const { rows, keys } = from
  const next = new Int32Array(mask + 2) // by value, where the next row with it goes
  for (let at = 0; at < keys.length; at += 1) {
    const after = (((keys[at] ?? 0) >>> shift) & mask) + 1
    next[after] = (next[after] ?? 0) + 1
  }
  for (let value = 1; value <= mask; value += 1) {
    next[value] = (next[value] ?? 0) + (next[value - 1] ?? 0)
  }
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0
    const value = (key >>> shift) & mask
    const to = next[value] ?? 0
    next[value] = to + 1
    into.rows[to] = rows[at] ?? 0
    into.keys[to] = key
  }
}

/** By all bits of the doubles, whatever they are. */
function sortByBits(rows: Int32Array, numbers: Float64Array): Int32Array {
  const words = toSortableWords(numbers)
  const counts = countDigits(words)
  let sorted = new Int32Array(rows.length)
  for (let place = 0; place < sorted.length; place += 1) sorted[place] = place
  let spare = new Int32Array(rows.length)
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const count = counts.subarray(digit * DIGIT, (digit + 1) * DIGIT)
    if (count.includes(rows.length)) continue // all have the same
    distribute(sorted, spare, words, digit, count)
    ;[sorted, spare] = [spare, sorted]
  }
  for (let at = 0; at < sorted.length; at += 1) sorted[at] = rows[sorted[at] ?? 0] ?? 0
  freeBuffer(spare)
  freeBuffer(words)
  return sorted
}

/** Rows by a column, largest first; equal ones keep the order of the rows. */
export function sortDescending(rows: Int32Array, column: Float64Array): Int32Array {
  const numbers = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place += 1)
    numbers[place] = -(column[rows[place] ?? 0] ?? 0)
  const sorted = sortByNumber(rows, numbers)
  freeBuffer(numbers)
  return sorted
}

const SIGN = 0x80_00_00_00

/**
 * The bits of doubles as two words each, the lower one first as every browser has them, changed so that
 * they compare as whole numbers do: the sign turned over, and with it all else of a negative number.
 */
function toSortableWords(numbers: Float64Array): Uint32Array {
  const words = new Uint32Array(numbers.slice().buffer)
  for (let at = 0; at < words.length; at += 2) {
    const lower = words[at] ?? 0
    const upper = words[at + 1] ?? 0
    const isNegative = upper > SIGN || (upper === SIGN && lower > 0) // -0 is 0
    words[at + 1] = isNegative ? ~upper : upper | SIGN
    if (isNegative) words[at] = ~lower
  }
  return words
}

/** How often each value of each digit occurs, the lowest digit first. */
function countDigits(words: Uint32Array): Int32Array {
  const counts = new Int32Array(DIGITS * DIGIT)
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0
    const first = (at & 1) * 4 * DIGIT
    for (let digit = 0; digit < 4; digit += 1) {
      const value = (word >>> (digit * BITS_OF_DIGIT)) & (DIGIT - 1)
      const bucket = first + digit * DIGIT + value
      counts[bucket] = (counts[bucket] ?? 0) + 1
    }
  }
  return counts
}

/** Puts places in the order of one digit; equal ones stay in theirs. */
function distribute(
  places: Int32Array,
  into: Int32Array,
  words: Uint32Array,
  digit: number,
  count: Int32Array,
): void {
  const next = new Int32Array(DIGIT) // by value, where the next place with it goes
  for (let value = 1; value < DIGIT; value += 1) {
    next[value] = (next[value - 1] ?? 0) + (count[value - 1] ?? 0)
  }
  const upper = digit >>> 2
  const shift = (digit & 3) * BITS_OF_DIGIT
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    const value = ((words[2 * place + upper] ?? 0) >>> shift) & (DIGIT - 1)
    const to = next[value] ?? 0
    into[to] = place
    next[value] = to + 1
  }
}
