import { memo } from 'react'
import { fieldValue } from '../../domain/company/customer-fields.ts'
import { NEVER, NO_DAY, toCivilDate } from '../../domain/calendar.ts'
import type { WatchHeading } from '../../domain/alerts/watch-parts.ts'
import type { WatchReport } from '../../domain/alerts/watch-report.ts'
import type { WatchList } from '../../domain/alerts/watch-list.ts'
import { readWatchRow, type WatchRow } from '../../domain/alerts/watch-row.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { CountingEntry } from '../../domain/follow-up/follow-up-log.ts'
import { LogPanel } from '../../follow-up/log-panel.tsx'
import { SilenceLogButton } from '../../follow-up/silence-log-button.tsx'
import type { Logging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Move } from '../../ui/move.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { Trail } from '../../ui/trail.tsx'
import { LastOrder, OrderedSince, Silence, UsualGap, Who } from './customer-cells.tsx'
import styles from './alert-list.module.css'

export interface WatchCellsProps extends CellProps {
  readonly list: WatchList
  /** The customer's number in the list. */
  readonly at: number
}

interface CellProps {
  readonly heading: WatchHeading
  readonly report: WatchReport
  readonly directory: CustomerDirectory
  readonly showsOwner: boolean
  readonly hasContacts: boolean
  readonly logging: Logging
  /** What was logged last about the customer. */
  readonly newest: CountingEntry | undefined
}

type RowProps = CellProps & { readonly row: WatchRow }

/** One customer to watch, in the columns of the alerts. */
export const WatchCells = memo(function WatchCells({ list, at, ...props }: WatchCellsProps) {
  const row = readWatchRow(list, at, props.report.trailPeriods.length)
  return <RowCells {...props} row={row} />
})

function RowCells(props: RowProps) {
  const { amount, text, shortPeriod } = useFormatter()
  const { heading, row, report, directory } = props
  const { period } = report
  const isProspect = heading === 'prospects'
  const isDormant = isProspect || heading === 'churned'
  return (
    <>
      <td className={styles['move']}>
        <Standing {...props} />
      </td>
      <Who {...props} />
      <td className={styles['last']}>
        <LastOrder row={row} period={period} />
      </td>
      <td className={styles['trail']}>
        {!isProspect && (
          <Trail marks={row.trail} periods={report.trailPeriods.map((info) => shortPeriod(info))} />
        )}
      </td>
      <td className={styles['risk']}>
        {!isProspect && amount(row.amount)}
        <span className={styles['phoneOnly']}>
          <Silence row={row} period={period} />
        </span>
      </td>
      <td className={styles['products']}>
        {isDormant
          ? onFile(directory, row.customer).join(' · ')
          : row.lastProducts.join(text('alerts.productComma'))}
      </td>
      <td className={styles['rhythm']}>
        <LastCell {...props} />
      </td>
      <FollowUp {...props} />
    </>
  )
}

function FollowUp({ row, directory, logging, newest }: RowProps) {
  const key = directory.keys[row.customer] ?? ''
  return (
    <>
      <td className={styles['followUp']}>
        <SilenceLogButton
          customer={key}
          name={directory.names[row.customer] ?? ''}
          logging={logging}
          lastOrder={row.lastOrder}
          newest={newest}
        />
      </td>
      {logging.opened === key && (
        <td colSpan={8} className={styles['panel']}>
          <LogPanel
            customer={row.customer}
            customerKey={key}
            logging={logging}
            usualGap={row.usualGap}
          />
        </td>
      )}
    </>
  )
}

/** The tier that tells most: how an A moved, what a late customer was, D for the dormant. */
function Standing({ heading, row, report }: RowProps) {
  const { tier, tierBefore } = row
  if (heading === 'slipping' && tierBefore !== undefined) {
    return <Move from={tierBefore} to={tier} />
  }
  const isOpen = report.period.state === 'open'
  const isLate = heading === 'not-yet' || (heading === 'overdue' && isOpen)
  return <TierBadge letter={isLate ? (tierBefore ?? tier) : tier} />
}

/** An order since then; else what the group goes by. */
function LastCell(props: RowProps) {
  const { heading, row, report, directory } = props
  const { fullDate } = useFormatter()
  const { orderedSince } = row
  const { year } = toCivilDate(report.period.last)
  if (orderedSince !== undefined) return <OrderedSince day={orderedSince} year={year} />
  switch (heading) {
    case 'slipping':
      return <AgainstMean row={row} />
    case 'churned':
    case 'prospects':
      return (
        <span className={styles['status']}>{fullDate(createdOn(directory, row.customer))}</span>
      )
    case 'not-yet':
    case 'overdue':
      return <Due row={row} year={year} />
  }
}

function AgainstMean({ row: { amount: below, value } }: { readonly row: WatchRow }) {
  const { text, change, amount } = useFormatter()
  const mean = value + below
  return (
    <>
      <span className={styles['status']}>{change(value, mean)}</span>
      <span className={styles['within']}>
        {text('alerts.watch.ofMean', { now: amount(value), mean: amount(mean) })}
      </span>
    </>
  )
}

function Due({ row, year }: { readonly row: WatchRow; readonly year: number }) {
  const { text, date } = useFormatter()
  return (
    <>
      <UsualGap days={row.usualGap} />
      {row.expected !== undefined && (
        <span className={styles['within']}>
          {text('alerts.watch.due', { date: date(row.expected, year) })}
        </span>
      )}
    </>
  )
}

const FIELDS_SHOWN = ['region', 'industry', 'type', 'size'] as const

/** What the customer file says of a customer, in a few words. */
function onFile({ fields }: CustomerDirectory, customer: number): readonly string[] {
  return FIELDS_SHOWN.map((key) =>
    fieldValue(
      fields.find((field) => field.key === key),
      customer,
    ),
  ).filter((value) => value !== '')
}

/** The created date of the customer file; undefined where it gives none. */
function createdOn({ listedFrom }: CustomerDirectory, customer: number): number | undefined {
  const day = listedFrom[customer] ?? NEVER
  return day === NO_DAY || day === NEVER ? undefined : day
}
