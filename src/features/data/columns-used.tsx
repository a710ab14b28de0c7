import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { ImportReport } from '../../ingest/import-report.ts'
import type { Field } from '../../ingest/mapping.ts'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import { classNames } from '../../ui/class-names.ts'
import { columnLetter } from './column-name.ts'
import { fieldsOf } from './mapping-change.ts'
import { derivedText, mappingNotes } from './reading-text.ts'
import tone from '../../ui/text.module.css'

/** Which column a loaded file gave for each field, and how it was read: kept with its report. */
export function ColumnsUsed({ report }: { readonly report: ImportReport }) {
  const formatter = useFormatter()
  const { text, integer } = formatter
  const { mapping, headers } = report
  const further = report.notes.find(({ kind }) => kind === 'further-columns')
  const kept = further?.kind === 'further-columns' ? further.columns.length : 0
  const used = new Set(Object.values(mapping.columns)).size + kept
  const columnText = (field: Field): string => {
    const position = mapping.columns[field]
    if (position === undefined) return derivedText(field, mapping, formatter)
    const header = headers[position] ?? ''
    return `${columnLetter(position)} · ${header === '' ? text('data.mapping.noHeader') : header}`
  }
  const rows = fieldsOf(mapping.kind)
    .map((field) => ({
      field,
      column: columnText(field),
      notes: mappingNotes(field, mapping, formatter).join(text('data.mapping.comma')),
    }))
    .filter(({ column }) => column !== '')
  const noted = rows.some(({ notes }) => notes !== '')
  return (
    <Section
      title={text('data.mapping.title')}
      caption={text('data.mapping.usedCaption', {
        used: integer(used),
        all: integer(headers.length),
      })}
    >
      <table className={table['table']}>
        <thead>
          <tr>
            <th>{text('data.mapping.field')}</th>
            <th>{text('data.mapping.column')}</th>
            {noted && <th>{text('data.mapping.reading')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, column, notes }) => (
            <tr key={field}>
              <th scope="row">{text(`data.field.${field}`)}</th>
              <td>{column}</td>
              {noted && <td className={classNames(tone['soft'], tone['small'])}>{notes}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
