import { memo } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { toX, toY, type PlotArea } from './pareto-scale.ts'
import { estimateTextWidth } from './text-width.ts'
import styles from './pareto-chart.module.css'

export interface ParetoAxesProps {
  readonly area: PlotArea
  readonly customers: number
}

const FIFTHS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const
const SIZE = 11
const GAP = 6

/** Grid and axes: shares to the left, customers and their share below. */
export const ParetoAxes = memo(function ParetoAxes({ area, customers }: ParetoAxesProps) {
  const { text, percent, integer } = useFormatter()
  const labelAt = (share: number) =>
    share === 1
      ? text('pareto.axisCustomers', { count: customers })
      : integer(Math.round(share * customers))
  // The last label may need the room of the one before it.
  const room = toX(area, 1) - toX(area, 0.8)
  const needed = estimateTextWidth(labelAt(1), SIZE) + estimateTextWidth(labelAt(0.8), SIZE) / 2
  const shown = FIFTHS.filter((share) => share !== 0.8 || needed + GAP <= room)
  return (
    <g>
      {FIFTHS.map((share) => (
        <g key={share}>
          <line
            className={styles['grid']}
            x1={area.left}
            x2={area.right}
            y1={toY(area, share)}
            y2={toY(area, share)}
          />
          <text
            className={styles['axisText']}
            x={area.left - 8}
            y={toY(area, share) + 4}
            textAnchor="end"
          >
            {percent(share, 0)}
          </text>
        </g>
      ))}
      <line
        className={styles['axis']}
        x1={area.left}
        x2={area.right}
        y1={area.bottom}
        y2={area.bottom}
      />
      {shown.map((share) => (
        <text
          key={share}
          className={styles['axisText']}
          y={area.bottom + 17}
          textAnchor={anchorAt(share)}
        >
          <tspan x={toX(area, share)}>{labelAt(share)}</tspan>
          {share > 0 && (
            <tspan x={toX(area, share)} dy="15">
              {percent(share, 0)}
            </tspan>
          )}
        </text>
      ))}
    </g>
  )
})

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share === 0) return 'start'
  return share === 1 ? 'end' : 'middle'
}
