import type { Text } from '../../i18n/formatter.ts'
import type { ColumnPreview } from '../../ingest/inspection.ts'

type Named = Pick<ColumnPreview, 'letter' | 'header' | 'position'>

/** 'E · Amount': the letter keeps columns of one name apart. */
export function columnLabel(column: Named, text: Text): string {
  return `${column.letter} · ${column.header === '' ? text('data.mapping.noHeader') : column.header}`
}

/** The name in a sentence: the heading, or the letter where there is none. */
export function columnName(columns: readonly Named[], position: number): string {
  const column = columns.find((candidate) => candidate.position === position)
  if (column === undefined) return ''
  return column.header === '' ? column.letter : column.header
}

const LETTERS = 26
const CODE_OF_A = 65

/** 'A', 'Z', 'AA' … of a column position, as in Excel. */
export function columnLetter(position: number): string {
  const last = String.fromCharCode(CODE_OF_A + (position % LETTERS))
  const before = Math.floor(position / LETTERS)
  return before === 0 ? last : columnLetter(before - 1) + last
}
