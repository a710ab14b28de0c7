import type { OverviewReport } from '../../domain/overview/overview.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import styles from './margin-cover-note.module.css'

/** Says for how much of sales the margin is known, where that is not all of it. */
export function MarginCoverNote({ report }: { readonly report: OverviewReport }) {
  const { text, percent } = useFormatter()
  const cover = report.marginCover
  if (cover === undefined || cover.known === cover.sales || cover.sales <= 0) return null
  return (
    <p className={styles['cover']}>
      {text('overview.figures.marginCover', { share: percent(cover.known / cover.sales, 0) })}
    </p>
  )
}
