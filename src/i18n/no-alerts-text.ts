import { comparedDay } from '../domain/periods/compared-day.ts'
import { periodKind } from '../domain/periods/period-kind.ts'
import type { AlertReport } from '../domain/alerts/alert-report.ts'
import type { Formatter } from './formatter.ts'

/** What of a report says why it has no alerts. */
export type WithoutAlerts = Pick<AlertReport, 'none' | 'notYet' | 'period' | 'before'>

/**
 * What is true and why, where a period has no alerts: it is the first, open, a gap, or all ordered.
 */
export function noAlertsText(
  { none, notYet, period, before }: WithoutAlerts,
  { text, date, period: formatPeriod, periodName }: Formatter,
): { readonly title: string; readonly why: string } {
  const values = { period: formatPeriod(period), kind: periodKind(period) }
  switch (none) {
    case 'first':
      return { title: text('alerts.none.first'), why: text('alerts.none.firstWhy', values) }
    case 'gap':
      return {
        title: text('alerts.none.gap', values),
        why: text('alerts.none.gapWhy', values),
      }
    case 'open':
      return {
        title: text('alerts.none.open', { period: periodName(period) }),
        why:
          before !== undefined && notYet !== undefined
            ? text('alerts.none.notYet', {
                count: notYet.customers,
                date: date(comparedDay(period, before)),
              })
            : text('alerts.none.openWhy'),
      }
    case undefined:
      return {
        title: text('alerts.none.nobody'),
        why: text('alerts.none.nobodyWhy', { period: periodName(period) }),
      }
  }
}
