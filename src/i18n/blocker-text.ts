import type { Blocker, ColumnPreview } from '../ingest/inspection.ts'
import type { Formatter } from './formatter.ts'
import { oneLine } from './one-line.ts'

/** Why 'Load' is not offered, and what to do. */
export function blockerText(
  blocker: Blocker,
  columns: readonly ColumnPreview[],
  formatter: Formatter,
): string {
  const { text, integer, list } = formatter
  const column = (position: number): string => columnText(position, columns, formatter)
  const quoted = (values: readonly string[]): string =>
    list(values.map((value) => text('errors.blocker.quoted', { text: value })))
  switch (blocker.kind) {
    case 'missing-field':
      return missingText(blocker, columns, formatter)
    case 'mapped-twice':
      return text('errors.blocker.mapped-twice', {
        column: column(blocker.column),
        fields: list(blocker.fields.map((field) => text(`data.field.${field}`))),
      })
    case 'values-contradict':
      return text('errors.blocker.values-contradict', {
        column: column(blocker.column),
        field: text(`data.field.${blocker.field}`),
        readable: integer(blocker.readable),
        of: integer(blocker.of),
        samples: quoted(blocker.samples),
      })
    case 'mixed-date-orders':
      return text('errors.blocker.mixed-date-orders', {
        column: column(blocker.column),
        rows: list(
          blocker.rows.map(({ row, text: value }) =>
            text('errors.blocker.mixed-row', { row: String(row), text: value }),
          ),
        ),
      })
    case 'no-results':
    case 'error-cells':
    case 'no-year':
    case 'shortened-ids':
      return text(`errors.blocker.${blocker.kind}`, {
        column: column(blocker.column),
        samples: quoted(blocker.samples),
      })
    case 'two-currencies':
      return text('errors.blocker.two-currencies', {
        column: column(blocker.column),
        currencies: list(blocker.currencies),
      })
    case 'unanswered':
      return text('errors.blocker.unanswered')
  }
}

function missingText(
  { field, near }: Extract<Blocker, { kind: 'missing-field' }>,
  columns: readonly ColumnPreview[],
  formatter: Formatter,
): string {
  const { text, anyOf } = formatter
  const headers = anyOf(near.map((position) => columnText(position, columns, formatter)))
  const hint =
    near.length === 0 ? text('errors.blocker.choose') : text('errors.blocker.near', { headers })
  if (field === 'date' || field === 'customer' || field === 'amountOrPrice') {
    return text(`errors.blocker.missing-field.${field}`, { near: hint })
  }
  return text('errors.blocker.missing-field.other', {
    field: text(`data.field.${field}`),
    near: hint,
  })
}

function columnText(
  position: number,
  columns: readonly ColumnPreview[],
  { text }: Formatter,
): string {
  const column = columns.find((candidate) => candidate.position === position)
  if (column === undefined) return ''
  const { header, letter } = column
  return header.trim() === ''
    ? text('errors.blocker.namelessColumn', { letter })
    : text('errors.blocker.column', { header: oneLine(header), letter })
}
