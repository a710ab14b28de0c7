import type { KeyFigureName } from '../domain/overview/key-figures.ts'
import type { OverviewReport } from '../domain/overview/overview.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { FigureStrip } from '../ui/figure-strip.tsx'
import { KeyFigureTile } from './key-figure-tile.tsx'

/** Six key figures, each with its change on the period before and a year before, and its course. */
export function KeyFigureStrip({ report }: { readonly report: OverviewReport }) {
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
