import type { ChangedHands } from '../../domain/people/changed-hands.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { ReportHead } from '../../domain/periods/report-head.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useDirectory } from '../../queries/company.ts'
import { PageLink } from '../../state/link.tsx'
import { classNames } from '../../ui/class-names.ts'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import texts from '../../ui/text.module.css'
import { TierBadge } from '../../ui/tier-badge.tsx'
import styles from './people.module.css'

interface HandsTableProps {
  readonly report: ReportHead
  readonly hands: readonly ChangedHands[]
  /** Whose the other side is named: the one before, the one now, or both. */
  readonly side: 'from' | 'to' | 'both'
}

/** Customers that changed hands: which, between whom, since when, with how much then and now. */
export function HandsTable(props: HandsTableProps) {
  const { text } = useFormatter()
  const columns = handsColumns(props, useDirectory().data, useFormatter())
  return (
    <DataTable
      label={text('salespeople.hands.title')}
      columns={columns}
      rows={props.hands}
      rowKey={({ customer }) => customer}
      dense
    />
  )
}

/** Which customer, between whom, since when, with how much then and now. */
function handsColumns(
  { report, side }: HandsTableProps,
  directory: CustomerDirectory | undefined,
  formatter: Formatter,
): readonly DataColumn<ChangedHands>[] {
  const { text, amount, date, shortPeriod } = formatter
  const { before, period } = report
  const person = (name: string) => name || text('terms.unassigned')
  const other = ({ from, to }: ChangedHands) =>
    side === 'both'
      ? text('salespeople.hands.between', { from: person(from), to: person(to) })
      : person(side === 'from' ? from : to)
  return [
    {
      key: 'tier',
      head: '',
      kind: 'text',
      cell: ({ tier }) => (tier === '·' ? '' : <TierBadge letter={tier} size="small" />),
    },
    {
      key: 'customer',
      head: text('salespeople.hands.customer'),
      kind: 'name',
      cell: ({ customer }) => (
        <PageLink
          to="customers"
          name={directory?.keys[customer] ?? ''}
          className={classNames(styles['link'], texts['wrap'])}
        >
          {directory?.names[customer]}
        </PageLink>
      ),
    },
    {
      key: 'other',
      head: text(`salespeople.hands.side.${side}`),
      kind: 'text',
      cell: other,
    },
    {
      key: 'day',
      head: text('salespeople.hands.day'),
      kind: 'number',
      cell: ({ day }) => date(day, Number(period.key.slice(0, 4))),
    },
    {
      key: 'before',
      head: before === undefined ? '' : shortPeriod(before),
      kind: 'number',
      from: 'tablet',
      cell: ({ valueBefore }) => amount(valueBefore),
    },
    {
      key: 'now',
      head: shortPeriod(period),
      kind: 'number',
      cell: ({ value }) => amount(value),
    },
  ]
}
