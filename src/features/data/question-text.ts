import type { Formatter } from '../../i18n/formatter.ts'
import type { ColumnPreview, Question } from '../../ingest/inspection.ts'
import type { Mapping } from '../../ingest/mapping.ts'
import { columnName } from './column-name.ts'

/** A question as one short sentence, with the value that it is about. */
export function questionText(
  question: Question,
  mapping: Mapping,
  columns: readonly ColumnPreview[],
  formatter: Formatter,
): string {
  const { text, list, fullDate, integer } = formatter
  const columnOf = (field: keyof Mapping['columns']): string =>
    columnName(columns, mapping.columns[field] ?? -1)
  switch (question.kind) {
    case 'date-order': {
      const [first, second] = question.options
      return text('data.question.dateOrder', {
        sample: question.sample,
        column: columnOf(question.field),
        first: fullDate(first?.day),
        second: fullDate(second?.day),
      })
    }
    case 'serials':
      return text('data.question.serials', {
        column: columnOf(question.field),
        rows: question.rows,
        sample: question.sample,
        day: fullDate(question.day),
      })
    case 'decimal':
      return text('data.question.decimal', {
        sample: question.sample,
        column: columnOf(question.field),
      })
    case 'amount-basis':
      return text('data.question.amountBasis')
    case 'discount':
      return text('data.question.discount', { sample: question.rows[0]?.text ?? '' })
    case 'statuses':
      return text('data.question.statuses')
    case 'returns':
      return text('data.question.returns')
    case 'currency':
      return text('data.question.currency')
    case 'earlier-currency':
      return text('data.question.earlierCurrency', { currency: question.currency })
    case 'sides':
      return text('data.question.sides', {
        column: columnOf(question.field),
        sides: list(question.sides.map(({ side }) => side)),
      })
    case 'totals':
      return text('data.question.totals', { count: question.count })
    case 'continued':
      return text('data.question.continued', { count: question.count })
    case 'unit':
      return text('data.question.unit', {
        count: question.headers.length,
        headers: list(
          question.headers.map((header) => text('errors.blocker.quoted', { text: header })),
        ),
        factor: integer(question.factor),
      })
    case 'sheet':
      return text('data.question.sheet')
    case 'header-row':
      return headerRowText(question, formatter)
    case 'table':
      return text('data.question.table', { count: question.tables.length })
    case 'encoding':
      return text('data.question.encoding')
    case 'delimiter':
      return text('data.question.delimiter')
    case 'empty-amount':
      return text('data.question.emptyAmount', { count: question.rows })
    case 'changed-headers':
      return text('data.question.changedHeaders')
  }
}

function headerRowText(
  { preselected, second }: Extract<Question, { kind: 'header-row' }>,
  { text, integer }: Formatter,
): string {
  return second?.joined === true
    ? text('data.question.headerRows', { first: integer(preselected), second: integer(second.row) })
    : text('data.question.headerRow')
}
