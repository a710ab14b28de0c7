import { toCivilDate } from '../../domain/calendar.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import type { Alert, CustomerDirectory } from '../../domain/reports.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Move } from '../../ui/move.tsx'
import { Trail } from '../../ui/trail.tsx'
import { LastOrder, OrderedSince, Silence, UsualGap, Who } from './customer-cells.tsx'
import styles from './alert-list.module.css'

export interface AlertRowProps {
  readonly alert: Alert
  readonly period: PeriodInfo
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
export function AlertCells(props: AlertRowProps) {
  const { amount, text } = useFormatter()
  const { alert, period, trailPeriods } = props
  const { tierBefore, trail, valueAtRisk, lastProducts } = alert
  return (
    <>
      <td className={styles['move']}>
        <Move from={tierBefore} to="D" />
      </td>
      <Who {...props} row={alert} />
      <td className={styles['last']}>
        <LastOrder row={alert} period={period} />
      </td>
      <td className={styles['trail']}>
        <Trail marks={trail} periods={trailPeriods} />
      </td>
      <td className={styles['risk']}>
        {amount(valueAtRisk)}
        <span className={styles['phoneOnly']}>
          <Silence row={alert} period={period} />
        </span>
      </td>
      <td className={styles['products']}>{lastProducts.join(text('alerts.productComma'))}</td>
      <td className={styles['rhythm']}>
        <Rhythm alert={alert} year={toCivilDate(period.last).year} />
      </td>
    </>
  )
}

interface RhythmProps {
  readonly alert: Alert
  readonly year: number
}

/** An order since then, else how often the customer usually orders. */
function Rhythm({ alert, year }: RhythmProps) {
  const { text } = useFormatter()
  const { orderedSince, usualGap, withinRhythm } = alert
  if (orderedSince !== undefined) return <OrderedSince day={orderedSince} year={year} />
  return (
    <>
      <UsualGap days={usualGap} />
      {withinRhythm && <span className={styles['within']}>{text('alerts.withinRhythm')}</span>}
    </>
  )
}
