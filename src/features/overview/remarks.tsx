import type { OverviewReport } from '../../domain/overview/overview.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { periodKind } from '../../domain/periods/period-kind.ts'
import styles from './overview.module.css'

/** What one must know to read the sentence above: an open period, or a comparison across a gap. */
export function Remarks({ report }: { readonly report: OverviewReport }) {
  const { text, integer, period: formatPeriod } = useFormatter()
  const { period, before, tiers, knownCustomers } = report
  const silent = tiers.find(({ tier }) => tier === 'D')?.customers ?? 0
  const isAcrossGap = before !== undefined && before.index < period.index - 1
  return (
    <>
      {period.state === 'open' && (
        <p className={styles['remark']}>
          {text('overview.openNote', {
            count: integer(silent),
            known: integer(knownCustomers),
            kind: periodKind(period),
          })}
        </p>
      )}
      {isAcrossGap && (
        <p className={styles['remark']}>
          {text('overview.compared', {
            before: formatPeriod(before),
            gaps: period.index - before.index - 1,
            kind: periodKind(period),
          })}
        </p>
      )}
    </>
  )
}
