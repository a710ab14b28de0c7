import type { KeyFigure, KeyFigureName, OverviewReport } from '../../domain/reports.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { splitUnit } from '../../i18n/split-unit.ts'
import { Definition } from '../../ui/definition.tsx'
import { FigureStrip, FigureTile } from '../../ui/figure-strip.tsx'
import { formatFigure, formatFigureChange } from './figure-format.ts'
import { toneOf } from './tone.ts'
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
        return figure && <Tile key={name} figure={figure} report={report} />
      })}
    </FigureStrip>
  )
}

interface TileProps {
  readonly figure: KeyFigure
  readonly report: OverviewReport
}

function Tile({ figure, report }: TileProps) {
  const formatter = useFormatter()
  const { text, shortPeriod } = formatter
  const { period, before, yearBefore } = report
  const [shown, unit] = splitUnit(formatFigure(figure.name, figure.value, formatter))
  const yearAgo = (info: PeriodInfo) =>
    text('overview.figures.yearBefore', { period: shortPeriod(info), year: info.key.slice(0, 4) })
  const Since = period.state === 'open' ? WholePeriod : Change
  return (
    <FigureTile
      name={<Definition term={figure.name} />}
      value={shown}
      unit={unit}
      beside={<Sparkline values={figure.trend} />}
      below={
        before !== undefined && (
          <Since figure={figure} since={figure.before} name={shortPeriod(before)} />
        )
      }
      second={
        yearBefore !== undefined && (
          <Since figure={figure} since={figure.yearBefore} name={yearAgo(yearBefore)} />
        )
      }
    />
  )
}

interface SinceProps {
  readonly figure: KeyFigure
  readonly since: number | undefined
  readonly name: string
}

function Change({ figure, since, name }: SinceProps) {
  const formatter = useFormatter()
  const shown = formatFigureChange(figure, since, formatter)
  return (
    <span>
      <span className={styles[toneOf(shown)]}>{shown}</span> {name}
    </span>
  )
}

/** An open period is not held against a whole one: the whole one's figure is given instead. */
function WholePeriod({ figure, since, name }: SinceProps) {
  const formatter = useFormatter()
  return (
    <span>
      {formatFigure(figure.name, since, formatter)} {name}
    </span>
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
