import { useCallback, useRef, useState, type RefObject } from 'react'
import type { CustomerDirectory } from '../../../domain/reports.ts'
import { CHANNELS, OUTCOMES } from '../../../domain/follow-up/log-entry.ts'
import { causeText } from '../../../i18n/cause-text.ts'
import { useFormatter } from '../../../i18n/formatter-context.tsx'
import { useNewestEntries } from '../../../queries/follow-ups.ts'
import { Button } from '../../../ui/button.tsx'
import { choiceKey } from '../../../ui/choice-key.ts'
import { PAPER_FIELDS, type PaperField } from './paper-row.ts'
import { PaperTableRow } from './paper-table-row.tsx'
import { focusCell, nextCell } from './cell-moves.ts'
import type { PaperTyping } from './use-paper-typing.ts'
import styles from './from-paper.module.css'

/** More rows are drawn as the typing comes near them. */
const ROWS_AT_FIRST = 60
const ROWS_AHEAD = 30

export interface PaperTableProps {
  readonly typing: PaperTyping
  readonly directory: CustomerDirectory
  /** Says what is wrong with every row, also the one being typed. */
  readonly showsAllFaults: boolean
  /** After the last cell. */
  readonly onEnd: () => void
  readonly tableRef: RefObject<HTMLTableElement | null>
}

/** The rows of the sheet, to be typed in from cell to cell. */
export function PaperTable(props: PaperTableProps) {
  const { typing, directory, showsAllFaults, onEnd, tableRef } = props
  const { text } = useFormatter()
  const newest = useNewestEntries().data
  const [active, setActive] = useState<number>()
  const reached = useRef(0)
  reached.current = Math.max(reached.current, active ?? 0)
  const [all, setAll] = useState(false)
  const { sheet, rows, terms, type } = typing
  const drawn = all ? rows.length : Math.max(ROWS_AT_FIRST, reached.current + ROWS_AHEAD)
  const choose = useCallback(
    (place: number, field: PaperField) => focusCell(tableRef.current, place, field),
    [tableRef],
  )
  return (
    <>
      <table
        ref={tableRef}
        className={styles['table']}
        aria-label={text('paper.table')}
        onKeyDown={(event) => {
          const move = nextCell(event, rows)
          if (move === undefined) return
          event.preventDefault()
          if (move === 'end') onEnd()
          else focusCell(tableRef.current, move.place, move.field)
        }}
      >
        <PaperTableHead causes={sheet.causes} />
        <tbody>
          {rows.slice(0, drawn).map((row, place) => {
            const customer = directory.keys.indexOf(row.customer)
            const entry = newest?.get(customer)
            return (
              <PaperTableRow
                key={place}
                place={place}
                row={row}
                name={directory.names[customer]}
                since={
                  entry !== undefined && entry.day >= (sheet.printedOn ?? entry.day)
                    ? entry
                    : undefined
                }
                terms={terms}
                showsFault={showsAllFaults || place !== active}
                onType={type}
                onFocus={setActive}
                onRead={choose}
              />
            )
          })}
        </tbody>
      </table>
      {drawn < rows.length && (
        <Button look="link" onClick={() => setAll(true)}>
          {text('paper.more', { count: rows.length - drawn })}
        </Button>
      )}
    </>
  )
}

function PaperTableHead({ causes }: { readonly causes: readonly string[] }) {
  const { text } = useFormatter()
  const choices: Readonly<Partial<Record<PaperField, readonly string[]>>> = {
    channel: CHANNELS.map((channel) => text(`followUps.channel.${channel}`)),
    outcome: OUTCOMES.map((outcome) => text(`followUps.outcome.${outcome}`)),
    cause: causes.map((cause) => causeText(cause, text)),
  }
  return (
    <thead>
      <tr>
        <th scope="col" className={styles['place']}>
          {text('paper.row')}
        </th>
        <th scope="col">{text('paper.customer')}</th>
        {PAPER_FIELDS.map((field) => (
          <th key={field} scope="col" className={styles[field]}>
            {text(`paper.field.${field}`)}
            {choices[field] !== undefined && (
              <span className={styles['choices']}>
                {choices[field].map((name, place) => (
                  <span key={name}>
                    <kbd>{choiceKey(place)}</kbd> {name}
                  </span>
                ))}
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
