import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts'
import type { WaterfallStep } from './waterfall-steps.ts'
import styles from './waterfall.module.css'

export interface WaterfallPlotProps {
  readonly steps: readonly WaterfallStep[]
  readonly width: number
  readonly rowHeight: number
}

const BAR_HEIGHT = 23
const MARGIN = { top: 0, right: 6, bottom: 0, left: 6 }

/**
 * The marks of the waterfall, one row for each step; its words and figures are the table below it.
 */
export function WaterfallPlot({ steps, width, rowHeight }: WaterfallPlotProps) {
  const ends = steps.flatMap(({ from, to }) => [from, to])
  const bars = steps.map((step, index) => ({
    ...step,
    range: [Math.min(step.from, step.to), Math.max(step.from, step.to)],
    toNextRow: index === steps.length - 1 ? undefined : rowHeight,
  }))
  return (
    <BarChart
      data={bars}
      layout="vertical"
      width={width}
      height={rowHeight * steps.length}
      margin={MARGIN}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[Math.min(...ends), Math.max(...ends)]} hide />
      <YAxis type="category" dataKey="key" hide />
      <Bar dataKey="range" barSize={BAR_HEIGHT} isAnimationActive={false} shape={Mark} />
    </BarChart>
  )
}

interface MarkedStep extends WaterfallStep {
  /** Distance to the next row; undefined in the last. */
  readonly toNextRow: number | undefined
}

/** A bar, or a point for a total, and the thin line that carries its end to the next row. */
function Mark({ x, y, width, height, payload }: BarShapeProps) {
  const { kind, from, to, toNextRow } = payload as MarkedStep
  const endX = to >= from ? x + width : x
  const isDrawn = kind === 'total' || from !== to
  return (
    <g>
      {kind === 'total' && (
        <>
          <line className={styles['totalLine']} x1={x} x2={x} y1={y - 1} y2={y + height + 1} />
          <circle className={styles['totalPoint']} cx={x} cy={y + height / 2} r="4" />
        </>
      )}
      {kind !== 'total' && from !== to && (
        <rect
          className={styles[kind === 'up' ? 'markUp' : 'markDown']}
          x={x}
          y={y}
          width={Math.max(width, 1)}
          height={height}
        />
      )}
      {toNextRow !== undefined && (
        <line
          className={styles['connector']}
          x1={endX}
          x2={endX}
          y1={isDrawn ? y + height + 1 : y - 1}
          y2={y + toNextRow - 1}
        />
      )}
    </g>
  )
}
