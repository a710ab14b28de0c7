import { useMemo, useState } from 'react'
import type { Scoreboard } from '../../domain/follow-up/scoreboard.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { isOfEveryone } from '../../domain/periods/view.ts'
import type { AlertSummary } from '../../domain/alerts/alert-summary.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany } from '../../queries/company.ts'
import { PageLink } from '../../state/link.tsx'
import { DataTable, type DataColumn, type DataSort } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { resultColumns } from './result-columns.tsx'
import { sortResults, toResultSort } from './result-order.ts'
import styles from './results.module.css'

/** The scoreboard: a row for each person who had alerts, the company below. */
export function PeopleResults({ report }: { readonly report: Scoreboard }) {
  const formatter = useFormatter()
  const { text, locale } = formatter
  const asOf = useCompany().data?.asOf
  const [sort, setSort] = useState<DataSort>({ key: 'alerts', descending: true })
  const rows = useMemo(
    () => sortResults(report.bySalesperson, sort, new Intl.Collator(locale).compare),
    [report, sort, locale],
  )
  const columns = [
    nameColumn(report, formatter),
    ...resultColumns(self, report.total, formatter, true),
  ]
  return (
    <Section
      title={<Definition term="ownerThen">{text('results.salespeople.title')}</Definition>}
      caption={captionText(report, asOf, formatter)}
    >
      <DataTable
        label={text('results.salespeople.title')}
        columns={columns}
        rows={rows}
        rowKey={({ owner }) => owner}
        sort={sort}
        onSort={(key) => setSort(toResultSort(sort, key))}
      />
      <p className={styles['note']}>
        {text('results.salespeople.note')}
        {TERMS.map((term, at) => (
          <span key={term}>
            {at > 0 && text('terms.listComma')}
            <Definition term={term} />
          </span>
        ))}
      </p>
    </Section>
  )
}

/** What the heads of the table, which sort it, cannot open. */
const TERMS = ['ownerThen', 'alertContacted', 'recovered', 'cameBack', 'wonBack'] as const

const self = (summary: AlertSummary): AlertSummary => summary

function captionText(
  { span, period, byPeriod }: Scoreboard,
  asOf: number | undefined,
  { text, period: formatPeriod, date }: Formatter,
): string {
  const first = byPeriod[0]?.period
  const last = byPeriod.at(-1)?.period
  if (span === 'period' || first === undefined || last === undefined) {
    return text('results.salespeople.caption', { period: formatPeriod(period), date: date(asOf) })
  }
  return text('results.salespeople.captionYear', {
    first: formatPeriod(first),
    last: formatPeriod(last),
    kind: periodKind(period),
    date: date(asOf),
  })
}

function nameColumn(board: Scoreboard, { text }: Formatter): DataColumn<AlertSummary> {
  return {
    key: 'name',
    head: text('results.by.salesperson'),
    kind: 'name',
    sortable: true,
    cell: ({ owner }) => (
      <PageLink to="salespeople" name={owner} className={styles['link']}>
        {owner === '' ? text('terms.unassigned') : owner}
      </PageLink>
    ),
    total: text(isOfEveryone(board) ? 'results.company' : 'terms.total'),
  }
}
