import { useFormatter } from '../../i18n/formatter-context.tsx'
import type {
  Blocker,
  ColumnPreview,
  FileInspection,
  MappingReview,
  Question,
} from '../../ingest/inspection.ts'
import type { Field, Mapping } from '../../ingest/mapping.ts'
import { classNames } from '../../ui/class-names.ts'
import { Select } from '../../ui/select.tsx'
import table from '../../ui/table.module.css'
import { columnChoice, unusedNamesakes } from './column-name.ts'
import { fieldsOf, withColumn } from './mapping-change.ts'
import { derivedText, readingText } from './reading-text.ts'
import styles from './mapping.module.css'

interface MappingTableProps {
  readonly inspection: FileInspection
  readonly mapping: Mapping
  readonly review: MappingReview
  readonly onChange: (mapping: Mapping) => void
}

/** Which column is taken for which field: a row per field, with its first values and their reading. */
export function MappingTable({ inspection, mapping, review, onChange }: MappingTableProps) {
  const { text } = useFormatter()
  return (
    <table className={classNames(table['table'], styles['mapping'])}>
      <thead>
        <tr>
          <th className={styles['field']}>{text('data.mapping.field')}</th>
          <th className={styles['column']}>{text('data.mapping.column')}</th>
          <th className={styles['samples']}>{text('data.mapping.samples')}</th>
          <th className={styles['reading']}>{text('data.mapping.reading')}</th>
        </tr>
      </thead>
      <tbody>
        {fieldsOf(mapping.kind).map((field) => (
          <MappingRow
            key={field}
            field={field}
            inspection={inspection}
            mapping={mapping}
            review={review}
            onChange={onChange}
          />
        ))}
      </tbody>
    </table>
  )
}

function MappingRow({
  field,
  inspection,
  mapping,
  review,
  onChange,
}: MappingTableProps & { readonly field: Field }) {
  const formatter = useFormatter()
  const { text } = formatter
  const position = mapping.columns[field]
  const column = inspection.columns.find((candidate) => candidate.position === position)
  const offered = inspection.columns.filter(
    (candidate) => !candidate.empty || candidate.position === position,
  )
  const name = text(`data.field.${field}`)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Select
          full
          label={name}
          value={position === undefined ? '' : String(position)}
          options={[
            { value: '', label: text('data.mapping.notUsed') },
            ...offered.map((candidate) => ({
              value: String(candidate.position),
              label: columnChoice(candidate, inspection.columns, text),
            })),
          ]}
          onChange={(value) =>
            onChange(
              withColumn(
                mapping,
                review.questions,
                field,
                value === '' ? undefined : Number(value),
              ),
            )
          }
        />
      </td>
      <td className={styles['samples']} title={column?.samples.join('\n')}>
        <span className={styles['values']}>{column?.samples.join(text('data.mapping.comma'))}</span>
      </td>
      <td className={styles['reading']}>
        <Reading field={field} mapping={mapping} review={review} />
        {column !== undefined && (
          <Namesakes column={column} columns={inspection.columns} mapping={mapping} />
        )}
      </td>
    </tr>
  )
}

/** That other columns have the heading of the one that is taken. */
function Namesakes({
  column,
  columns,
  mapping,
}: Pick<MappingTableProps, 'mapping'> & {
  readonly column: ColumnPreview
  readonly columns: readonly ColumnPreview[]
}) {
  const { text, list } = useFormatter()
  const others = unusedNamesakes(column, columns, Object.values(mapping.columns))
  if (others.length === 0) return null
  return (
    <span className={styles['namesakes']}>
      {text('data.mapping.namesakes', {
        columns: list(others.map(({ letter }) => letter)),
        count: others.length,
        taken: column.letter,
      })}
    </span>
  )
}

function Reading({
  field,
  mapping,
  review,
}: Pick<MappingTableProps, 'mapping' | 'review'> & { readonly field: Field }) {
  const formatter = useFormatter()
  const reading = review.readings.find((candidate) => candidate.field === field)
  // While another column is being looked at, what was said of the last one must not stand beside it.
  if (reading === undefined || reading.column !== mapping.columns[field]) {
    return mapping.columns[field] === undefined ? derivedText(field, mapping, formatter) : null
  }
  const asked = review.questions.some(
    (question) =>
      (('field' in question && question.field === field) ||
        ('fields' in question && question.fields.includes(field))) &&
      review.blockers.some((blocker) => isWaitingFor(blocker, question)),
  )
  // What is not decided yet must not look as if it were.
  if (asked)
    return <span className={styles['unreadable']}>{formatter.text('data.mapping.asked')}</span>
  return (
    <>
      {readingText(reading, mapping, formatter)}
      {reading.unreadable > 0 && (
        <span className={styles['unreadable']}>
          {formatter.text('data.mapping.unreadable', { count: reading.unreadable })}
        </span>
      )}
    </>
  )
}

function isWaitingFor(blocker: Blocker, question: Question): boolean {
  return blocker.kind === 'unanswered' && blocker.question === question.id
}
