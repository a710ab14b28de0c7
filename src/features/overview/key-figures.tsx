import type { KeyFigureName, OverviewReport } from '../../domain/reports.ts'
import { KeyFigureTile } from '../../charts/key-figure-tile.tsx'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { FigureStrip } from '../../ui/figure-strip.tsx'
import styles from './key-figures.module.css'

/** Six key figures, each with its change on the period before and a year before, and its course. */
export function KeyFigures({ report }: { readonly report: OverviewReport }) {
  const { text } = useFormatter()
  const names: readonly KeyFigureName[] = [
    report.measure,
    report.marginCover === undefined ? 'orderFrequency' : 'marginRate',
    'orderingCustomers',
    'averageOrderValue',
    'repurchaseRate',
    'retention',
  ]
  return (
    <FigureStrip label={text('overview.figures.title')}>
      {names.map((name) => {
        const figure = report.keyFigures.find((candidate) => candidate.name === name)
        return figure && <KeyFigureTile key={name} figure={figure} report={report} />
      })}
    </FigureStrip>
  )
}

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
