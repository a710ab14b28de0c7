import { useCallback, useMemo, useState, type RefObject } from 'react'
import type { CustomerDirectory } from '../../../domain/company/customer-directory.ts'
import { CHANNELS, OUTCOMES } from '../../../domain/follow-up/log-entry.ts'
import { causeText } from '../../../i18n/cause-text.ts'
import { useFormatter } from '../../../i18n/formatter-context.tsx'
import { useNewestEntries } from '../../../queries/follow-ups.ts'
import { Button } from '../../../ui/button.tsx'
import { choiceKey } from '../../../ui/choice-key.ts'
import { PAPER_FIELDS, type PaperField } from './paper-row.ts'
import { PaperTableRow } from './paper-table-row.tsx'
import { focusCell, type PaperCell } from './cell-moves.ts'
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
  /** After the last cell; always the same function. */
  readonly onEnd: () => void
  readonly tableRef: RefObject<HTMLTableElement | null>
}

/** The rows of the sheet, to be typed in from cell to cell. */
export function PaperTable(props: PaperTableProps) {
  const { typing, directory, showsAllFaults, onEnd, tableRef } = props
  const { text } = useFormatter()
  const newest = useNewestEntries().data
  const [active, setActive] = useState<number>()
  const [reached, setReached] = useState(0)
  const { sheet, rows, terms, type } = typing
  const drawn = Math.max(ROWS_AT_FIRST, reached + ROWS_AHEAD)
  const customers = useMemo(
    () => sheet.customers.map((key) => directory.keys.indexOf(key)),
    [sheet, directory],
  )
  const enter = useCallback((place: number) => {
    setActive(place)
    setReached((before) => Math.max(before, place))
  }, [])
  const go = useCallback(
    (to: PaperCell | 'end') => {
      if (to === 'end') onEnd()
      else focusCell(tableRef.current, to)
    },
    [tableRef, onEnd],
  )
  return (
    <>
      <table ref={tableRef} className={styles['table']} aria-label={text('paper.table')}>
        <PaperTableHead causes={sheet.causes} />
        <tbody>
          {rows.slice(0, drawn).map((row, place) => {
            const customer = customers[place] ?? -1
            const entry = newest?.get(customer)
            return (
              <PaperTableRow
                key={place}
                place={place}
                customer={row.customer}
                draft={row.draft}
                name={directory.names[customer]}
                since={
                  entry !== undefined && entry.day >= (sheet.printedOn ?? entry.day)
                    ? entry
                    : undefined
                }
                terms={terms}
                showsFault={showsAllFaults || place !== active}
                onType={type}
                rows={rows.length}
                onFocus={enter}
                onGo={go}
              />
            )
          })}
        </tbody>
      </table>
      {drawn < rows.length && (
        <Button look="link" onClick={() => setReached(rows.length)}>
          {text('paper.more', { count: rows.length - drawn })}
        </Button>
      )}
    </>
  )
}

/** A long list stands in two columns, as on the paper. */
function rowsOf(choices: number): number {
  return choices > 4 ? Math.ceil(choices / 2) : Math.max(1, choices)
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
              <span
                className={styles['choices']}
                style={{ gridTemplateRows: `repeat(${rowsOf(choices[field].length)}, auto)` }}
              >
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
