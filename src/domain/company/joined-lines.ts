import { gatherFlags, gatherIntegers, gatherNumbers } from '../gather.ts'
import { joinArrays } from '../join-arrays.ts'
import { createInternedTexts, internColumn } from './interned-texts.ts'
import type { LinesInForce } from './lines-in-force.ts'
import type { LineNumbers, OrderLines, TextColumn } from './order-lines.ts'

type ColumnOf<Column> = (orders: OrderLines) => Column

/**
 * The lines in force of several files, one file after another. A column of one file that is in force
 * as a whole is that of the file itself and not a copy.
 */
export interface JoinedLines {
  /** Empty where no line of any file has a number. */
  readonly numbers: (column: ColumnOf<LineNumbers>) => LineNumbers
  readonly integers: (column: ColumnOf<Int32Array>) => Int32Array
  readonly flags: (column: ColumnOf<Uint8Array>) => Uint8Array
  /** A text that several files hold is one. */
  readonly texts: (column: ColumnOf<TextColumn>) => TextColumn
}

/** Joins the lines in force of files, oldest first. */
export function joinLines(files: readonly LinesInForce[]): JoinedLines {
  const parts = files.map((file) => ({
    orders: file.orders,
    lines: file.isWhole ? undefined : file.lines,
  }))
  return {
    numbers: (column) =>
      parts.every(({ orders }) => column(orders).length === 0)
        ? new Float64Array()
        : joinArrays<LineNumbers>(
            parts.map(({ orders, lines }) => pickNumbers(column(orders), orders.length, lines)),
            Float64Array,
          ),
    integers: (column) =>
      joinArrays(
        parts.map(({ orders, lines }) =>
          lines === undefined ? column(orders) : gatherIntegers(column(orders), lines),
        ),
        Int32Array,
      ),
    flags: (column) =>
      joinArrays(
        parts.map(({ orders, lines }) =>
          lines === undefined ? column(orders) : gatherFlags(column(orders), lines),
        ),
        Uint8Array,
      ),
    texts: (column) =>
      joinTexts(
        parts.map(({ orders, lines }) =>
          lines === undefined ? column(orders) : pickTexts(column(orders), lines),
        ),
      ),
  }
}

/** Some lines of a column, or all of them; NaN for each where no line has a number. */
function pickNumbers(
  column: LineNumbers,
  length: number,
  lines: Int32Array | undefined,
): LineNumbers {
  if (column.length < length) return new Float64Array(lines?.length ?? length).fill(Number.NaN)
  if (lines === undefined) return column
  return column instanceof Int32Array ? gatherIntegers(column, lines) : gatherNumbers(column, lines)
}

/** Some lines of a column; its texts are not looked at. */
function pickTexts(column: TextColumn, lines: Int32Array): TextColumn {
  return {
    get texts() {
      return column.texts
    },
    index: gatherIntegers(column.index, lines),
  }
}

function joinTexts(columns: readonly TextColumn[]): TextColumn {
  const [only] = columns
  if (only !== undefined && columns.length === 1) return only
  const interned = createInternedTexts()
  const index = columns.map((column) => renumber(column.index, internColumn(interned, column)))
  return { texts: interned.texts, index: joinArrays(index, Int32Array) }
}

/**
 * A column of numbers of texts by other numbers.
 *
 * @param none - Where a line has no text, or one without a number.
 * @returns the column itself where no number is another one.
 */
export function renumber(index: Int32Array, numberOfText: Int32Array, none = -1): Int32Array {
  if (none === -1 && numberOfText.every((number, text) => number === text)) return index
  const renumbered = new Int32Array(index.length)
  for (let line = 0; line < index.length; line += 1) {
    const text = index[line] ?? -1
    const number = text < 0 ? -1 : (numberOfText[text] ?? -1)
    renumbered[line] = number < 0 ? none : number
  }
  return renumbered
}
