import { periodKind } from '../../domain/periods/period-kind.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'

/** How many customers are to be woken, what they are worth, and how many are back already. */
export function AlertFindings({ report }: { readonly report: AlertReport }) {
  const { text, integer, shortMoney, period: formatPeriod, periodName } = useFormatter()
  const { total, period, none } = report
  if (none === 'open') return text('alerts.findingsOpen', { period: periodName(period) })
  if (none === 'gap') return text('alerts.none.gap', { period: formatPeriod(period) })
  if (none === 'first') {
    return text('alerts.findingsFirst', { period: formatPeriod(period), kind: periodKind(period) })
  }
  if (total.alerts === 0) return text('alerts.findingsNobody', { period: formatPeriod(period) })
  return (
    <>
      {text.rich('alerts.findings', {
        customers: integer(total.alerts),
        count: total.alerts,
        value: shortMoney(total.valueAtRisk),
        kind: periodKind(period),
        b: bold,
      })}
      {total.orderedSince > 0 && text('alerts.findingsSince', { count: total.orderedSince })}
    </>
  )
}
