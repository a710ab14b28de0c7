import type { TextColumn } from '../domain/company/order-lines.ts'
import type { FieldColumn } from './table-reader.ts'

/**
 * Control characters, soft hyphens, zero-width spaces and marks of direction: nobody sees them, and
 * they make two customers of one. Joiners stay: Persian and emoji need them.
 */
const INVISIBLE =
  /(?:\p{Cc}|\u{AD}|\u{200B}|\u{200E}|\u{200F}|\u{2060}|[\u{202A}-\u{202E}]|[\u{2066}-\u{2069}]|\u{FEFF})+/gu

/** A text without invisible characters at its ends or inside; line breaks become spaces. */
export function visibleText(text: string): string {
  const onOneLine = text.replaceAll(/[\t\r\n\v\f\u{2028}\u{2029}]+/gu, ' ')
  return onOneLine.replaceAll(INVISIBLE, '').trim()
}

/** Whether a text has characters that nobody sees. */
export function hasInvisible(text: string): boolean {
  return text.replaceAll(/[\t\r\n\v\f]/g, '').search(INVISIBLE) >= 0
}

/** The texts of some rows of a column, as people see them; a column that is not mapped is empty. */
export function toTextColumn(field: FieldColumn | undefined, rows: Int32Array): TextColumn {
  const index = new Int32Array(rows.length).fill(-1)
  if (field === undefined) return { texts: [], index }
  const places = new Map<string, number>()
  const known = new Int32Array(field.column.texts.length).fill(UNKNOWN)
  for (let line = 0; line < rows.length; line += 1) {
    const value = field.index[rows[line] ?? 0] ?? 0
    let place = known[value] ?? UNKNOWN
    if (place === UNKNOWN) {
      place = placeOf(visibleText(field.column.texts[value] ?? ''))
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
