import type { Scoreboard, Span } from '../../domain/follow-up/scoreboard.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { noAlertsText } from '../../i18n/no-alerts-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useScoreboard } from '../../queries/reports.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Empty } from '../../ui/empty.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { PeopleResults } from './people-results.tsx'
import { PeriodResultsSection } from './period-results.tsx'
import { ResultsExport } from './results-export.tsx'
import { ResultsFindings } from './results-findings.tsx'
import { TraitResultsSections } from './trait-results.tsx'
import styles from './results.module.css'

/** What came of alerts: by salesperson, by how customers were contacted, and by period. */
export function ResultsSection() {
  const view = useView()
  const { span = 'period' } = useAddress()
  const { data: report } = useScoreboard(view, span)
  if (report === undefined) return <Pending lines={9} />
  return (
    <div className={styles['results']}>
      <div className={styles['head']}>
        <p className={styles['findings']}>
          <ResultsFindings report={report} />
        </p>
        <span className={styles['actions']} data-print="hide">
          <SpanChoice report={report} />
          {report.total.alerts > 0 && <ResultsExport report={report} />}
        </span>
      </div>
      {report.total.alerts === 0 ? <NoResults report={report} /> : <Results report={report} />}
    </div>
  )
}

interface ReportProps {
  readonly report: Scoreboard
}

function Results({ report }: ReportProps) {
  return (
    <>
      <PeopleResults report={report} />
      <TraitResultsSections report={report} />
      {report.span === 'year' && <PeriodResultsSection report={report} />}
    </>
  )
}

function SpanChoice({ report: { period, span } }: ReportProps) {
  const { text, periodName } = useFormatter()
  const setAddress = useSetAddress()
  return (
    <Segmented<Span>
      label={text('results.span.label')}
      options={[
        { value: 'period', label: periodName(period) },
        { value: 'year', label: text(`results.span.year.${periodKind(period)}`) },
      ]}
      value={span}
      onChange={(chosen) =>
        setAddress({ span: chosen === 'year' ? 'year' : undefined }, { keepsPlace: true })
      }
    />
  )
}

/** What is true, why, and the way on to a period that has alerts. */
function NoResults({ report }: ReportProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const { period, before, none, span } = report
  const target = none === 'open' || none === 'gap' ? before : undefined
  const words =
    span === 'year'
      ? {
          title: text(`results.nobody.${periodKind(period)}`),
          why: text('results.nobodyWhy'),
        }
      : noAlertsText({ period, before, none, notYet: undefined }, formatter)
  return (
    <Empty
      {...words}
      action={
        target && (
          <ScreenLink
            to="follow-ups"
            patch={{ period: target.key, show: 'results' }}
            className={styles['go']}
          >
            {text('results.go', { period: formatter.period(target) })}
          </ScreenLink>
        )
      }
    />
  )
}
