/** A power of two that holds the days of five years. */
const PLACES = 2048

/** The numbers of values that whole numbers stood for last in a column; some of them, for there are many. */
export class WholeValues {
  readonly #wholes = new Int32Array(PLACES)
  readonly #values = new Uint32Array(PLACES)

  /** @param whole - At least 0; below: nothing is known. @returns 0 where nothing is known. */
  get(whole: number): number {
    const place = whole & (PLACES - 1)
    return this.#wholes[place] === whole ? (this.#values[place] ?? 0) : 0
  }

  /** @param whole - Is not remembered below 0. */
  set(whole: number, value: number): void {
    if (whole < 0) return
    const place = whole & (PLACES - 1)
    this.#wholes[place] = whole
    this.#values[place] = value
  }
}
