import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { notUsedRowText, rowReasonText } from '../../i18n/ingest-text.ts'
import type { NotUsedRow } from '../../ingest/import-report.ts'
import { classNames } from '../../ui/class-names.ts'
import table from '../../ui/table.module.css'
import styles from './not-used-rows.module.css'

/** A scrolling region has to be reachable by keyboard. */
const reachable = { tabIndex: 0 } as const

const ROW_HEIGHT = 32
/** Up to here every row is in the page, so that the browser's own search finds it. */
const ALL_UP_TO = 200

interface NotUsedRowsProps {
  readonly rows: readonly NotUsedRow[]
  readonly fileName: string
}

/** Rows that are not used, each with where it stands, what is there and why. */
export function NotUsedRows({ rows, fileName }: NotUsedRowsProps) {
  const { text, integer } = useFormatter()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = rows.length > ALL_UP_TO
  const virtualizer = useVirtualizer({
    count: virtual ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
  })
  const items = virtualizer.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  const shown = virtual
    ? items.flatMap(({ index }) => withIndex(rows, index))
    : rows.flatMap((_, index) => withIndex(rows, index))
  return (
    // A scrolling region has to be reachable by keyboard.
    <div
      ref={scroller}
      className={styles['scroller']}
      {...reachable}
      role="group"
      aria-label={text('data.rows.title')}
    >
      <table
        className={classNames(table['table'], styles['table'], virtual && styles['even'])}
        aria-rowcount={rows.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th className={styles['row']}>{text('data.rows.row')}</th>
            <th className={styles['column']}>{text('data.rows.column')}</th>
            <th>{text('data.rows.value')}</th>
            <th className={styles['reason']}>{text('data.rows.reason')}</th>
            <th className={classNames(table['number'], styles['amount'])}>
              {text('data.rows.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} />
          {shown.map(({ row, index }) => (
            <Row
              key={index}
              row={row}
              index={index}
              number={integer(row.row)}
              fileName={fileName}
            />
          ))}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  )
}

function withIndex(rows: readonly NotUsedRow[], index: number) {
  const row = rows[index]
  return row === undefined ? [] : [{ row, index }]
}

function Row({
  row,
  index,
  number,
  fileName,
}: {
  readonly row: NotUsedRow
  readonly index: number
  readonly number: string
  readonly fileName: string
}) {
  const formatter = useFormatter()
  const { text, exactMoney } = formatter
  const { column } = row
  const where =
    column === undefined
      ? text('data.rows.whole')
      : [column.letter, column.header].filter((part) => part !== '').join(' · ')
  return (
    <tr aria-rowindex={index + 2}>
      <td className={styles['faint']}>{number}</td>
      <td className={styles['faint']} title={where}>
        {where}
      </td>
      <td className={styles['value']} title={row.value}>
        <bdi>{row.value}</bdi>
      </td>
      <td title={notUsedRowText(fileName, row, formatter)}>
        {rowReasonText(row.reason.kind, formatter)}
      </td>
      <td className={classNames(table['number'], styles['faint'])}>{exactMoney(row.amount)}</td>
    </tr>
  )
}

function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      <td aria-hidden="true" colSpan={5} style={{ height, padding: 0 }} />
    </tr>
  )
}
