import { toCivilDate } from '../../domain/calendar.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import type { Alert, CustomerDirectory } from '../../domain/reports.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Move } from '../../ui/move.tsx'
import { Trail } from '../../ui/trail.tsx'
import { telephoneLink } from '../../ui/telephone-link.ts'
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

type ReachProps = Pick<AlertRowProps, 'alert' | 'directory' | 'showsOwner' | 'hasContacts'>

/**
 * One customer to wake: how far it fell, how to reach it, what it is worth, what it bought last.
 */
export function AlertCells(props: AlertRowProps) {
  const { amount, text } = useFormatter()
  const { alert, period, trailPeriods, directory } = props
  const { customer, tierBefore, trail, valueAtRisk, lastProducts } = alert
  return (
    <>
      <td className={styles['move']}>
        <Move from={tierBefore} to="D" />
      </td>
      <th scope="row" className={styles['who']}>
        <ScreenLink to="tiers" patch={{ customer: directory.keys[customer] }}>
          {directory.names[customer]}
        </ScreenLink>
        <Reach {...props} />
      </th>
      <td className={styles['last']}>
        <LastOrder alert={alert} period={period} />
      </td>
      <td className={styles['trail']}>
        <Trail marks={trail} periods={trailPeriods} />
      </td>
      <td className={styles['risk']}>
        {amount(valueAtRisk)}
        <span className={styles['phoneOnly']}>
          <Silence alert={alert} period={period} />
        </span>
      </td>
      <td className={styles['products']}>{lastProducts.join(text('alerts.productComma'))}</td>
      <td className={styles['rhythm']}>
        <Rhythm alert={alert} year={toCivilDate(period.last).year} />
      </td>
    </>
  )
}

/** Owner, contact and phone, as far as they are on file; the id where no customer has any. */
function Reach({ alert, directory, showsOwner, hasContacts }: ReachProps) {
  const { text } = useFormatter()
  const { customer, owner, returnsOnly } = alert
  const contact = directory.contacts[customer] ?? ''
  const phone = directory.phones[customer] ?? ''
  const link = telephoneLink(phone)
  const isKnown = contact !== '' || phone !== ''
  const instead = hasContacts ? text('alerts.noPhone') : (directory.ids[customer] ?? '')
  const about = [
    showsOwner ? owner || text('terms.unassigned') : '',
    returnsOnly ? text('alerts.returnsOnly') : '',
    isKnown ? '' : instead,
  ].filter((part) => part !== '')
  return (
    <span className={styles['second']}>
      {about.join(' · ')}
      {isKnown && about.length > 0 && ' · '}
      {contact !== '' && `${contact} `}
      {link === undefined ? phone : <a href={link}>{phone}</a>}
    </span>
  )
}

interface LastOrderProps {
  readonly alert: Alert
  readonly period: PeriodInfo
}

function LastOrder({ alert, period }: LastOrderProps) {
  const formatter = useFormatter()
  return (
    <>
      {lastOrderText(alert, toCivilDate(period.last).year, formatter)}
      <span className={styles['second']}>
        <Silence alert={alert} period={period} />
      </span>
    </>
  )
}

/**
 * How long the customer is silent: days where the order has a day, periods where it is more than
 * this one.
 */
function Silence({ alert: { daysSince, periodsAsleep }, period }: LastOrderProps) {
  const { text } = useFormatter()
  const asleep = { periods: periodsAsleep, kind: periodKind(period) }
  if (daysSince === undefined) return text('alerts.asleep', asleep)
  const days = text('alerts.days', { count: daysSince })
  return periodsAsleep > 1 ? text('alerts.daysAsleep', { days, ...asleep }) : days
}

/**
 * The day of the last order, or its month where the file gives no day; the year where it is
 * another.
 */
function lastOrderText(alert: Alert, year: number, { date, shortPeriod }: Formatter): string {
  if (!alert.lastOrderMonthOnly) return date(alert.lastOrder, year)
  const last = toCivilDate(alert.lastOrder)
  const key = `${last.year}-${String(last.month).padStart(2, '0')}`
  return shortPeriod(key, last.year !== year)
}

interface RhythmProps {
  readonly alert: Alert
  readonly year: number
}

/** An order since then, else how often the customer usually orders. */
function Rhythm({ alert, year }: RhythmProps) {
  const { text, date } = useFormatter()
  const { orderedSince, usualGap, withinRhythm } = alert
  if (orderedSince !== undefined) {
    return (
      <span className={classNames(styles['status'], styles['ordered'])}>
        <Icon name="check" size={14} />
        {text('alerts.ordersOn', { date: date(orderedSince, year) })}
      </span>
    )
  }
  if (usualGap === undefined) {
    return <span className={styles['status']}>{text('terms.noFigure')}</span>
  }
  return (
    <>
      <span className={styles['status']}>{text('alerts.usually', { count: usualGap })}</span>
      {withinRhythm && <span className={styles['within']}>{text('alerts.withinRhythm')}</span>}
    </>
  )
}
