import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type Ref } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { classNames } from '../../ui/class-names.ts'
import table from '../../ui/table.module.css'
import type { RowSource, ShownRow } from './row-source.ts'
import styles from './row-list.module.css'

/** A scrolling region has to be reachable by keyboard. */
const reachable = { tabIndex: 0 } as const

const ROW_HEIGHT = 32
/** Up to here every row is in the page, so that the browser's own search finds it. */
const ALL_UP_TO = 200

export interface RowHeads {
  readonly where: string
  readonly value: string
  readonly note: string
}

interface RowListProps {
  readonly source: RowSource
  readonly heads: RowHeads
  readonly label: string
}

/** Rows of a file, each with where it stands, what is there, and why or whose it is. */
export function RowList({ source, heads, label }: RowListProps) {
  const { text } = useFormatter()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = source.length > ALL_UP_TO
  const virtualizer = useVirtualizer({
    count: virtual ? source.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
  })
  const items = virtualizer.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  const shown = virtual
    ? items.map(({ index }) => index)
    : Array.from({ length: source.length }, (_, index) => index)
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      {...reachable}
      role="group"
      aria-label={label}
    >
      <table
        className={classNames(table['table'], styles['table'], virtual && styles['even'])}
        aria-rowcount={source.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th className={styles['row']}>{text('data.rows.row')}</th>
            <th className={styles['where']}>{heads.where}</th>
            <th>{heads.value}</th>
            <th className={styles['note']}>{heads.note}</th>
            <th className={classNames(table['number'], styles['amount'])}>
              {text('data.rows.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} />
          {shown.map((index) => (
            <Row
              key={index}
              row={source.at(index)}
              index={index}
              // Rows are higher on a phone, where they take three lines.
              measure={virtual ? virtualizer.measureElement : undefined}
            />
          ))}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: ShownRow
  readonly index: number
  readonly measure: Ref<HTMLTableRowElement> | undefined
}

function Row({ row, index, measure }: RowProps) {
  const { integer, exactMoney } = useFormatter()
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td className={styles['faint']}>{integer(row.row)}</td>
      <td className={styles['faint']} title={row.where}>
        {row.where}
      </td>
      <td title={row.value}>
        <bdi>{row.value}</bdi>
      </td>
      <td title={row.title}>{row.note}</td>
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
