import { toCivilDate, type EpochDay } from '../../domain/calendar.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import type { CustomerDirectory, CustomerIndex } from '../../domain/company/customer-directory.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { PageLink } from '../../state/link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { classNames } from '../../ui/class-names.ts'
import { telephoneLink } from '../../ui/telephone-link.ts'
import styles from './alert-list.module.css'

/** What the cells of every group need to know of a customer. */
export interface ListedCustomer {
  readonly customer: CustomerIndex
  readonly owner: string
  readonly returnsOnly: boolean
  /** undefined: never. */
  readonly lastOrder: EpochDay | undefined
  readonly lastOrderMonthOnly: boolean
  readonly daysSince: number | undefined
  readonly periodsAsleep: number
  readonly usualGap: number | undefined
  readonly orderedSince: EpochDay | undefined
}

export interface WhoProps {
  readonly row: ListedCustomer
  readonly directory: CustomerDirectory
  /** Where customers of several people stand together. */
  readonly showsOwner: boolean
  /** Whether contact or phone of any customer is on file. */
  readonly hasContacts: boolean
}

/** The customer's name, which opens its page, and how to reach it. */
export function Who(props: WhoProps) {
  const { row, directory } = props
  return (
    <th scope="row" className={styles['who']}>
      <PageLink to="customers" name={directory.keys[row.customer] ?? ''}>
        {directory.names[row.customer]}
      </PageLink>
      <Reach {...props} />
    </th>
  )
}

/** Owner, contact and phone, as far as they are on file; the id where no customer has any. */
function Reach({ row, directory, showsOwner, hasContacts }: WhoProps) {
  const { text } = useFormatter()
  const { customer, owner, returnsOnly } = row
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
  readonly row: ListedCustomer
  readonly period: PeriodInfo
}

/** The last order, and how long ago it is. */
export function LastOrder({ row, period }: LastOrderProps) {
  const formatter = useFormatter()
  return (
    <>
      {lastOrderText(row, toCivilDate(period.last).year, formatter)}
      <span className={styles['second']}>
        <Silence row={row} period={period} />
      </span>
    </>
  )
}

/**
 * How long the customer is silent: days where the order has a day, periods where it is more than
 * this one.
 */
export function Silence({ row, period }: LastOrderProps) {
  const { text } = useFormatter()
  const { lastOrder, daysSince, periodsAsleep } = row
  if (lastOrder === undefined) return null
  const asleep = { periods: periodsAsleep, kind: periodKind(period) }
  if (daysSince === undefined) {
    return periodsAsleep > 0 ? text('alerts.asleep', asleep) : null
  }
  const days = text('alerts.days', { count: daysSince })
  return periodsAsleep > 1 ? text('alerts.daysAsleep', { days, ...asleep }) : days
}

/**
 * The day of the last order, or its month where the file gives no day; the year where it is
 * another.
 */
function lastOrderText(row: ListedCustomer, year: number, formatter: Formatter): string {
  const { text, date, shortPeriod } = formatter
  if (row.lastOrder === undefined) return text('alerts.neverOrdered')
  if (!row.lastOrderMonthOnly) return date(row.lastOrder, year)
  const last = toCivilDate(row.lastOrder)
  const key = `${last.year}-${String(last.month).padStart(2, '0')}`
  return shortPeriod(key, last.year !== year)
}

/** That the customer has ordered since. */
export function OrderedSince({ day, year }: { readonly day: EpochDay; readonly year: number }) {
  const { text, date } = useFormatter()
  return (
    <span className={classNames(styles['status'], styles['ordered'])}>
      <Icon name="check" size={14} />
      {text('alerts.ordersOn', { date: date(day, year) })}
    </span>
  )
}

/** How often the customer usually orders. */
export function UsualGap({ days }: { readonly days: number | undefined }) {
  const { text } = useFormatter()
  return (
    <span className={styles['status']}>
      {days === undefined ? text('terms.noFigure') : text('alerts.usually', { count: days })}
    </span>
  )
}
