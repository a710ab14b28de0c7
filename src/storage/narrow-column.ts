/**
 * Columns are kept in the smallest arrays that hold their values: most days, salespeople and products fit
 * into 16 bits, nearly all amounts into 32. That halves what goes to the disk and comes back at the start.
 */

type NumberColumn = Int32Array | Float64Array | Uint8Array
type NumberColumnType = Int32ArrayConstructor | Float64ArrayConstructor | Uint8ArrayConstructor

/** Stands for NaN in a column of whole numbers; a column with this very number is kept as it is. */
const NONE = -(2 ** 31)
const MOST_16 = 2 ** 15 - 1

/** The smallest column that gives all values back, to the sign of a zero. */
export function narrowColumn(column: NumberColumn): NumberColumn | Int16Array {
  if (column instanceof Int32Array) return fits16(column) ? new Int16Array(column) : column
  if (column instanceof Float64Array && fits32(column)) return toWhole(column)
  return column
}

/**
 * A kept column as it was.
 *
 * @param type - The kind of array that it was.
 * @returns undefined where the value is no column of this kind.
 */
export function widenColumn(kept: unknown, type: NumberColumnType): NumberColumn | undefined {
  if (kept instanceof type) return kept
  if (type === Int32Array && kept instanceof Int16Array) return new Int32Array(kept)
  if (type === Float64Array && kept instanceof Int32Array) return fromWhole(kept)
  return undefined
}

function fits16(column: Int32Array): boolean {
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at] ?? 0
    if (value > MOST_16 || value < -MOST_16) return false
  }
  return true
}

function fits32(column: Float64Array): boolean {
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at] ?? 0
    if (Number.isNaN(value)) continue
    const isWhole = (value | 0) === value // for `|` cuts all others to 32 bits
    if (!isWhole || value === NONE || Object.is(value, -0)) return false
  }
  return true
}

function toWhole(column: Float64Array): Int32Array {
  const whole = new Int32Array(column.length)
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at] ?? 0
    whole[at] = Number.isNaN(value) ? NONE : value
  }
  return whole
}

function fromWhole(whole: Int32Array): Float64Array {
  const column = new Float64Array(whole)
  if (!whole.includes(NONE)) return column
  for (let at = 0; at < whole.length; at += 1) {
    if (whole[at] === NONE) column[at] = Number.NaN
  }
  return column
}
