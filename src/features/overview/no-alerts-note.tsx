import { noAlertsText } from '../../i18n/no-alerts-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Empty } from '../../ui/empty.tsx'
import type { OverviewSectionProps } from './overview-section.ts'

/** Why there are no alerts: a first or an open period, or nobody is silent. */
export function NoAlertsNote({ report }: Pick<OverviewSectionProps, 'report'>) {
  const formatter = useFormatter()
  const { period, before, alerts } = report
  return <Empty {...noAlertsText({ period, before, ...alerts }, formatter)} />
}
