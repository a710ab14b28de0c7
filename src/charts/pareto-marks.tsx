import type { ParetoCurve } from '../domain/pareto/pareto-curve.ts'
import type { ParetoReport } from '../domain/pareto/pareto-report.ts'
import type { WhatIf } from '../domain/pareto/what-if.ts'
import type { TierRule } from '../domain/tiers/tier-rule.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { percentNumber } from '../i18n/rule-text.ts'
import { cutOffLines, spotOfCut, toX, toY, type CurveSpot, type PlotArea } from './pareto-scale.ts'
import { estimateTextWidth } from './text-width.ts'
import styles from './pareto-chart.module.css'

interface Area {
  readonly area: PlotArea
}

interface MakingMarkProps extends Area {
  readonly report: Pick<ParetoReport, 'making80' | 'customers'>
  /** Where the cut-offs stand, in px: the label crosses none. */
  readonly cutOffs: readonly number[]
}

/** Who makes 80 %: in full where there is room before the next cut-off, else in short, else by its dot. */
export function MakingMark({ area, report, cutOffs }: MakingMarkProps) {
  const { text, percent, integer } = useFormatter()
  const { making80, customers } = report
  if (making80 === 0) return null
  const share = making80 / customers
  const x = toX(area, share)
  const y = toY(area, 0.8)
  const full = text('pareto.making', {
    count: making80,
    shown: integer(making80),
    share: percent(share, 0),
  })
  const short = text('pareto.makingShort', { share: percent(share, 0) })
  const end = Math.min(area.right, ...cutOffs.filter((line) => line > x + 4))
  const room = end - x - 13
  const label = estimateTextWidth(full, 12) < room ? full : short
  const width = estimateTextWidth(label, 12)
  const fits = width < room
  return (
    <g>
      <line className={styles['markLine']} x1={area.left} x2={x} y1={y} y2={y} />
      <line className={styles['markDots']} x1={x} x2={x} y1={y} y2={area.bottom} />
      <circle className={styles['markDot']} cx={x} cy={y} r="3" />
      {(fits || x - 9 - width >= area.left) && (
        <text
          className={`${styles['mark']} ${styles['over']}`}
          x={fits ? x + 9 : x - 9}
          y={y + 16}
          textAnchor={fits ? 'start' : 'end'}
        >
          {label}
        </text>
      )}
    </g>
  )
}

export interface GhostLinesProps extends Area {
  readonly curve: ParetoCurve
  readonly now: TierRule
  readonly tried: TierRule
  readonly name: string
}

/** Where the cut-offs in force stand, as far as they are not the tried ones. */
export function GhostLines({ area, curve, now, tried, name }: GhostLinesProps) {
  const { text } = useFormatter()
  const lines = cutOffLines(area, curve, tried)
  const isMoved = (which: 'a' | 'b') => now.basis !== tried.basis || now[which] !== tried[which]
  return (['a', 'b'] as const).filter(isMoved).map((which) => {
    const x = toX(area, spotOfCut(curve, now.basis, now[which]).customerShare)
    const label = text('pareto.ghost', { name, cut: `${percentNumber(now[which])}%` })
    const width = estimateTextWidth(label, 11) + 6
    const isFree = (from: number, to: number) =>
      from >= area.left && to <= area.right && !lines.some((line) => line > from && line < to)
    const isRight = isFree(x, x + width)
    return (
      <g key={which}>
        <line className={styles['ghost']} x1={x} x2={x} y1={area.top - 4} y2={area.bottom} />
        {(isRight || isFree(x - width, x)) && (
          <text
            className={styles['axisText']}
            x={isRight ? x + 6 : x - 6}
            y={which === 'a' ? area.top + 15 : area.bottom - 30}
            textAnchor={isRight ? 'start' : 'end'}
          >
            {label}
          </text>
        )}
      </g>
    )
  })
}

export interface ShareDotProps extends Area {
  readonly spot: CurveSpot
  readonly share: number
  /** What stands next to it on either side, in px; its label goes where there is room. */
  readonly from: number
  readonly to: number
}

/** What the customers up to a cut-off make together, beside the curve. */
export function ShareDot({ area, spot, share, from, to }: ShareDotProps) {
  const { percent } = useFormatter()
  const x = toX(area, spot.customerShare)
  const y = toY(area, spot.valueShare)
  const label = percent(share)
  const width = estimateTextWidth(label, 13) + 10
  const isLeft = x - from >= width
  const isHigh = y - area.top < 34
  return (
    <g>
      <circle className={styles['dot']} cx={x} cy={y} r="4.5" />
      {(isLeft || to - x >= width) && (
        <text
          className={styles['share']}
          x={isLeft ? x - 9 : x + 9}
          y={isLeft && !isHigh ? y - 12 : y + 22}
          textAnchor={isLeft ? 'end' : 'start'}
        >
          {label}
        </text>
      )}
    </g>
  )
}

export interface TierMarksProps extends Area {
  readonly customers: number
  readonly whatIf: WhatIf
  readonly ends: NonNullable<WhatIf['ends']>
}

/** How many customers each tier has, at the foot of its room, where it is wide enough. */
export function TierMarks({ area, customers, whatIf, ends }: TierMarksProps) {
  const { integer } = useFormatter()
  const borders = [0, ends.a.customers, ends.b.customers, customers].map((count) =>
    toX(area, count / Math.max(customers, 1)),
  )
  return whatIf.tiers.map(({ tier, tried }, at) => {
    const from = borders[at] ?? 0
    const to = borders[at + 1] ?? 0
    const count = integer(tried.customers)
    if (estimateTextWidth(`${tier} ${count}`, 12) + 6 > to - from) return null
    return (
      <text
        key={tier}
        className={styles['mark']}
        x={(from + to) / 2}
        y={area.bottom - 9}
        textAnchor="middle"
      >
        <tspan>{tier}</tspan> {count}
      </text>
    )
  })
}
