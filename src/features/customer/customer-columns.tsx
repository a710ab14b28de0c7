import type { ReactNode } from 'react'
import { NO_DAY, toCivilDate } from '../../domain/calendar.ts'
import type { CustomerListReport } from '../../domain/customer/customer-list-report.ts'
import type { CustomerList, CustomerSortKey } from '../../domain/customer/customer-list.ts'
import { STANDINGS } from '../../domain/customer/customer-standing.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { TRAIL_LENGTH, type CustomerDirectory } from '../../domain/reports.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { PageLink } from '../../state/link.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import table from '../../ui/table.module.css'
import { Trail } from '../../ui/trail.tsx'
import { daysText } from './days-text.ts'
import styles from './customer-columns.module.css'

type Column = DataColumn<number> & { readonly key: CustomerSortKey | 'trail' }

/** The columns of the list; a row is a row number of the report's columns. */
export function useCustomerColumns(
  report: CustomerListReport,
  directory: CustomerDirectory,
  list: CustomerList | undefined,
): readonly Column[] {
  const formatter = useFormatter()
  const { text, amount, integer, date, shortPeriod } = formatter
  const { columns, owners, period, window, trailPeriods } = report
  const year = toCivilDate(period.last).year
  const customer = (row: number) => columns.customer[row] ?? -1
  const ownerOf = (row: number) => owners[columns.owner[row] ?? -1] || text('terms.unassigned')
  const dayOf = (column: Int32Array, row: number, none: string) =>
    column[row] === NO_DAY ? none : date(column[row], year)
  const trailNames = trailPeriods.map((info) => shortPeriod(info))
  const sum = (name: string): ReactNode =>
    text(`customers.list.sales.${periodKind(period)}`, {
      name,
      count: window.length,
      unit: moneyUnit(formatter),
    })
  return [
    {
      key: 'customer',
      head: text('customers.list.customer'),
      kind: 'name',
      sortable: true,
      cell: (row) => (
        <>
          <PageLink to="customers" name={directory.keys[customer(row)] ?? ''}>
            {directory.names[customer(row)]}
          </PageLink>
          <span className={styles['second']}>
            {[directory.ids[customer(row)], ownerOf(row)].filter((part) => part).join(' · ')}
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
      head: <Definition term="salesperson">{text('customers.list.salesperson')}</Definition>,
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
    },
    {
      key: 'sales',
      head: sum(text('terms.measure.sales')),
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
      key: 'usualGap',
      head: text('customers.list.usualGap'),
      kind: 'number',
      sortable: true,
      cell: (row) =>
        Number.isNaN(columns.usualGap[row]) ? '' : daysText(columns.usualGap[row] ?? 0, formatter),
      from: 'desk',
    },
    {
      key: 'expectedNext',
      head: text('customers.list.expectedNext'),
      kind: 'number',
      sortable: true,
      cell: (row) => dayOf(columns.expectedNext, row, ''),
      from: 'laptop',
    },
    {
      key: 'contact',
      head: text('customers.list.contact'),
      kind: 'text',
      sortable: true,
      cell: (row) => (
        <span className={styles['contact']}>
          {directory.contacts[customer(row)]}
          <span className={table['second']}>{directory.phones[customer(row)]}</span>
        </span>
      ),
      from: 'desk',
    },
  ]
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
