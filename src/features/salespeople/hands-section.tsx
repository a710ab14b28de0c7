import type { HandPair } from '../../domain/people/changed-hands.ts'
import type { PeopleReport } from '../../domain/people/people-report.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { PageLink } from '../../state/link.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { HandsTable } from './hands-table.tsx'
import styles from './people.module.css'

/** Customers that another person has now than in the period before: from whom to whom, and which. */
export function HandsSection({ report }: { readonly report: PeopleReport }) {
  const { text, periodName } = useFormatter()
  const { changedHands, before, period, handedOn } = report
  if (before === undefined) return null
  const { customers, pairs, shown } = changedHands
  const hidden = customers - shown.length
  return (
    <Section
      title={<Definition term="changedHands">{text('salespeople.hands.title')}</Definition>}
      caption={text('salespeople.hands.caption', {
        before: periodName(before),
        period: periodName(period),
        count: customers,
      })}
    >
      {customers === 0 ? (
        <Empty
          title={text('salespeople.hands.none')}
          why={text('salespeople.hands.noneWhy', { before: periodName(before) })}
        />
      ) : (
        <>
          <Pairs pairs={pairs} period={period} label={text('salespeople.hands.pairs')} />
          <details className={styles['names']}>
            <summary>{text('salespeople.hands.names', { count: customers })}</summary>
            <HandsTable report={report} hands={shown} side="both" />
            {hidden > 0 && (
              <p className={styles['note']}>{text('salespeople.hands.more', { count: hidden })}</p>
            )}
          </details>
        </>
      )}
      <HandedOn pairs={handedOn} period={period} />
    </Section>
  )
}

/** Since the period: customers that somebody else looks after now, by file, newer line or Rules. */
function HandedOn({ pairs, period }: Omit<PairsProps, 'label'>) {
  const { text } = useFormatter()
  if (pairs.length === 0) return null
  return (
    <div className={styles['handedOn']}>
      <h3>
        <Definition term="currentOwner">{text('salespeople.hands.handedOn')}</Definition>
      </h3>
      <Pairs pairs={pairs} period={period} label={text('salespeople.hands.handedOn')} />
    </div>
  )
}

interface PairsProps {
  readonly pairs: readonly HandPair[]
  /** Whose amounts stand beside. */
  readonly period: PeriodInfo
  readonly label: string
}

/** From whom to whom, how many, with how much. */
export function Pairs({ pairs, period, label }: PairsProps) {
  const formatter = useFormatter()
  const columns = pairColumns(pairs, period, formatter)
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={pairs}
      rowKey={({ from, to }) => JSON.stringify([from, to])}
    />
  )
}

/** A person's name as a link to its page. */
function Person({ name }: { readonly name: string }) {
  const { text } = useFormatter()
  return (
    <PageLink to="salespeople" name={name} className={styles['link']}>
      {name || text('terms.unassigned')}
    </PageLink>
  )
}

/** From whom, to whom, how many, how much; with totals where there are several. */
function pairColumns(
  pairs: readonly HandPair[],
  period: PeriodInfo,
  formatter: Formatter,
): readonly DataColumn<HandPair>[] {
  const { text, integer, amount, shortPeriod } = formatter
  return [
    {
      key: 'from',
      head: text('salespeople.hands.from'),
      kind: 'name',
      cell: ({ from }) => <Person name={from} />,
      ...(pairs.length > 1 && { total: text('salespeople.hands.total') }),
    },
    {
      key: 'to',
      head: text('salespeople.hands.to'),
      kind: 'text',
      cell: ({ to }) => <Person name={to} />,
    },
    {
      key: 'customers',
      head: text('salespeople.table.customers'),
      kind: 'number',
      cell: ({ customers }) => integer(customers),
      ...(pairs.length > 1 && {
        total: integer(pairs.reduce((sum, { customers }) => sum + customers, 0)),
      }),
    },
    {
      key: 'value',
      head: text('salespeople.hands.now', {
        period: shortPeriod(period),
        unit: moneyUnit(formatter),
      }),
      kind: 'number',
      cell: ({ value }) => amount(value),
      ...(pairs.length > 1 && {
        total: amount(pairs.reduce((sum, { value }) => sum + value, 0)),
      }),
    },
  ]
}
