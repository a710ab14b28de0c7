import { createInternedTexts, internColumn } from './interned-texts.ts'
import type { TextColumn } from './order-lines.ts'

/** Columns of several files, one after another; of one file the column itself, which is not copied. */
export function joinColumns<Column extends Int32Array | Float64Array | Uint8Array>(
  columns: readonly Column[],
  ofLength: new (length: number) => Column,
): Column {
  const [only] = columns
  if (only !== undefined && columns.length === 1) return only
  const joined = new ofLength(columns.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const column of columns) {
    joined.set(column, at)
    at += column.length
  }
  return joined
}

/** Likewise columns of texts. A text that several of them hold is one; '' is none. */
export function joinTexts(columns: readonly TextColumn[]): TextColumn {
  const [only] = columns
  if (only !== undefined && columns.length === 1 && !only.texts.includes('')) return only
  const interned = createInternedTexts()
  const index = columns.map((column) => renumber(column.index, internColumn(interned, column)))
  return { texts: interned.texts, index: joinColumns(index, Int32Array) }
}

/** A column of numbers of texts by other numbers; -1: none. */
export function renumber(index: Int32Array, numberOfText: Int32Array): Int32Array {
  const renumbered = new Int32Array(index.length)
  for (let line = 0; line < index.length; line += 1) {
    const text = index[line] ?? -1
    renumbered[line] = text < 0 ? -1 : (numberOfText[text] ?? -1)
  }
  return renumbered
}
