import type { Text } from '../../i18n/formatter.ts'
import { foldHeader } from '../../ingest/fold-header.ts'
import type { ColumnPreview } from '../../ingest/inspection.ts'

type Named = Pick<ColumnPreview, 'letter' | 'header' | 'position'>

/** 'E · Amount': the letter keeps columns of one name apart. */
export function columnLabel(column: Named, text: Text): string {
  return `${column.letter} · ${column.header === '' ? text('data.mapping.noHeader') : column.header}`
}

/**
 * A column among those to choose from: with its first values where the name does not tell it from others.
 */
export function columnChoice(
  column: ColumnPreview,
  columns: readonly ColumnPreview[],
  text: Text,
): string {
  const name = column.header.trim()
  const isUnique = columns.every(
    (other) => other.position === column.position || other.header.trim() !== name,
  )
  const label = columnLabel(column, text)
  if ((name !== '' && isUnique) || column.samples.length === 0) return label
  const samples = column.samples.join(text('data.mapping.comma'))
  return text('data.mapping.choice', { column: label, samples })
}

/**
 * The columns with values that have the same heading as one, and are not used for anything: which of them
 * is meant the heading does not say.
 */
export function unusedNamesakes(
  column: ColumnPreview,
  columns: readonly ColumnPreview[],
  used: readonly number[],
): readonly ColumnPreview[] {
  const heading = foldHeader(column.header)
  if (heading === '') return []
  return columns.filter(
    ({ header, position, empty }) =>
      !empty &&
      position !== column.position &&
      !used.includes(position) &&
      foldHeader(header) === heading,
  )
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
