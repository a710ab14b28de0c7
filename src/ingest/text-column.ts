import type { TextColumn } from '../domain/order-lines.ts'
import type { FieldColumn } from './table-reader.ts'

/** The texts of some rows of a column, trimmed; a column that is not mapped is empty. */
export function toTextColumn(field: FieldColumn | undefined, rows: Int32Array): TextColumn {
  const index = new Int32Array(rows.length).fill(-1)
  if (field === undefined) return { texts: [], index }
  const places = new Map<string, number>()
  const known = new Int32Array(field.column.texts.length).fill(UNKNOWN)
  for (let line = 0; line < rows.length; line += 1) {
    const value = field.index[rows[line] ?? 0] ?? 0
    let place = known[value] ?? UNKNOWN
    if (place === UNKNOWN) {
      place = placeOf((field.column.texts[value] ?? '').trim())
      known[value] = place
    }
    index[line] = place
  }
  return { texts: [...places.keys()], index }

  function placeOf(text: string): number {
    if (text === '') return -1
    const before = places.get(text)
    if (before !== undefined) return before
    places.set(text, places.size)
    return places.size - 1
  }
}

const UNKNOWN = -2
