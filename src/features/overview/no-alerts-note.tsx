import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Empty } from '../../ui/empty.tsx'
import { comparedDay } from './compared-day.ts'
import type { OverviewSectionProps } from './overview-section.ts'
import { periodKind } from './period-kind.ts'

/** Why there are no alerts: a first or an open period, or nobody is silent. */
export function NoAlertsNote({ report }: Pick<OverviewSectionProps, 'report'>) {
  const { text, period: formatPeriod, periodName, date } = useFormatter()
  const { alerts, period, before } = report
  if (alerts.none === 'first') {
    return (
      <Empty
        title={text('overview.alerts.first')}
        why={text('overview.alerts.firstWhy', {
          period: formatPeriod(period),
          kind: periodKind(period),
        })}
      />
    )
  }
  if (alerts.none === 'open') {
    const notYet =
      before !== undefined && alerts.notYet !== undefined
        ? text('overview.alerts.notYet', {
            count: alerts.notYet.customers,
            date: date(comparedDay(period, before)),
          })
        : text('overview.alerts.openWhy')
    return (
      <Empty title={text('overview.alerts.open', { period: periodName(period) })} why={notYet} />
    )
  }
  return (
    <Empty
      title={text('overview.alerts.none')}
      why={text('overview.alerts.noneWhy', { period: periodName(period) })}
    />
  )
}
