import { NO_DAY, toCivilDate } from '../../domain/calendar.ts'
import type { MovementList, MovementPick } from '../../domain/movement/movement-list.ts'
import type { MovementReport } from '../../domain/movement/movement-report.ts'
import { TRAIL_LENGTH, type TrailMark } from '../../domain/tiers/trail.ts'
import type { CustomerDirectory, CustomerIndex } from '../../domain/company/customer-directory.ts'
import type { CountingEntry } from '../../domain/follow-up/follow-up-log.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import { SilenceLogButton } from '../../follow-up/silence-log-button.tsx'
import type { Logging } from '../../follow-up/use-logging.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { periodSpan } from '../../i18n/period-span.ts'
import { PageLink } from '../../state/link.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Trail } from '../../ui/trail.tsx'
import tones from '../../ui/text.module.css'
import styles from './names.module.css'

interface NamesColumnsInput {
  readonly report: MovementReport
  readonly pick: MovementPick
  readonly list: MovementList
  readonly directory: CustomerDirectory
  readonly isPhone: boolean
  readonly formatter: Formatter
  readonly logging: Logging
  /** What was logged last about each customer. */
  readonly newest: ReadonlyMap<CustomerIndex, CountingEntry> | undefined
}

/** The columns of the names; rows are numbers of the list's rows. On a phone a row has two lines. */
export function namesColumns(input: NamesColumnsInput): readonly DataColumn<number>[] {
  const { report, pick, list, formatter } = input
  const { text } = formatter
  const { before } = report
  const unit = moneyUnit(formatter)
  const isEdge = pick.kind === 'edge'
  const customer: DataColumn<number> = {
    key: 'customer',
    head: text('movement.names.customer'),
    kind: 'name',
    sortable: true,
    cell: (row) => <Customer {...input} row={row} />,
  }
  const salesperson: DataColumn<number> = {
    key: 'salesperson',
    head: text('movement.names.salesperson'),
    kind: 'text',
    from: 'tablet',
    sortable: true,
    cell: (row) => (
      <span className={styles['grey']}>
        {list.owners[list.owner[row] ?? -1] || text('terms.unassigned')}
      </span>
    ),
  }
  const trail: DataColumn<number> = {
    key: 'trail',
    head: periodSpan(report.flow.periods, formatter),
    kind: 'text',
    from: 'tablet',
    cell: (row) => <RowTrail {...input} row={row} />,
  }
  return [
    customer,
    salesperson,
    trail,
    ...(before === undefined ? [] : [amountColumn('before', before.key, list.valueBefore, input)]),
    amountColumn('now', report.period.key, list.value, input),
    ...(isEdge
      ? [
          moneyColumn('distance', text('movement.names.distance', { unit }), (row) =>
            formatter.amount(list.distance[row]),
          ),
        ]
      : []),
    ...(isEdge || before === undefined
      ? []
      : [
          moneyColumn('change', text('movement.names.change', { unit }), (row) => (
            <Change change={(list.value[row] ?? 0) - (list.valueBefore[row] ?? 0)} {...input} />
          )),
        ]),
    ...dayColumns(input),
    {
      key: 'followUp',
      head: <span data-print="hide">{text('alerts.followUp')}</span>,
      kind: 'number',
      from: 'tablet',
      cell: (row) => <FollowUp {...input} row={row} />,
    },
  ]
}

function moneyColumn(
  key: string,
  head: string,
  cell: DataColumn<number>['cell'],
): DataColumn<number> {
  return { key, head, kind: 'number', sortable: true, cell }
}

function amountColumn(
  key: 'before' | 'now',
  period: string,
  column: Float64Array,
  { formatter }: NamesColumnsInput,
): DataColumn<number> {
  const { text, amount, periodName } = formatter
  const head = text('movement.names.amount', {
    period: periodName(period),
    unit: moneyUnit(formatter),
  })
  return {
    ...moneyColumn(key, head, (row) =>
      column[row] === 0 ? (
        <span className={styles['none']}>{text('terms.noFigure')}</span>
      ) : (
        amount(column[row])
      ),
    ),
    from: 'tablet',
  }
}

function dayColumns(input: NamesColumnsInput): readonly DataColumn<number>[] {
  const { report, list, formatter } = input
  const { text, date } = formatter
  const { year } = toCivilDate(report.period.last)
  const none = <span className={styles['none']}>{text('terms.noFigure')}</span>
  return [
    {
      key: 'lastOrder',
      head: <Definition term="lastOrder">{text('movement.names.lastOrder')}</Definition>,
      kind: 'number',
      from: 'tablet',
      cell: (row) => (list.lastOrder[row] === NO_DAY ? none : date(list.lastOrder[row], year)),
    },
    {
      key: 'orderedSince',
      head: text('movement.names.orderedSince'),
      kind: 'number',
      from: 'tablet',
      sortable: true,
      cell: (row) =>
        list.orderedSince[row] === NO_DAY ? (
          none
        ) : (
          <span className={styles['since']}>
            <Icon name="check" size={14} />
            {date(list.orderedSince[row], year)}
          </span>
        ),
    },
  ]
}

type CellProps = NamesColumnsInput & { readonly row: number }

function Customer(props: CellProps) {
  const { list, directory, isPhone, row } = props
  const customer = list.customer[row] ?? -1
  return (
    <>
      <PageLink to="customers" name={directory.keys[customer] ?? ''} className={styles['link']}>
        {directory.names[customer]}
      </PageLink>
      {isPhone && (
        <span className={styles['second']}>
          <RowTrail {...props} />
        </span>
      )}
    </>
  )
}

function FollowUp({ list, directory, logging, newest, row }: CellProps) {
  const customer = list.customer[row] ?? -1
  const lastOrder = list.lastOrder[row] ?? NO_DAY
  return (
    <SilenceLogButton
      customer={directory.keys[customer] ?? ''}
      name={directory.names[customer] ?? ''}
      logging={logging}
      lastOrder={lastOrder === NO_DAY ? undefined : lastOrder}
      newest={newest?.get(customer)}
    />
  )
}

function RowTrail({ report, list, row, formatter }: CellProps) {
  const { periods } = report.flow
  const codes = list.trail.subarray(row * TRAIL_LENGTH, (row + 1) * TRAIL_LENGTH)
  const marks = Array.from(codes, (code): TrailMark => TIERS[code] ?? '·')
  return (
    <Trail
      marks={marks.slice(-periods.length)}
      periods={periods.map((period) => formatter.shortPeriod(period))}
    />
  )
}

function Change({ change, formatter }: NamesColumnsInput & { readonly change: number }) {
  const { amount, text } = formatter
  if (change === 0) return <span className={styles['none']}>{text('terms.noFigure')}</span>
  const shown = amount(change)
  return (
    <span className={tones[change > 0 ? 'good' : 'bad']}>{change > 0 ? `+${shown}` : shown}</span>
  )
}
