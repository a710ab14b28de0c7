import { rangeOf } from './buckets.ts'

// Functions of their own and not one for all: code that meets one kind of array only is several times
// faster. A processor waits for what it reads from anywhere, and not for what it writes to anywhere:
// that makes this several times faster than gathering what belongs to each place, too.

/**
 * Puts the numbers of a column in another order.
 *
 * @param places - Of each number its new place; every place once.
 */
export function scatterNumbers(column: Float64Array, places: Int32Array): Float64Array {
  const scattered = new Float64Array(places.length)
  for (let at = 0; at < places.length; at += 1) scattered[places[at] ?? 0] = column[at] ?? 0
  return scattered
}

/** Likewise whole numbers. */
export function scatterIntegers(column: Int32Array, places: Int32Array): Int32Array {
  const scattered = new Int32Array(places.length)
  for (let at = 0; at < places.length; at += 1) scattered[places[at] ?? 0] = column[at] ?? 0
  return scattered
}

/** Whole numbers in as few bytes as they need. */
export type Integers = Int16Array | Int32Array

const MOST_IN_16_BITS = 2 ** 15 - 1
const LEAST_IN_16_BITS = -(2 ** 15)

/**
 * Likewise whole numbers, in as few bytes as they need.
 *
 * @param range - The least and the greatest of them.
 */
export function scatterNarrow(
  column: Int32Array,
  places: Int32Array,
  [least, greatest]: readonly [number, number],
): Integers {
  if (least < LEAST_IN_16_BITS || greatest > MOST_IN_16_BITS) return scatterIntegers(column, places)
  const scattered = new Int16Array(places.length)
  for (let at = 0; at < places.length; at += 1) scattered[places[at] ?? 0] = column[at] ?? 0
  return scattered
}

/**
 * Likewise whole numbers, each replaced by another.
 *
 * @param column - Index of `numbers`; -1: none, which stays -1.
 * @param numbers - None below -1.
 */
export function scatterRenumbered(
  column: Int32Array,
  places: Int32Array,
  numbers: Int32Array,
): Integers {
  return rangeOf(numbers)[1] > MOST_IN_16_BITS
    ? scatterLong(column, places, numbers)
    : scatterShort(column, places, Int16Array.from(numbers))
}

function scatterLong(column: Int32Array, places: Int32Array, numbers: Int32Array): Int32Array {
  const scattered = new Int32Array(places.length)
  for (let at = 0; at < places.length; at += 1) {
    const number = column[at] ?? -1
    scattered[places[at] ?? 0] = number < 0 ? -1 : (numbers[number] ?? -1)
  }
  return scattered
}

function scatterShort(column: Int32Array, places: Int32Array, numbers: Int16Array): Int16Array {
  const scattered = new Int16Array(places.length)
  for (let at = 0; at < places.length; at += 1) {
    const number = column[at] ?? -1
    scattered[places[at] ?? 0] = number < 0 ? -1 : (numbers[number] ?? -1)
  }
  return scattered
}

/** Likewise flags. */
export function scatterFlags(column: Uint8Array, places: Int32Array): Uint8Array {
  const scattered = new Uint8Array(places.length)
  for (let at = 0; at < places.length; at += 1) scattered[places[at] ?? 0] = column[at] ?? 0
  return scattered
}

/** What stands in each place: the other way round. */
export function invert(places: Int32Array): Int32Array {
  const inverse = new Int32Array(places.length)
  for (let at = 0; at < places.length; at += 1) inverse[places[at] ?? 0] = at
  return inverse
}
