import type { OverviewReport } from '../../domain/overview/overview.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import styles from './overview.module.css'

/** Under a total that they are part of: the customers that no tier counts. */
export function ExcludedNote({ report }: { readonly report: OverviewReport }) {
  const { text, money } = useFormatter()
  const { customers, value } = report.excluded
  if (customers === 0) return null
  return (
    <p className={styles['note']}>
      {text('overview.tiers.excluded', { count: customers, value: money(value) })}
    </p>
  )
}
