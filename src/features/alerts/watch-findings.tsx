import type { WatchGroup, WatchReport } from '../../domain/alerts/watch-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'

export interface WatchFindingsProps {
  readonly report: WatchReport
  readonly group: WatchGroup
}

/** How many customers of the company the group has, and what it is about. */
export function WatchFindings({ report, group }: WatchFindingsProps) {
  const { text, integer, shortMoney, date, period: formatPeriod } = useFormatter()
  const { period, comparedDay } = report
  const total = report.groups[group]?.total
  const day = date(comparedDay)
  if (total === undefined || total.customers === 0) {
    return (
      <>
        {text(`alerts.watch.nobody.${group}`, { period: formatPeriod(period), date: day })}
        {group === 'not-yet' && <NoAlertsYet report={report} />}
      </>
    )
  }
  return (
    <>
      {text.rich(`alerts.watch.findings.${group}`, {
        customers: integer(total.customers),
        count: total.customers,
        value: shortMoney(total.amount),
        kind: periodKind(period),
        date: day,
        churned: integer(total.customers - total.neverOrdered),
        prospects: total.neverOrdered,
        b: bold,
      })}
      {total.orderedSince > 0 && ` ${text('alerts.findingsSince', { count: total.orderedSince })}`}
      {group === 'not-yet' && <NoAlertsYet report={report} />}
    </>
  )
}

/** Why an open period has no D alerts, and where the last ones are. */
function NoAlertsYet({ report: { period, before } }: { readonly report: WatchReport }) {
  const { text, periodName, period: formatPeriod } = useFormatter()
  if (before === undefined) return null
  return text.rich('alerts.watch.noDAlerts', {
    period: periodName(period),
    before: formatPeriod(before),
    link: (chunks) => (
      <ScreenLink to="alerts" patch={{ period: before.key }}>
        {chunks}
      </ScreenLink>
    ),
  })
}
