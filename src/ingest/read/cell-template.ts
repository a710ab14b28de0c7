import { BytePattern } from './byte-pattern.ts'
import { scanValue } from './plain-value.ts'
import type { ScannedCell } from './scanned-cell.ts'

const ZERO = 0x30
const NINE = 0x39
const HEAD = new BytePattern(new TextEncoder().encode('<c r="'))
/** Longest pattern. */
const LONGEST = 100
/** Where so few bytes are left, a cell's end may not be here yet. */
export const LOOK_AHEAD = 3 * LONGEST

/**
 * How a cell with a value is written: `<c r="B` 7 `" s="1" t="s"><v>` 12 `</v></c>`. The cells of a column
 * nearly all differ in the number of the row and the value only, so that they can be read without looking
 * at most of their bytes.
 */
export class CellTemplate {
  readonly #column: number
  readonly #style: number
  readonly #type: number
  /** What stands before the number of the row, between it and the value, and behind the value. */
  readonly #head: BytePattern
  readonly #before: BytePattern
  readonly #behind: BytePattern

  private constructor(cell: ScannedCell, head: Uint8Array, before: Uint8Array, behind: Uint8Array) {
    this.#column = cell.column
    this.#style = cell.style
    this.#type = cell.type
    this.#head = new BytePattern(head)
    this.#before = new BytePattern(before)
    this.#behind = new BytePattern(behind)
  }

  /**
   * The template of a plain cell that was read.
   *
   * @param from - The place of the cell. @param to - The place behind it.
   * @returns undefined where it has no value, or does not begin with its place.
   */
  static of(view: DataView, from: number, to: number, cell: ScannedCell): CellTemplate | undefined {
    const { bytes, valueFrom, valueTo } = cell
    if (valueFrom < 0 || !HEAD.isAt(view, from)) return undefined
    let digits = from + HEAD.length
    while ((bytes[digits] ?? 0) > NINE) digits += 1
    let before = digits
    while ((bytes[before] ?? 0) >= ZERO && (bytes[before] ?? 0) <= NINE) before += 1
    if (valueFrom - from > LONGEST || to - valueTo > LONGEST) return undefined
    return new CellTemplate(
      cell,
      bytes.subarray(from, digits),
      bytes.subarray(before, valueFrom),
      bytes.subarray(valueTo, to),
    )
  }

  /**
   * Reads a cell that is written in this way. What stands where the number of the row is expected is not
   * looked at, as it is not in any other cell.
   *
   * @param cell - Has no formula and no runs.
   * @param digits - How many the number of the row has.
   * @returns the place behind it; -1 for any other cell, and where its end may not be here yet.
   */
  read(view: DataView, from: number, digits: number, cell: ScannedCell): number {
    const { bytes } = cell
    if (bytes.length - from < LOOK_AHEAD || !this.#head.isAt(view, from)) return -1
    const at = from + this.#head.length + digits
    if (!this.#before.isAt(view, at)) return -1
    cell.column = this.#column
    cell.style = this.#style
    cell.type = this.#type
    const behind = scanValue(bytes, at + this.#before.length, bytes.length - LONGEST, cell)
    return this.#behind.isAt(view, behind) ? behind + this.#behind.length : -1
  }
}
