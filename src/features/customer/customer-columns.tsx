import { useMemo } from 'react'
import { NO_DAY, toCivilDate } from '../../domain/calendar.ts'
import type { CustomerListReport } from '../../domain/customer/customer-list-report.ts'
import type { CustomerList, CustomerSortKey } from '../../domain/customer/customer-list.ts'
import { STANDINGS } from '../../domain/customer/customer-standing.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { TRAIL_LENGTH } from '../../domain/tiers/trail.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { PageLink } from '../../state/link.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import table from '../../ui/table.module.css'
import { telephoneLink } from '../../ui/telephone-link.ts'
import { Trail } from '../../ui/trail.tsx'
import { daysText } from './days-text.ts'
import styles from './customer-columns.module.css'

type Column = DataColumn<number> & { readonly key: CustomerSortKey | 'trail' }

/** What cells are drawn from. */
interface ListContext {
  readonly report: CustomerListReport
  readonly directory: CustomerDirectory
  readonly list: CustomerList | undefined
  readonly formatter: Formatter
}

/** The columns of the list; a row is a row number of the report's columns. */
export function useCustomerColumns(
  report: CustomerListReport,
  directory: CustomerDirectory,
  list: CustomerList | undefined,
): readonly Column[] {
  const formatter = useFormatter()
  return useMemo(() => {
    const context = { report, directory, list, formatter }
    const columns = [...whoColumns(context), ...figureColumns(context), ...rhythmColumns(context)]
    return hasContacts(directory) ? [...columns, contactColumn(context)] : columns
  }, [report, directory, list, formatter])
}

function whoColumns({ report, directory, list, formatter }: ListContext): readonly Column[] {
  const { text, integer, shortPeriod } = formatter
  const { columns, owners, trailPeriods } = report
  const customer = (row: number) => columns.customer[row] ?? -1
  const ownerOf = (row: number) => owners[columns.owner[row] ?? -1] || text('terms.unassigned')
  const trailNames = trailPeriods.map((info) => shortPeriod(info))
  return [
    {
      key: 'customer',
      head: text('customers.list.customer'),
      kind: 'name',
      sortable: true,
      cell: (row) => (
        <>
          <PageLink
            to="customers"
            name={directory.keys[customer(row)] ?? ''}
            className={styles['link']}
            title={directory.names[customer(row)] ?? ''}
          >
            {directory.names[customer(row)]}
          </PageLink>
          <span className={styles['second']}>
            <TierTrail report={report} row={row} names={trailNames} />
            {directory.ids[customer(row)]}
          </span>
        </>
      ),
      total: text('customers.list.total', { count: list?.rows.length ?? 0 }),
    },
    {
      key: 'id',
      head: text('customers.list.id'),
      kind: 'text',
      sortable: true,
      cell: (row) => <span className={styles['id']}>{directory.ids[customer(row)]}</span>,
      from: 'tablet',
    },
    {
      key: 'salesperson',
      head: text('customers.list.salesperson'),
      kind: 'text',
      sortable: true,
      cell: (row) => <span className={styles['person']}>{ownerOf(row)}</span>,
      from: 'tablet',
    },
    {
      key: 'tier',
      head: text('customers.list.trail', { count: integer(trailPeriods.length) }),
      kind: 'text',
      sortable: true,
      cell: (row) => <TierTrail report={report} row={row} names={trailNames} />,
      from: 'tablet',
    },
  ]
}

function figureColumns({ report, list, formatter }: ListContext): readonly Column[] {
  const { text, amount, integer } = formatter
  const { columns, period, window } = report
  return [
    {
      key: 'sales',
      head: text(`customers.list.sales.${periodKind(period)}`, {
        name: text('terms.measure.sales'),
        count: window.length,
        unit: moneyUnit(formatter),
      }),
      kind: 'number',
      sortable: true,
      cell: (row) => amount(columns.sales[row]),
      total: amount(list?.sales),
    },
    {
      key: 'orders',
      head: text('customers.list.orders'),
      kind: 'number',
      sortable: true,
      cell: (row) => integer(columns.orders[row]),
      total: integer(list?.orders),
      from: 'tablet',
    },
  ]
}

function rhythmColumns({ report, formatter }: ListContext): readonly Column[] {
  const { text, integer, date } = formatter
  const { columns, period } = report
  const year = toCivilDate(period.last).year
  const dayOf = (column: Int32Array, row: number, none: string) =>
    column[row] === NO_DAY ? none : date(column[row], year)
  return [
    {
      key: 'lastOrder',
      head: text('customers.list.lastOrder'),
      kind: 'number',
      sortable: true,
      cell: (row) => dayOf(columns.lastOrder, row, text('customers.list.never')),
      from: 'tablet',
    },
    {
      key: 'daysSince',
      head: text('customers.list.days'),
      kind: 'number',
      sortable: true,
      cell: (row) => (columns.daysSince[row] === -1 ? '' : integer(columns.daysSince[row])),
      from: 'laptop',
    },
    {
      key: 'expectedNext',
      head: text('customers.list.expectedNext'),
      kind: 'number',
      sortable: true,
      cell: (row) => (
        <>
          {dayOf(columns.expectedNext, row, '')}
          <span className={table['second']}>
            {!Number.isNaN(columns.usualGap[row]) &&
              text('customers.list.every', {
                days: daysText(columns.usualGap[row] ?? 0, formatter),
              })}
          </span>
        </>
      ),
      from: 'laptop',
    },
  ]
}

/** Only customer files name contacts. */
function hasContacts({ contacts, phones }: CustomerDirectory): boolean {
  const isGiven = (text: string) => text !== ''
  return contacts.some(isGiven) || phones.some(isGiven)
}

function contactColumn({ report: { columns }, directory, formatter }: ListContext): Column {
  return {
    key: 'contact',
    head: formatter.text('customers.list.contact'),
    kind: 'text',
    sortable: true,
    cell: (row) => (
      <Contact
        contact={directory.contacts[columns.customer[row] ?? -1] ?? ''}
        phone={directory.phones[columns.customer[row] ?? -1] ?? ''}
      />
    ),
    from: 'desk',
  }
}

function Contact({ contact, phone }: { readonly contact: string; readonly phone: string }) {
  const link = telephoneLink(phone)
  return (
    <span className={styles['contact']}>
      {contact}
      <span className={table['second']}>
        {link === undefined ? phone : <a href={link}>{phone}</a>}
      </span>
    </span>
  )
}

interface TierTrailProps {
  readonly report: CustomerListReport
  readonly row: number
  readonly names: readonly string[]
}

/** The trail, or where a customer without one stands. */
function TierTrail({ report: { columns }, row, names }: TierTrailProps) {
  const { text } = useFormatter()
  const standing = STANDINGS[columns.standing[row] ?? -1] ?? 'tiered'
  if (standing === 'excluded') {
    return <span className={styles['standing']}>{text('customers.standing.excluded')}</span>
  }
  const end = (row + 1) * TRAIL_LENGTH
  const codes = columns.trail.slice(end - Math.min(names.length, TRAIL_LENGTH), end)
  return (
    <span className={styles['trail']}>
      <Trail marks={Array.from(codes, (code) => TIERS[code] ?? '·')} periods={names} />
      {standing !== 'tiered' && (
        <span className={styles['standing']}>{text(`customers.standing.${standing}`)}</span>
      )}
    </span>
  )
}
