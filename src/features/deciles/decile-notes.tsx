import type { DecileReport } from '../../domain/deciles/decile-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import styles from './deciles.module.css'

/** Under the totals: who is left out of them, and for how much of sales the margin is known. */
export function DecileNotes({ report }: { readonly report: DecileReport }) {
  const { text, money, percent } = useFormatter()
  const { excluded, marginCover } = report
  const isPartial = marginCover !== undefined && marginCover.known !== marginCover.sales
  if (excluded.customers === 0 && !isPartial) return null
  return (
    <p className={styles['note']}>
      {excluded.customers > 0 && (
        <span>
          {text('deciles.money.excluded', {
            count: excluded.customers,
            value: money(excluded.value),
          })}
        </span>
      )}
      {isPartial && (
        <span>
          {text('deciles.money.marginCover', {
            share: percent(marginCover.known / marginCover.sales),
          })}
        </span>
      )}
    </p>
  )
}
