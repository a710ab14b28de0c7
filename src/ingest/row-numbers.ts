import { freeBuffer, trimmed } from '../domain/free-buffer.ts'
import type { LineNumbers } from '../domain/company/order-lines.ts'

const NONE = -(2 ** 31)

/**
 * Numbers of rows in 1/10,000, NaN at first. They take four bytes a row as long as all are whole and not too
 * large for that, and eight from the first one on that is not.
 */
export class RowNumbers {
  #whole: Int32Array<ArrayBuffer>
  #wide: Float64Array<ArrayBuffer> | undefined

  constructor(rows: number) {
    this.#whole = new Int32Array(rows).fill(NONE)
  }

  /** NaN where the row has none. */
  get(row: number): number {
    if (this.#wide !== undefined) return this.#wide[row] ?? Number.NaN
    const whole = this.#whole[row] ?? NONE
    return whole === NONE ? Number.NaN : whole
  }

  set(row: number, number: number): void {
    if (this.#wide === undefined) {
      const whole = number | 0 // of 32 bits
      if (whole === number && whole !== NONE) {
        this.#whole[row] = whole
        return
      }
      if (Number.isNaN(number)) {
        this.#whole[row] = NONE
        return
      }
      this.#wide = widened(this.#whole)
    }
    this.#wide[row] = number
  }

  /**
   * The numbers of some rows, moved up in their own memory: those of a million lines are not held twice. Of
   * rows they are gone afterwards.
   *
   * @param rows - Ascending.
   */
  take(rows: Int32Array): LineNumbers {
    const numbers = this.#wide ?? this.#whole
    const [first = 0] = rows
    if (rows.at(-1) === first + rows.length - 1) {
      // Nearly always they follow each other.
      numbers.copyWithin(0, first, first + rows.length)
    } else {
      for (let line = 0; line < rows.length; line += 1) {
        numbers[line] = numbers[rows[line] ?? 0] ?? Number.NaN
      }
    }
    const taken = trimmed(numbers, rows.length)
    return taken instanceof Int32Array && taken.includes(NONE) ? widened(taken) : taken
  }
}

/** The whole numbers must not be used any more. */
function widened(whole: Int32Array): Float64Array<ArrayBuffer> {
  const wide = new Float64Array(whole)
  for (let row = 0; row < wide.length; row += 1) if (wide[row] === NONE) wide[row] = Number.NaN
  freeBuffer(whole)
  return wide
}
