import type { Money } from '../domain/money.ts'
import type { TierReason } from '../domain/tiers/tier-reason.ts'
import type { TrailMark } from '../domain/tiers/trail.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useMeasuredWidth } from './measured-width.ts'
import { periodInitial } from './period-initial.ts'
import fills from './tier-fills.module.css'
import styles from './month-bars.module.css'

export interface MonthBarsProps {
  /** Oldest first. A period without a value, such as a gap, has no bar. */
  readonly history: TierReason['history']
  /** Heads of the hidden table. */
  readonly periodLabel: string
  readonly valueLabel: string
  readonly tierLabel: string
}

type Entry = TierReason['history'][number]

const TOP = 8
const BASE = 52
const GAP = 3

/** A customer's amount for each period as bars, coloured and lettered by its tier then. */
export function MonthBars(props: MonthBarsProps) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  return (
    <div ref={ref} className={styles['bars']}>
      <svg width="100%" height="84" aria-hidden="true">
        {width > 0 && <Bars history={props.history} width={width} />}
      </svg>
      <VisuallyHidden>
        <HistoryTable {...props} />
      </VisuallyHidden>
    </div>
  )
}

function Bars({ history, width }: { readonly history: readonly Entry[]; readonly width: number }) {
  const formatter = useFormatter()
  const values = history.map(({ value }) => value ?? 0)
  const low = Math.min(0, ...values)
  const range = Math.max(0, ...values) - low
  // Negative amounts hang below the axis; without any amount the axis is the floor.
  const toY = (value: Money) => BASE - (range === 0 ? 0 : ((value - low) / range) * (BASE - TOP))
  const step = width / Math.max(history.length, 1)
  return (
    <>
      {history.map(({ period, value, tier }, index) => {
        const x = index * step
        const middle = x + step / 2
        return (
          <g key={period.key}>
            <PeriodBar
              tier={tier}
              x={x + GAP / 2}
              width={Math.max(step - GAP, 1)}
              from={toY(0)}
              to={toY(value ?? 0)}
            />
            <text className={styles['tier']} x={middle} y="66" textAnchor="middle">
              {tier}
            </text>
            <text className={styles['period']} x={middle} y="80" textAnchor="middle">
              {periodInitial(period, formatter)}
            </text>
          </g>
        )
      })}
      <line className={styles['axis']} x1="0" x2={width} y1={toY(0) + 0.5} y2={toY(0) + 0.5} />
    </>
  )
}

interface PeriodBarProps {
  readonly tier: TrailMark
  readonly x: number
  readonly width: number
  readonly from: number
  readonly to: number
}

function PeriodBar({ tier, x, width, from, to }: PeriodBarProps) {
  if (from === to || tier === '·') return null
  return (
    <rect
      className={fills[`fill${tier}`]}
      x={x}
      y={Math.min(from, to)}
      width={width}
      height={Math.max(Math.abs(from - to), 1)}
    />
  )
}

/** The same figures for those who do not see the bars. */
export function HistoryTable({ history, periodLabel, valueLabel, tierLabel }: MonthBarsProps) {
  const { period: formatPeriod, money } = useFormatter()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{periodLabel}</th>
          <th scope="col">{valueLabel}</th>
          <th scope="col">{tierLabel}</th>
        </tr>
      </thead>
      <tbody>
        {history.map(({ period, value, tier }) => (
          <tr key={period.key}>
            <th scope="row">{formatPeriod(period)}</th>
            <td>{money(value)}</td>
            <td>{tier}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
