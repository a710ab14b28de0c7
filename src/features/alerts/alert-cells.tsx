import { memo } from 'react'
import { readAlert } from '../../domain/alerts/alert-row.ts'
import { toCivilDate, type EpochDay } from '../../domain/calendar.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { FollowedAlert } from '../../domain/alerts/alert.ts'
import { resultText } from '../../i18n/entry-text.ts'
import { LogButton } from '../../follow-up/log-button.tsx'
import { LogPanel } from '../../follow-up/log-panel.tsx'
import type { Logging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Formatter } from '../../i18n/formatter.ts'
import { useCockpit } from '../../queries/cockpit.ts'
import { Move } from '../../ui/move.tsx'
import { Trail } from '../../ui/trail.tsx'
import { LastOrder, Silence, Who } from './customer-cells.tsx'
import styles from './alert-list.module.css'

export interface AlertCellsProps {
  readonly report: AlertReport
  /** The alert's number in the report. */
  readonly row: number
  readonly logging: Logging
  /** The names of the trail's periods, oldest first. */
  readonly trailPeriods: readonly string[]
  readonly directory: CustomerDirectory
  /** Where alerts of several people stand together. */
  readonly showsOwner: boolean
  /** Whether contact or phone of any customer is on file. */
  readonly hasContacts: boolean
}

/**
 * One customer to wake: how far it fell, how to reach it, what it is worth, what it bought last.
 */
export const AlertCells = memo(function AlertCells(props: AlertCellsProps) {
  const formatter = useFormatter()
  const { amount, text } = formatter
  const today = useCockpit().currentDay()
  const { report, trailPeriods, directory, showsOwner, hasContacts, logging } = props
  const alert = readAlert(report.alerts, props.row)
  const { customer, tierBefore, trail, valueAtRisk, lastProducts } = alert
  const { period } = report
  const key = directory.keys[customer] ?? ''
  return (
    <>
      <td className={styles['move']}>
        <Move from={tierBefore} to="D" />
      </td>
      <Who row={alert} directory={directory} showsOwner={showsOwner} hasContacts={hasContacts} />
      <td className={styles['last']}>
        <LastOrder row={alert} period={period} />
      </td>
      <td className={styles['trail']}>
        <Trail marks={trail} periods={trailPeriods} />
        <Rhythm alert={alert} />
      </td>
      <td className={styles['risk']}>
        {amount(valueAtRisk)}
        <span className={styles['phoneOnly']}>
          <Silence row={alert} period={period} />
        </span>
      </td>
      <td className={styles['products']}>{lastProducts.join(text('alerts.productComma'))}</td>
      <td className={styles['followUp']}>
        <LogButton
          customer={key}
          name={directory.names[customer] ?? ''}
          logging={logging}
          result={newestResult(alert, period, today, formatter)}
          isOrdered={alert.orderedSince !== undefined}
        />
      </td>
      {logging.opened === key && (
        <td colSpan={7} className={styles['panel']}>
          <LogPanel
            customer={customer}
            customerKey={key}
            logging={logging}
            period={period.key}
            usualGap={alert.usualGap}
          />
        </td>
      )}
    </>
  )
})

/** An order since then, else what was logged last, else what is planned; undefined: nothing yet. */
function newestResult(
  { orderedSince, followUp: { newest, next } }: FollowedAlert,
  { last }: PeriodInfo,
  today: EpochDay,
  formatter: Formatter,
): string | undefined {
  if (orderedSince !== undefined) {
    const date = formatter.date(orderedSince, toCivilDate(last).year)
    return formatter.text('alerts.ordersOn', { date })
  }
  const { year } = toCivilDate(today)
  if (newest === undefined && next?.entry.kind === 'contact') {
    return formatter.text('paper.brief.next', { date: formatter.date(next.day, year) })
  }
  const entry = newest ?? next?.entry
  return entry && resultText(entry, formatter, year)
}

/** How often the customer usually orders, and that it is not late by that. */
function Rhythm({ alert }: { readonly alert: FollowedAlert }) {
  const { text } = useFormatter()
  const { usualGap, withinRhythm } = alert
  if (usualGap === undefined) return null
  return (
    <>
      <span className={styles['second']}>{text('alerts.usually', { count: usualGap })}</span>
      {withinRhythm && <span className={styles['second']}>{text('alerts.withinRhythm')}</span>}
    </>
  )
}
