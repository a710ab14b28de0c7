import { OrderDates } from '../../charts/order-dates.tsx'
import { toCivilDate } from '../../domain/calendar.ts'
import type { CustomerReport } from '../../domain/customer/customer-report.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { CustomerSectionProps } from './customer-section.ts'
import { daysText } from './days-text.ts'
import styles from './rhythm-section.module.css'

/** On which days the customer ordered, how far apart they usually lie, and when the next is due. */
export function RhythmSection({ report }: CustomerSectionProps) {
  const formatter = useFormatter()
  const { text, fullDate } = formatter
  const { rhythm, history, period } = report
  const periods = history.map((entry) => entry.period)
  const first = periods[0]?.first ?? period.first
  return (
    <Section
      title={text('customers.rhythm.title')}
      caption={text('customers.rhythm.caption', { date: fullDate(first) })}
    >
      {rhythm.dates.length === 0 ? (
        <p className={styles['none']}>{text('customers.rhythm.none')}</p>
      ) : (
        <>
          <OrderDates
            dates={rhythm.dates}
            periods={periods}
            reference={rhythm.orderedSince ?? period.reference}
            expected={rhythm.expectedNext}
            expectedLabel={text('customers.rhythm.expectedMark')}
            label={text('customers.rhythm.chart', {
              from: fullDate(first),
              to: fullDate(period.last),
            })}
          />
          <VisuallyHidden>
            <DateTable report={report} />
          </VisuallyHidden>
        </>
      )}
      <dl className={styles['facts']}>
        <div>
          <dt>
            <Definition term="usualGap">{text('customers.rhythm.usualGap')}</Definition>
          </dt>
          <dd>
            {rhythm.usualGap === undefined
              ? text('customers.rhythm.unknown')
              : daysText(rhythm.usualGap, formatter)}
          </dd>
        </div>
        {rhythm.expectedNext !== undefined && (
          <div>
            <dt>
              <Definition term="expectedNext">{text('customers.rhythm.expected')}</Definition>
            </dt>
            <dd>{expectedText(report, formatter)}</dd>
          </div>
        )}
      </dl>
    </Section>
  )
}

/** The day, and how late the order is; late within the customer's own rhythm is not overdue. */
function expectedText({ rhythm, period }: CustomerReport, { text, date }: Formatter): string {
  const { expectedNext, daysLate = 0, withinRhythm, orderedSince } = rhythm
  const { year } = toCivilDate(period.last)
  const shown = date(expectedNext, year)
  if (orderedSince !== undefined) {
    return text('customers.rhythm.since', { date: shown, since: date(orderedSince, year) })
  }
  if (daysLate === 0) return text('customers.rhythm.today', { date: shown })
  if (daysLate < 0) return text('customers.rhythm.due', { date: shown, days: -daysLate })
  return text(`customers.rhythm.${withinRhythm ? 'late' : 'overdue'}`, {
    date: shown,
    days: daysLate,
  })
}

function DateTable({ report: { rhythm } }: CustomerSectionProps) {
  const { text, fullDate, integer } = useFormatter()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text('customers.rhythm.date')}</th>
          <th scope="col">{text('customers.rhythm.gap')}</th>
        </tr>
      </thead>
      <tbody>
        {rhythm.dates.map((date, index) => (
          <tr key={date}>
            <th scope="row">{fullDate(date)}</th>
            <td>{index > 0 && integer(date - (rhythm.dates[index - 1] ?? date))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
