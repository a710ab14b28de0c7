import styles from './sparkline.module.css'

export interface SparklineProps {
  /** Oldest first; undefined leaves a hole in the line. */
  readonly values: readonly (number | undefined)[]
  readonly width?: number
  readonly height?: number
}

const INSET = { left: 1, right: 3, top: 5, bottom: 3 }

/**
 * The course of a figure without axis or text, its last period marked by a dot. The figures that
 * matter stand beside it, so it is hidden from screen readers.
 */
export function Sparkline({ values, width = 84, height = 24 }: SparklineProps) {
  const points = toPoints(values, width, height)
  // A single point has no course; the figure beside it says all.
  const last = points.some((point, index) => point !== undefined && index < points.length - 1)
    ? points.at(-1)
    : undefined
  return (
    <svg
      className={styles['spark']}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      preserveAspectRatio="xMaxYMid meet"
      aria-hidden="true"
    >
      <path className={styles['line']} d={toPath(points)} />
      {last !== undefined && <circle className={styles['dot']} cx={last.x} cy={last.y} r="2.2" />}
    </svg>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

/** One point for each value, undefined where there is none; equal values lie in the middle. */
function toPoints(
  values: readonly (number | undefined)[],
  width: number,
  height: number,
): (Point | undefined)[] {
  const known = values.filter((value) => value !== undefined)
  const low = Math.min(...known)
  const range = Math.max(...known) - low
  const stepX = (width - INSET.left - INSET.right) / Math.max(values.length - 1, 1)
  const spanY = height - INSET.top - INSET.bottom
  return values.map((value, index) => {
    if (value === undefined) return undefined
    const part = range === 0 ? 0.5 : (value - low) / range
    return {
      x: round(width - INSET.right - (values.length - 1 - index) * stepX),
      y: round(INSET.top + (1 - part) * spanY),
    }
  })
}

/** A stroke through neighbouring points; a hole starts a new one. */
function toPath(points: readonly (Point | undefined)[]): string {
  return points
    .map((point, index) => {
      if (point === undefined) return ''
      return `${points[index - 1] === undefined ? 'M' : 'L'}${point.x} ${point.y}`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
