import type { TextColumn } from '../domain/company/order-lines.ts'
import type { FieldColumn } from './table-reader.ts'
import { isPlainValue } from './value-bytes.ts'

/**
 * Control characters, soft hyphens, zero-width spaces and marks of direction: nobody sees them, and
 * they make two customers of one. Joiners stay: Persian and emoji need them.
 */
const INVISIBLE =
  /(?:\p{Cc}|\u{AD}|\u{200B}|\u{200E}|\u{200F}|\u{2060}|[\u{202A}-\u{202E}]|[\u{2066}-\u{2069}]|\u{FEFF})+/gu

/** White space other than blanks inside, or what nobody sees: most texts have none. */
const IN_NEED_OF_CARE =
  /[\p{Cc}\u{AD}\u{200B}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}-\u{202E}\u{2060}\u{2066}-\u{2069}\u{FEFF}]|^\s|\s$/u

/** A text without invisible characters at its ends or inside; line breaks become spaces. */
export function visibleText(text: string): string {
  if (!IN_NEED_OF_CARE.test(text)) return text
  const onOneLine = text.replaceAll(/[\t\r\n\v\f\u{2028}\u{2029}]+/gu, ' ')
  return onOneLine.replaceAll(INVISIBLE, '').trim()
}

/** Whether a text has characters that nobody sees. */
export function hasInvisible(text: string): boolean {
  if (!IN_NEED_OF_CARE.test(text)) return false
  return text.replaceAll(/[\t\r\n\v\f]/g, '').search(INVISIBLE) >= 0
}

/** The texts of some rows of a column, as people see them; a column that is not mapped is empty. */
export function toTextColumn(field: FieldColumn | undefined, rows: Int32Array): TextColumn {
  const index = new Int32Array(rows.length).fill(-1)
  if (field === undefined) return { texts: [], index }
  const distinct = field.column.texts
  const known = new Int32Array(distinct.length).fill(UNKNOWN)
  const numbering = areAsShown(field) ? createPlainNumbering() : createNumbering()
  for (let line = 0; line < rows.length; line += 1) {
    const value = field.index[rows[line] ?? 0] ?? 0
    let place = known[value] ?? UNKNOWN
    if (place === UNKNOWN) {
      place = value === 0 ? -1 : numbering.placeOf(distinct[value] ?? '')
      known[value] = place
    }
    index[line] = place
  }
  return { texts: numbering.texts(), index }
}

const UNKNOWN = -2

/** Whether each distinct value is a text of its own, as it stands. */
function areAsShown({ column, use }: FieldColumn): boolean {
  if (!column.isDistinct) return false
  const kind = column.kinds[1]
  for (let value = 1; value < column.size; value += 1) {
    if (column.kinds[value] !== kind) return false
    if (use.stands[value] === 1 && !isPlainValue(column, value)) return false
  }
  return true
}

/** Numbers texts in the order in which they come. */
interface Numbering {
  readonly texts: () => readonly string[]
  readonly placeOf: (text: string) => number
}

/** For texts that never come twice. */
function createPlainNumbering(): Numbering {
  const texts: string[] = []
  return { texts: () => texts, placeOf: (text) => texts.push(text) - 1 }
}

/** For values of which several may show as one text, or as none. */
function createNumbering(): Numbering {
  const places = new Map<string, number>()
  return {
    texts: () => [...places.keys()],
    placeOf(value) {
      const text = visibleText(value)
      if (text === '') return -1
      const before = places.get(text)
      if (before !== undefined) return before
      places.set(text, places.size)
      return places.size - 1
    },
  }
}
