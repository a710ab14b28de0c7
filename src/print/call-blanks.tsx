import { CHANNELS, OUTCOMES } from '../domain/follow-up/log-entry.ts'
import { causeText } from '../i18n/cause-text.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { oneLine } from '../i18n/one-line.ts'
import { choiceKey } from '../ui/choice-key.ts'
import styles from './sheet.module.css'

/** Widths of a call sheet's columns; the last five are to write in, the next step takes what is left. */
export const CALL_COLUMNS = [
  '5mm',
  '17.6%',
  '26.5mm',
  '25mm',
  '17.5mm',
  '10.6%',
  '13mm',
  '20mm',
  '22mm',
  '33mm',
  undefined,
] as const

/** Causes stand in columns of their own, as many as outcomes below each other. */
const CAUSE_COLUMNS = 2

/** The heads of the columns to write in. */
export function BlankHeads() {
  const { text } = useFormatter()
  const heads = [
    text('print.callSheet.date'),
    text('followUps.channelLabel'),
    text('followUps.outcomeLabel'),
    text('followUps.causeLabel'),
    text('print.callSheet.next'),
  ]
  return heads.map((head) => (
    <th key={head} className={styles['write']}>
      {head}
    </th>
  ))
}

/** Room for the date and the next step; channel, outcome and cause to tick, each with its key. */
export function BlankCells({ causes }: { readonly causes: readonly string[] }) {
  const { text } = useFormatter()
  const write = styles['write']
  return (
    <>
      <td className={write} aria-hidden="true" />
      <td className={`${write} ${styles['ticksCell']}`}>
        <Ticks names={CHANNELS.map((channel) => text(`followUps.channel.${channel}`))} />
      </td>
      <td className={`${write} ${styles['ticksCell']}`}>
        <Ticks names={OUTCOMES.map((outcome) => text(`followUps.outcome.${outcome}`))} />
      </td>
      <td className={`${write} ${styles['ticksCell']}`}>
        <Ticks names={causes.map((cause) => causeText(cause, text))} columns={CAUSE_COLUMNS} />
      </td>
      <td className={write} aria-hidden="true" />
    </>
  )
}

interface TicksProps {
  readonly names: readonly string[]
  readonly columns?: number
}

/**
 * Choices below each other, in each column the boxes with their keys and beside them the words as one text.
 * Nothing else, for these are most of what a browser lays out when a large company's sheets are printed.
 */
function Ticks({ names, columns = 1 }: TicksProps) {
  const rows = Math.max(1, Math.ceil(names.length / columns))
  return Array.from({ length: columns }, (_, column) => {
    const from = column * rows
    const shown = names.slice(from, from + rows)
    return (
      <span key={column} className={styles['ticks']} style={{ width: `${100 / columns}%` }}>
        <span className={styles['keys']}>
          {shown.map((name, row) => (
            <i key={name}>{choiceKey(from + row)}</i>
          ))}
        </span>
        <span className={styles['words']}>{shown.map(oneLine).join('\n')}</span>
      </span>
    )
  })
}
