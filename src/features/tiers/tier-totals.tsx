import type { TierList } from '../../domain/tiers/tier-list.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import styles from './tiers-screen.module.css'

/** What the rows of the list come to, and who is in no tier. */
export function TierTotals({
  list,
  report,
}: {
  readonly list: TierList
  readonly report: TierReport
}) {
  const { text, money, percent } = useFormatter()
  const { total } = list
  const { excluded, measure } = report
  return (
    <p className={styles['totals']} role="status">
      <span>
        {text.rich('tiers.total.line', {
          count: total.customers,
          value: money(total.value),
          b: bold,
        })}
      </span>
      {total.share !== undefined && (
        <span>{text('tiers.total.share', { share: percent(total.share), measure })}</span>
      )}
      {excluded.customers > 0 && (
        <span>
          {text('tiers.total.excluded', {
            count: excluded.customers,
            value: money(excluded.value),
          })}
        </span>
      )}
    </p>
  )
}
