import { useFormatter } from '../i18n/formatter-context.tsx'
import styles from './sheet.module.css'

/** Widths of a call sheet's columns; the last four are to write in, the next step takes what is left. */
export const CALL_COLUMNS = [
  '5mm',
  '50mm',
  '26mm',
  '23mm',
  '18mm',
  '37mm',
  '16mm',
  '22mm',
  '35mm',
  undefined,
] as const

const OUTCOMES = ['spoke', 'noAnswer', 'willOrder'] as const
const CAUSES = ['price', 'rival', 'stock', 'service', 'noNeed', 'other'] as const

/** The heads of the columns to write in. */
export function BlankHeads() {
  const { text } = useFormatter()
  return (['date', 'result', 'cause', 'next'] as const).map((column) => (
    <th key={column} className={styles['write']}>
      {text(`print.callSheet.${column}`)}
    </th>
  ))
}

/** Room for the date and the next step; result and cause to tick. */
export function BlankCells() {
  const { text } = useFormatter()
  const write = styles['write']
  return (
    <>
      <td className={write} aria-hidden="true" />
      <td className={write}>
        <Ticks names={OUTCOMES.map((outcome) => text(`print.callSheet.outcome.${outcome}`))} />
      </td>
      <td className={write}>
        <Ticks
          names={CAUSES.map((cause) => text(`print.callSheet.causes.${cause}`))}
          columns={styles['ticksTwo']}
        />
      </td>
      <td className={write} aria-hidden="true" />
    </>
  )
}

function Ticks({
  names,
  columns,
}: {
  readonly names: readonly string[]
  readonly columns?: string | undefined
}) {
  return (
    <span className={`${styles['ticks']} ${columns ?? ''}`}>
      {names.map((name) => (
        <span key={name}>
          <i className={styles['box']} />
          {name}
        </span>
      ))}
    </span>
  )
}
