import type { Scoreboard } from '../../domain/follow-up/scoreboard.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany } from '../../queries/company.ts'
import { ScreenLink } from '../../state/link.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { resultColumns } from './result-columns.tsx'
import styles from './results.module.css'

type PeriodRow = Scoreboard['byPeriod'][number]

/** The alerts of each period and what came of them; a period leads to its own results. */
export function PeriodResultsSection({ report }: { readonly report: Scoreboard }) {
  const formatter = useFormatter()
  const { text, date } = formatter
  const asOf = useCompany().data?.asOf
  return (
    <Section
      title={text('results.periods.title')}
      caption={text('results.periods.caption', { date: date(asOf) })}
    >
      <DataTable
        label={text('results.periods.title')}
        columns={[
          periodColumn(formatter),
          ...resultColumns<PeriodRow>(({ summary }) => summary, report.total, formatter),
        ]}
        rows={report.byPeriod.toReversed()}
        rowKey={({ period }) => period.key}
      />
    </Section>
  )
}

function periodColumn({ text, period: formatPeriod }: Formatter): DataColumn<PeriodRow> {
  return {
    key: 'period',
    head: text('results.by.period'),
    kind: 'name',
    cell: ({ period }) => (
      <ScreenLink
        to="follow-ups"
        patch={{ period: period.key, show: 'results' }}
        className={styles['link']}
      >
        {formatPeriod(period)}
      </ScreenLink>
    ),
    total: text('terms.total'),
  }
}
