import type { PeriodInfo } from '../domain/periods/period.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import type { Formatter } from '../i18n/formatter.ts'
import styles from './period-stepper.module.css'

/** What the data says of a period: 'complete, last order 28 Oct', 'open: data to 12 Nov', 'no data'. */
export function periodStateText(
  period: PeriodInfo,
  { text, date, fullDate }: Formatter,
  long = false,
): string {
  switch (period.state) {
    case 'open':
      return text('frame.period.open', { date: date(period.reference) })
    case 'gap':
      return text('frame.period.gap')
    case 'complete':
      if (long) return text('frame.period.completeTo', { date: fullDate(period.lastOrder) })
      return text(period.quiet === 'accepted' ? 'frame.period.quiet' : 'frame.period.complete')
  }
}

/** The state of a period beside its name; dashed while it is open. */
export function PeriodMark({ period }: { readonly period: PeriodInfo }) {
  const formatter = useFormatter()
  const shown = periodStateText(period, formatter)
  if (period.state !== 'open') return <small>{shown}</small>
  return (
    <em className={styles['open']}>
      <span>{shown}</span>
    </em>
  )
}
