/** A power of two that holds the days of five years. */
const PLACES = 2048
/** Decimals are as likely as whole numbers: they must not all fall on the places of those. */
const SCALE_STEP = 331

/**
 * The values that numbers stood for last in a column; of some numbers, for there are many. A number is its
 * digits as a whole number, and how many of them stand behind the point.
 */
export class RecentNumbers {
  readonly #digits = new Int32Array(PLACES)
  readonly #scales = new Uint8Array(PLACES)
  readonly #values = new Uint32Array(PLACES)

  /** @returns 0 where nothing is known. */
  get(digits: number, scale: number): number {
    const place = placeOf(digits, scale)
    const isSame = this.#digits[place] === digits && this.#scales[place] === scale
    return isSame ? (this.#values[place] ?? 0) : 0
  }

  set(digits: number, scale: number, value: number): void {
    const place = placeOf(digits, scale)
    this.#digits[place] = digits
    this.#scales[place] = scale
    this.#values[place] = value
  }
}

function placeOf(digits: number, scale: number): number {
  return (digits + scale * SCALE_STEP) & (PLACES - 1)
}
