import type { Scoreboard } from '../../domain/follow-up/scoreboard.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany } from '../../queries/company.ts'
import { ScreenLink } from '../../state/link.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { resultColumns } from './result-columns.tsx'
import styles from './results.module.css'

/** The alerts of each period and what came of them; a period leads to its own results. */
export function PeriodResultsSection({ report }: { readonly report: Scoreboard }) {
  const formatter = useFormatter()
  const { text, date, period: formatPeriod } = formatter
  const asOf = useCompany().data?.asOf
  return (
    <Section
      title={text('results.periods.title')}
      caption={text('results.periods.caption', { date: date(asOf) })}
    >
      <DataTable
        label={text('results.periods.title')}
        columns={[
          {
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
          },
          ...resultColumns<Scoreboard['byPeriod'][number]>(
            ({ summary }) => summary,
            report.total,
            formatter,
          ),
        ]}
        rows={report.byPeriod.toReversed()}
        rowKey={({ period }) => period.key}
      />
    </Section>
  )
}
