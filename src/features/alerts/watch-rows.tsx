import type { WatchList } from '../../domain/alerts/watch-list.ts'
import { watchParts, type WatchPart } from '../../domain/alerts/watch-parts.ts'
import type { WatchReport } from '../../domain/alerts/watch-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useLogging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useNewestEntries } from '../../queries/follow-ups.ts'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { useVisibleRows } from '../../ui/visible-rows.ts'
import { CustomerTableHead, useHasContacts, useHasWideAmounts } from './customer-table-head.tsx'
import { WatchCells } from './watch-cells.tsx'
import styles from './alert-list.module.css'

export interface WatchRowsProps {
  readonly report: WatchReport
  /** At least one row. */
  readonly list: WatchList
  readonly directory: CustomerDirectory
  readonly showsOwner: boolean
}

const HEAD_HEIGHT = 38
const ROW_HEIGHT = 47

/** The customers of a group, as the alerts are listed. A long list draws only what lies in the window. */
export function WatchRows(props: WatchRowsProps) {
  const { report, list, directory, showsOwner } = props
  const { text } = useFormatter()
  const hasContacts = useHasContacts(directory)
  const isWide = useHasWideAmounts(list.columns.amount)
  const logging = useLogging()
  const newest = useNewestEntries().data
  const { length, entryAt, isHead } = layEntries(watchParts(list))
  const [ref, visible] = useVisibleRows(length, (index) =>
    isHead(index) ? HEAD_HEIGHT : ROW_HEIGHT,
  )
  return (
    <>
      <LiveRegion>{logging.said}</LiveRegion>
      <table
        className={classNames(
          styles['list'],
          showsOwner && styles['withOwner'],
          styles['watched'],
          isWide && styles['wide'],
        )}
        aria-label={text('alerts.watch.list', { group: text(`alerts.groups.${list.group}`) })}
        aria-rowcount={length + 1}
      >
        <Head report={report} list={list} />
        <tbody ref={ref} style={{ paddingTop: visible.before, paddingBottom: visible.after }}>
          {visible.indexes.map((index) => {
            const entry = entryAt(index)
            return (
              entry && (
                <tr
                  key={entry.row ?? entry.part.heading}
                  ref={visible.measure}
                  data-index={index}
                  aria-rowindex={index + 2}
                  className={styles[entry.row === undefined ? 'group' : 'alert']}
                >
                  {entry.row === undefined ? (
                    <PartHead part={entry.part} list={list} />
                  ) : (
                    <WatchCells
                      {...props}
                      heading={entry.part.heading}
                      at={entry.row}
                      hasContacts={hasContacts}
                      logging={logging}
                      newest={newest?.get(list.columns.customer[entry.row] ?? -1)}
                    />
                  )}
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </>
  )
}

/** A part's head, or a row under it. */
interface Entry {
  readonly part: WatchPart
  readonly row: number | undefined
}

/** Each part under its head. There may be a hundred thousand rows: none is made before it is asked for. */
function layEntries(parts: readonly WatchPart[]): {
  readonly length: number
  readonly entryAt: (index: number) => Entry | undefined
  readonly isHead: (index: number) => boolean
} {
  const heads = parts.map(({ from }, above) => from + above)
  const isHead = new Set(heads)
  return {
    length: parts.length + (parts.at(-1)?.to ?? 0),
    entryAt(index) {
      const above = heads.findLastIndex((head) => head <= index)
      const part = parts[above]
      return part && { part, row: isHead.has(index) ? undefined : index - above - 1 }
    },
    isHead: (index) => isHead.has(index),
  }
}

interface HeadProps {
  readonly report: WatchReport
  readonly list: WatchList
}

function Head({ report, list: { group } }: HeadProps) {
  const { text } = useFormatter()
  return (
    <CustomerTableHead
      trailPeriods={report.trailPeriods}
      amount={<AmountHead report={report} group={group} />}
      products={text(group === 'dormant' ? 'alerts.watch.column.onFile' : 'alerts.lastBought')}
      last={<LastHead group={group} />}
    />
  )
}

function AmountHead({
  report,
  group,
}: {
  readonly report: WatchReport
  readonly group: WatchList['group']
}) {
  const formatter = useFormatter()
  const { text } = formatter
  const unit = moneyUnit(formatter)
  switch (group) {
    case 'not-yet': {
      const date = formatter.date(report.comparedDay)
      return (
        <Definition term="notYet">{text('alerts.watch.column.byThen', { date, unit })}</Definition>
      )
    }
    case 'slipping':
      return <Definition term="slipping">{text('alerts.watch.column.below', { unit })}</Definition>
    case 'overdue':
    case 'dormant':
      return <Definition term="valueAtRisk">{text('alerts.atRisk', { unit })}</Definition>
  }
}

function LastHead({ group }: { readonly group: WatchList['group'] }) {
  const { text } = useFormatter()
  switch (group) {
    case 'slipping':
      return text('alerts.watch.column.mean')
    case 'dormant':
      return text('alerts.watch.column.created')
    case 'not-yet':
      return <Definition term="usualGap">{text('alerts.watch.column.expected')}</Definition>
    case 'overdue':
      return <Definition term="overdue">{text('alerts.watch.column.expected')}</Definition>
  }
}

function PartHead({ part, list }: Pick<HeadProps, 'list'> & { readonly part: WatchPart }) {
  const { text, shortMoney } = useFormatter()
  const { heading, from, to } = part
  const amount = list.columns.amount.subarray(from, to).reduce((sum, value) => sum + value, 0)
  return (
    <th scope="rowgroup" colSpan={8} className={styles['groupCell']}>
      <b className={styles['part']}>{text(`alerts.watch.group.${heading}`)}</b>
      <span className={styles['groupCount']}>{text('alerts.customers', { count: to - from })}</span>
      <span className={styles['todo']}>{text(`alerts.watch.todo.${heading}`)}</span>
      {amount !== 0 && <span className={styles['groupSum']}>{shortMoney(amount)}</span>}
    </th>
  )
}
