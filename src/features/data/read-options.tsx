import { encodingText } from '../../i18n/encoding-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { FileInspection } from '../../ingest/inspection.ts'
import type { ReadOptions } from '../../ingest/mapping.ts'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select, type SelectOption } from '../../ui/select.tsx'
import table from '../../ui/table.module.css'
import { DELIMITER_KEYS, delimiterKey, readSummary } from './read-summary.ts'
import styles from './read-options.module.css'

interface ReadOptionsPanelProps {
  readonly inspection: FileInspection
  readonly busy: boolean
  readonly onRead: (read: Partial<ReadOptions>) => void
}

/** Offered beside those found, for the finding can be wrong. */
const COMMON_DELIMITERS = [',', ';', '\t', '|'] as const

const PREVIEW_ROWS = 5

/** How the file is cut into rows and cells, with its top as it reads that way; a change reads it again. */
export function ReadOptionsPanel({ inspection, busy, onRead }: ReadOptionsPanelProps) {
  const formatter = useFormatter()
  const { text, list } = formatter
  const shown = inspection.top.slice(0, PREVIEW_ROWS)
  const positions = [...Array(Math.max(0, ...shown.map(({ cells }) => cells.length))).keys()]
  const { garbled } = inspection
  return (
    <details className={styles['panel']} open={garbled.length > 0}>
      <summary>
        <b>{text('data.read.title')}</b>
        <span className={styles['summary']}>
          {busy ? text('data.read.again') : readSummary(inspection.read, formatter)}
        </span>
      </summary>
      {inspection.extensionLies && (
        <p className={styles['hint']}>
          {text('data.read.extensionLies', { format: inspection.format.toUpperCase() })}
        </p>
      )}
      {garbled.length > 0 && (
        <Notice tone="amber">
          {text('data.read.garbled', {
            samples: list(garbled.map((sample) => text('errors.blocker.quoted', { text: sample }))),
          })}
        </Notice>
      )}
      <ReadSelects inspection={inspection} onRead={onRead} />
      <p className={styles['hint']}>{text('data.read.preview')}</p>
      <div className={table['scroll']}>
        <table className={table['table']}>
          <tbody>
            {shown.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {positions.map((position) => (
                  <td key={position} className={styles['cell']}>
                    {cells[position]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function ReadSelects({ inspection, onRead }: Omit<ReadOptionsPanelProps, 'busy'>) {
  const formatter = useFormatter()
  const { text, integer } = formatter
  const { read, sheets, encodings, delimiters, top } = inspection
  return (
    <div className={styles['selects']}>
      {sheets.length > 1 && (
        <ReadSelect
          label={text('data.read.sheet')}
          value={read.sheet ?? ''}
          options={sheets.map(({ name }) => ({ value: name, label: name }))}
          onChange={(sheet) => onRead({ sheet, headerRow: undefined })}
        />
      )}
      {encodings.length > 0 && (
        <ReadSelect
          label={text('data.read.encoding')}
          hint={text('data.read.encodingHint')}
          value={read.encoding ?? ''}
          options={encodings.map((name) => ({ value: name, label: encodingText(name, formatter) }))}
          onChange={(encoding) => onRead({ encoding })}
        />
      )}
      {delimiters.length > 0 && (
        <ReadSelect
          label={text('data.read.delimiter')}
          value={read.delimiter ?? ''}
          options={[...new Set([...delimiters, ...COMMON_DELIMITERS])].map((sign) => ({
            value: sign,
            label: text(DELIMITER_KEYS[delimiterKey(sign)], { sign }),
          }))}
          onChange={(delimiter) => onRead({ delimiter, headerRow: undefined })}
        />
      )}
      <ReadSelect
        label={text('data.read.headerRow')}
        value={String(read.headerRow ?? 0)}
        options={[
          { value: '0', label: text('data.read.noHeaderRow') },
          ...top.map(({ row }) => ({
            value: String(row),
            label: text('data.question.row', { row: integer(row) }),
          })),
        ]}
        onChange={(row) => onRead({ headerRow: Number(row) })}
      />
    </div>
  )
}

interface ReadSelectProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly options: readonly SelectOption<string>[]
  readonly onChange: (value: string) => void
}

function ReadSelect({ label, hint, ...select }: ReadSelectProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <Select full id={id} {...(describedBy === undefined ? {} : { describedBy })} {...select} />
      )}
    </Field>
  )
}
