import type { Money } from '../domain/money.ts'
import type { TierReason } from '../domain/tiers/tier-reason.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from '../ui/class-names.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { axisTicks } from './axis-ticks.ts'
import { useMeasuredWidth } from './measured-width.ts'
import { HistoryTable } from './month-bars.tsx'
import { tickText } from './tick-text.ts'
import fills from './tier-fills.module.css'
import styles from './tier-history.module.css'

export interface TierHistoryProps {
  /** Oldest first. A period without a value, such as a gap, has no bar. */
  readonly history: TierReason['history']
  /** A usual value: over how many of the last periods the dashed line runs, and what it is called. */
  readonly usual:
    | { readonly value: Money; readonly periods: number; readonly label: string }
    | undefined
  /** Heads of the hidden table. */
  readonly periodLabel: string
  readonly valueLabel: string
  readonly tierLabel: string
}

type Entry = TierReason['history'][number]

const PLOT = { top: 14, height: 206, left: 46, right: 84 }
const BASE = PLOT.top + PLOT.height
/** Below this many px a step every second period's name is left out. */
const NARROW_STEP = 26
/** Years this near to each other would be written over each other: the later one stays. */
const YEAR_WIDTH = 42
/** A silent period's box has no amount to be as high as. */
const SILENT_HEIGHT = 13

/** A customer's amount for each period on an axis, each bar lettered and coloured by its tier then. */
export function TierHistory(props: TierHistoryProps) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  return (
    <div ref={ref} className={styles['history']}>
      <svg width="100%" height={BASE + 56} aria-hidden="true">
        {width > 0 && <Plot {...props} width={width} />}
      </svg>
      <VisuallyHidden>
        <HistoryTable {...props} />
      </VisuallyHidden>
    </div>
  )
}

function Plot({ history, usual, width }: TierHistoryProps & { readonly width: number }) {
  const formatter = useFormatter()
  const { money } = formatter
  const values = [...history.map(({ value }) => value ?? 0), usual?.value ?? 0]
  const ticks = axisTicks(Math.min(0, ...values), Math.max(0, ...values), 5)
  const low = ticks[0] ?? 0
  const range = (ticks.at(-1) ?? 0) - low
  const toY = (value: Money) => BASE - (range === 0 ? 0 : ((value - low) / range) * PLOT.height)
  const right = width - (usual === undefined ? 0 : PLOT.right)
  const step = (right - PLOT.left) / Math.max(history.length, 1)
  const usualFrom = right - step * Math.min(usual?.periods ?? 0, history.length)
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={styles['grid']}
            x1={PLOT.left}
            x2={right}
            y1={toY(tick)}
            y2={toY(tick)}
          />
          <text className={styles['axis']} x={PLOT.left - 8} y={toY(tick) + 4} textAnchor="end">
            {tickText(tick, formatter)}
          </text>
        </g>
      ))}
      {history.map((entry, index) => (
        <Period
          key={entry.period.key}
          entry={entry}
          index={index}
          history={history}
          x={PLOT.left + index * step}
          step={step}
          toY={toY}
        />
      ))}
      <line className={styles['base']} x1={PLOT.left} x2={right} y1={toY(0)} y2={toY(0)} />
      {usual !== undefined && (
        <>
          <line
            className={styles['usual']}
            x1={usualFrom}
            x2={right}
            y1={toY(usual.value)}
            y2={toY(usual.value)}
          />
          <text className={styles['usualValue']} x={right + 8} y={toY(usual.value) + 1}>
            {money(usual.value)}
          </text>
          <text className={styles['axis']} x={right + 8} y={toY(usual.value) + 15}>
            {usual.label}
          </text>
        </>
      )}
    </>
  )
}

interface PeriodProps {
  readonly entry: Entry
  readonly index: number
  readonly history: readonly Entry[]
  readonly x: number
  readonly step: number
  readonly toY: (value: Money) => number
}

function Period({ entry, index, history, x, step, toY }: PeriodProps) {
  const formatter = useFormatter()
  const { period, tier } = entry
  const middle = x + step / 2
  const isSecond = (history.length - 1 - index) % 2 === 1
  return (
    <g>
      <Bar entry={entry} x={x} step={step} toY={toY} />
      <text
        className={classNames(styles['tier'], tier === 'D' && styles['silent'])}
        x={middle}
        y={BASE + 18}
        textAnchor="middle"
      >
        {tier}
      </text>
      {(step >= NARROW_STEP || !isSecond) && (
        <text
          className={classNames(styles['axis'], isSecond && styles['second'])}
          x={middle}
          y={BASE + 35}
          textAnchor="middle"
        >
          {formatter.shortPeriod(period)}
        </text>
      )}
      {showsYear(history, index, step) && (
        <text className={styles['year']} x={middle} y={BASE + 50} textAnchor="middle">
          {yearText(entry, formatter)}
        </text>
      )}
    </g>
  )
}

function Bar({
  entry: { value, tier },
  x,
  step,
  toY,
}: Pick<PeriodProps, 'entry' | 'x' | 'step' | 'toY'>) {
  const gap = Math.min(Math.max(step * 0.2, 2), 8)
  const place = { x: x + gap / 2, width: Math.max(step - gap, 1) }
  if (tier === 'D' && (value ?? 0) === 0) {
    const inner = { x: place.x + 1, width: Math.max(place.width - 2, 1) }
    return (
      <rect
        {...inner}
        className={classNames(fills['fillD'], styles['dashed'])}
        y={toY(0) - SILENT_HEIGHT - 1}
        height={SILENT_HEIGHT}
      />
    )
  }
  if (value === undefined || value === 0) return null
  const [from, to] = [toY(0), toY(value)]
  return (
    <rect
      {...place}
      className={tier === '·' ? styles['untiered'] : fills[`fill${tier}`]}
      y={Math.min(from, to)}
      height={Math.max(Math.abs(from - to), 1)}
    />
  )
}

/** Whether a year begins with this period, and the next one far enough from it. */
function showsYear(history: readonly Entry[], index: number, step: number): boolean {
  const yearOf = (at: number) => history[at]?.period.key.slice(0, 4)
  const begins = (at: number) => yearOf(at) !== yearOf(at - 1)
  const next = history.findIndex((_, at) => at > index && begins(at))
  return begins(index) && (next === -1 || (next - index) * step >= YEAR_WIDTH)
}

function yearText({ period }: Entry, { locale }: Formatter): string {
  const year = period.key.slice(0, 4)
  return locale === 'zh-CN' ? `${year}年` : year
}
