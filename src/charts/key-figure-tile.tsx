import type { PeriodInfo } from '../domain/periods/period.ts'
import type { KeyFigure } from '../domain/overview/key-figures.ts'
import type { ReportHead } from '../domain/periods/report-head.ts'
import { formatFigure, formatFigureChange } from '../i18n/figure-format.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { splitUnit } from '../i18n/split-unit.ts'
import { toneOf } from '../i18n/tone.ts'
import { Definition } from '../ui/definition.tsx'
import { FigureTile } from '../ui/figure-strip.tsx'
import { Sparkline } from './sparkline.tsx'
import tones from '../ui/text.module.css'

export interface KeyFigureTileProps {
  readonly figure: KeyFigure
  readonly report: Pick<ReportHead, 'period' | 'before' | 'yearBefore'>
}

/** A key figure with its change on the period before and a year before, and its course. */
export function KeyFigureTile({ figure, report }: KeyFigureTileProps) {
  const formatter = useFormatter()
  const { text, shortPeriod } = formatter
  const { period, before, yearBefore } = report
  const [shown, unit] = splitUnit(formatFigure(figure.name, figure.value, formatter))
  const isOpen = period.state === 'open'
  const yearAgo = (info: PeriodInfo) =>
    text(`overview.figures.${isOpen ? 'yearBefore' : 'onYear'}`, {
      period: shortPeriod(info),
      year: info.key.slice(0, 4),
    })
  const Since = isOpen ? WholePeriod : Change
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
      <span className={tones[toneOf(shown)]}>{shown}</span> {name}
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
