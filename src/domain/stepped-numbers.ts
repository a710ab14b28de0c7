import { freeBuffer } from './free-buffer.ts'
import { MONEY_SCALE } from './money.ts'
import { scatterIntegers, scatterNumbers } from './scatter.ts'

/**
 * Numbers in as few bytes as they need: entry i is `values[i] * step`, see {@link numberAt}. Signs, order
 * and what is equal are those of the values.
 */
export interface SteppedNumbers {
  readonly values: Int32Array | Float64Array
  /** Above 0. */
  readonly step: number
}

/** One of the numbers. @throws RangeError where there is none. */
export function numberAt({ values, step }: SteppedNumbers, at: number): number {
  const value = values[at]
  if (value === undefined) throw new RangeError(`No number at ${at}`)
  return value * step
}

/** Amounts are paid in whole cents, and few lines come to twenty millions of them. */
const CENT = MONEY_SCALE / 100

/**
 * Puts numbers in another order, see `scatterNumbers`: in four bytes each where all are money in whole
 * cents, and not too much, and where they come in four bytes.
 */
export function scatterStepped(
  column: Int32Array | Float64Array,
  places: Int32Array,
): SteppedNumbers {
  if (column instanceof Int32Array) return { values: scatterIntegers(column, places), step: 1 }
  const cents = scatterCents(column, places)
  if (cents !== undefined) return { values: cents, step: CENT }
  return { values: scatterNumbers(column, places), step: 1 }
}

/** @returns undefined where some number is not known, not whole, or too large. */
function scatterCents(column: Float64Array, places: Int32Array): Int32Array | undefined {
  const cents = new Int32Array(places.length)
  for (let at = 0; at < places.length; at += 1) {
    const number = (column[at] ?? 0) / CENT
    const whole = number | 0 // of 32 bits
    if (whole !== number) {
      freeBuffer(cents)
      return undefined
    }
    cents[places[at] ?? 0] = whole
  }
  return cents
}
