import type { Scoreboard, Span } from '../../domain/follow-up/scoreboard.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { noAlertsText } from '../../i18n/no-alerts-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSetAddress } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { PeopleResults } from './people-results.tsx'
import { PeriodResultsSection } from './period-results.tsx'
import { ResultsExport } from './results-export.tsx'
import { TraitResultsSections } from './trait-results.tsx'
import styles from './results.module.css'

interface ReportProps {
  readonly report: Scoreboard
}

/** What came of alerts: by salesperson, by how customers were contacted, and by period. */
export function ResultsSection({ report }: ReportProps) {
  const isEmpty = report.total.alerts === 0
  return (
    <div className={styles['results']}>
      <div className={styles['actions']} data-print="hide">
        <SpanChoice report={report} />
        {!isEmpty && <ResultsExport report={report} />}
      </div>
      {isEmpty ? <NoResults report={report} /> : <Results report={report} />}
    </div>
  )
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
          <ScreenLink to="follow-ups" patch={{ period: target.key, show: 'results' }}>
            {text('results.go', { period: formatter.period(target) })}
          </ScreenLink>
        )
      }
    />
  )
}
