import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { CompanyReport } from '../../domain/company/company-report.ts'
import { Section } from '../../ui/section.tsx'
import { gapRuns } from './gap-runs.ts'
import styles from './data.module.css'

/** Which dates the data in use covers, what is open, and where the cockpit opens. */
export function DataDates({ company }: { readonly company: CompanyReport }) {
  const { text, fullDate, date, period, list, integer } = useFormatter()
  const { firstDay, dataTo, months, openMonth, future } = company
  const last = months.at(-1)
  if (firstDay === undefined || dataTo === undefined || last === undefined) return null
  const gaps = gapRuns(months).map(([from, to]) =>
    from === to
      ? period(from)
      : text('data.dates.range', { first: period(from), last: period(to) }),
  )
  const sentences = [
    text(last.state === 'open' ? 'data.dates.open' : 'data.dates.complete', {
      period: period(last),
      to: date(company.asOf ?? dataTo),
    }),
    ...(openMonth === undefined ? [] : [text('data.dates.opens', { period: period(openMonth) })]),
    ...(future.lines === 0
      ? []
      : [text('data.dates.future', { lines: integer(future.lines), count: future.lines })]),
    ...(gaps.length === 0 ? [] : [text('data.dates.gaps', { periods: list(gaps) })]),
  ]
  return (
    <Section
      title={text('data.dates.title')}
      caption={text('data.dates.range', { first: fullDate(firstDay), last: fullDate(dataTo) })}
    >
      {sentences.map((sentence) => (
        <p key={sentence} className={styles['text']}>
          {sentence}
        </p>
      ))}
    </Section>
  )
}
