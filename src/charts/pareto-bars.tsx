import type { ParetoReport } from '../domain/pareto/pareto-report.ts'
import { MONEY_SCALE, type Money } from '../domain/money.ts'
import { TIERS, type Tier } from '../domain/tiers/tier-rule.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { tickText } from './tick-text.ts'
import styles from './pareto-chart.module.css'
import fills from './tier-fills.module.css'

export interface ParetoBarsProps {
  readonly bars: ParetoReport['bars']
  readonly customers: number
  /** The tier of each bar: index of TIERS; undefined: not known yet. */
  readonly tiers: Uint8Array | undefined
  readonly width: number
  readonly left: number
}

const HEIGHT = 118
const TOP = 6
const BASE = 110

/** The measure of each customer, or of the largest of each few, in its tier's colour. */
export function ParetoBars({ bars, customers, tiers, width, left }: ParetoBarsProps) {
  const formatter = useFormatter()
  const high = Math.max(0, bars.measure[0] ?? 0)
  const low = Math.min(0, bars.measure.at(-1) ?? 0)
  const ticks = niceTicks(high)
  const range = Math.max(high - low, 1)
  const toY = (value: Money) => BASE - ((value - low) / range) * (BASE - TOP)
  const step = (width - left) / Math.max(bars.place.length, 1)
  const paths: Record<Exclude<Tier, 'D'>, string[]> = { A: [], B: [], C: [] }
  const zero = toY(0)
  for (let bar = 0; bar < bars.place.length; bar += 1) {
    const x = left + ((bars.place[bar] ?? 0) / Math.max(customers, 1)) * (width - left)
    const wide = Math.max(step - (step > 3 ? 0.8 : 0), 0.5)
    const y = toY(bars.measure[bar] ?? 0)
    const tier = TIERS[tiers?.[bar] ?? 2] ?? 'C'
    if (tier !== 'D') {
      paths[tier].push(
        `M${x.toFixed(2)} ${zero.toFixed(1)}V${y.toFixed(1)}h${wide.toFixed(2)}V${zero.toFixed(1)}Z`,
      )
    }
  }
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className={styles['bars']}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles['grid']} x1={left} x2={width} y1={toY(tick)} y2={toY(tick)} />
          <text className={styles['axisText']} x={left - 8} y={toY(tick) + 4} textAnchor="end">
            {tickText(tick, formatter)}
          </text>
        </g>
      ))}
      <path className={fills['fillA']} d={paths.A.join('')} />
      <path className={fills['fillB']} d={paths.B.join('')} />
      <path className={styles['barsC']} d={paths.C.join('')} />
      <line className={styles['axis']} x1={left} x2={width} y1={zero + 0.5} y2={zero + 0.5} />
    </svg>
  )
}

/** One or two round amounts up to the largest. */
function niceTicks(high: Money): readonly Money[] {
  if (high < MONEY_SCALE) return []
  const power = 10 ** Math.floor(Math.log10(high / MONEY_SCALE)) * MONEY_SCALE
  const step = [5, 2, 1].map((factor) => factor * power).find((size) => size <= high) ?? power
  return high >= 2 * step ? [step, 2 * step] : [step / 2, step]
}
