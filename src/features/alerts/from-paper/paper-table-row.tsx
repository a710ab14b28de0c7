import { memo, useId } from 'react'
import { toCivilDate } from '../../../domain/calendar.ts'
import type { CountingEntry } from '../../../domain/follow-up/follow-up-log.ts'
import { Result } from '../../../follow-up/result.tsx'
import { causeText } from '../../../i18n/cause-text.ts'
import { useFormatter } from '../../../i18n/formatter-context.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { TextInput } from '../../../ui/field.tsx'
import { cellAfter, cellAttributes, nextCell, type PaperCell } from './cell-moves.ts'
import { faultText } from './fault-text.ts'
import {
  PAPER_FIELDS,
  readRow,
  type PaperDraft,
  type PaperField,
  type PaperReading,
  type PaperTerms,
} from './paper-row.ts'
import styles from './from-paper.module.css'

export interface PaperTableRowProps {
  readonly place: number
  /** Key of the customer. */
  readonly customer: string
  readonly draft: PaperDraft
  /** undefined: the data does not know the customer any more. */
  readonly name: string | undefined
  /** What was logged since the sheet was printed. */
  readonly since: CountingEntry | undefined
  readonly terms: PaperTerms
  readonly showsFault: boolean
  readonly onType: (place: number, field: PaperField, typed: string) => void
  readonly onFocus: (place: number) => void
  /** How many the sheet has. */
  readonly rows: number
  readonly onGo: (to: PaperCell | 'end') => void
}

/** One row of the paper. Only the row that is typed in is drawn anew. */
export const PaperTableRow = memo(function PaperTableRow(props: PaperTableRowProps) {
  const { place, customer, draft, name, since, terms, showsFault } = props
  const { text } = useFormatter()
  const id = useId()
  const reading = readRow(draft, terms)
  const fault = showsFault ? reading.fault : undefined
  return (
    <tr
      className={classNames(
        !reading.isEmpty && reading.fault === undefined && styles['ready'],
        fault !== undefined && styles['faulty'],
      )}
    >
      <td className={styles['place']}>{place + 1}</td>
      <th scope="row">
        <bdi className={styles['name']}>{name ?? customer}</bdi>
        {name === undefined && <span className={styles['second']}>{text('paper.gone')}</span>}
        {since !== undefined && fault === undefined && (
          <span className={styles['second']}>
            <Result entry={since} />
          </span>
        )}
        {fault !== undefined && (
          <span id={id} className={classNames(styles['second'], styles['fault'])}>
            {faultText(fault, terms.causes.length, text)}
          </span>
        )}
      </th>
      {PAPER_FIELDS.map((field) => (
        <td key={field} className={styles[field]}>
          <Cell
            {...props}
            reading={reading}
            field={field}
            label={text('paper.cell', {
              row: String(place + 1),
              name: name ?? customer,
              field: text(`paper.field.${field}`),
            })}
            faultId={fault === field ? id : undefined}
          />
        </td>
      ))}
    </tr>
  )
})

type CellProps = PaperTableRowProps & {
  readonly reading: PaperReading
  readonly field: PaperField
  readonly label: string
  /** What says that this cell is not understood. */
  readonly faultId: string | undefined
}

/** What is typed, and how it is understood. */
function Cell(props: CellProps) {
  const { place, draft, reading, field, label, faultId, terms, rows, onType, onFocus, onGo } = props
  const understood = useUnderstood(props)
  const isChoice = CHOICES.has(field)
  return (
    <span className={styles['cell']}>
      <TextInput
        {...cellAttributes({ place, field })}
        className={isChoice ? styles['key'] : undefined}
        aria-label={label}
        aria-invalid={faultId !== undefined}
        aria-describedby={faultId}
        value={draft[field]}
        onFocus={(event) => {
          onFocus(place)
          event.target.select()
        }}
        onChange={({ target }) => {
          const typed = isChoice ? (Array.from(target.value).at(-1) ?? '') : target.value
          onType(place, field, typed)
          if (isChoice && isUnderstood(draft, field, typed, terms))
            onGo(cellAfter({ place, field }))
        }}
        onKeyDown={(event) => {
          const to = nextCell(event, { place, field }, { isEmpty: reading.isEmpty, rows })
          if (to === undefined) return
          event.preventDefault()
          onGo(to)
        }}
      />
      {understood !== '' && <span className={styles['understood']}>{understood}</span>}
    </span>
  )
}

const CHOICES: ReadonlySet<PaperField> = new Set(['channel', 'outcome', 'cause'])

function isUnderstood(
  draft: PaperDraft,
  field: PaperField,
  typed: string,
  terms: PaperTerms,
): boolean {
  if (typed.trim() === '') return false
  const { channel, outcome, cause } = readRow({ ...draft, [field]: typed }, terms)
  const read = { channel, outcome, cause }
  return Object.entries(read).some(([name, value]) => name === field && value !== undefined)
}

/** The word of a key, the date of a short day; '' while nothing is typed or understood. */
function useUnderstood({ draft, reading, field, terms }: CellProps): string {
  const { text, date, weekday } = useFormatter()
  if (draft[field].trim() === '') return ''
  const { year } = toCivilDate(terms.today)
  const day = (value: number | undefined) =>
    value === undefined ? '' : `${weekday(value)} ${date(value, year)}`
  switch (field) {
    case 'channel':
      return reading.channel === undefined ? '' : text(`followUps.channel.${reading.channel}`)
    case 'outcome':
      return reading.outcome === undefined ? '' : text(`followUps.outcome.${reading.outcome}`)
    case 'cause':
      return causeText(reading.cause ?? '', text)
    case 'date':
      return day(reading.day)
    case 'next':
      return day(reading.next)
    case 'note':
      return ''
  }
}
