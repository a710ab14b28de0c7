import type { KeyboardEvent, PointerEvent } from 'react'
import type { ParetoReport } from '../domain/pareto/pareto-report.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { nearestPoint, toX, toY, type PlotArea } from './pareto-scale.ts'
import styles from './pareto-chart.module.css'

export interface ReadPoint {
  readonly report: ParetoReport
  readonly area: PlotArea
  readonly nameOf: (customer: number) => string
  /** The point that is read; undefined: none. */
  readonly pointed: number | undefined
}

export interface ParetoReaderProps extends ReadPoint {
  readonly onPoint: (point: number | undefined) => void
}

/** Reads the curve point by point, by mouse or by arrow keys. */
export function ParetoReader({ report, area, nameOf, pointed, onPoint }: ParetoReaderProps) {
  const formatter = useFormatter()
  const { curve } = report
  const last = curve.customers.length - 1
  const point = (event: PointerEvent<SVGRectElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onPoint(nearestPoint(curve, (event.clientX - left) / width))
  }
  const press = (event: KeyboardEvent<SVGRectElement>) => {
    const next = pointAfterKey(pointed ?? 0, last, event)
    if (next === undefined) return
    event.preventDefault()
    onPoint(next)
  }
  const lines = pointed === undefined ? undefined : linesOf(report, pointed, nameOf, formatter)
  return (
    <>
      {/* Under the handles, over all else. */}
      <rect
        role="slider"
        tabIndex={0}
        aria-label={formatter.text('pareto.reader')}
        aria-valuemin={0}
        aria-valuemax={report.customers}
        aria-valuenow={curve.customers[pointed ?? 0] ?? 0}
        aria-valuetext={lines?.join(formatter.text('terms.listComma'))}
        className={styles['reader']}
        x={area.left}
        y={area.top}
        width={Math.max(area.right - area.left, 0)}
        height={area.bottom - area.top}
        onPointerMove={point}
        onPointerLeave={() => onPoint(undefined)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && onPoint(0)}
        onBlur={() => onPoint(undefined)}
        onKeyDown={press}
      />
      {pointed !== undefined && (
        <circle
          className={styles['markDot']}
          cx={toX(area, curve.customerShare[pointed] ?? 0)}
          cy={toY(area, curve.valueShare[pointed] ?? 0)}
          r="4"
          pointerEvents="none"
        />
      )}
    </>
  )
}

function pointAfterKey(
  at: number,
  last: number,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): number | undefined {
  const step = shiftKey ? 10 : 1
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(at - step, 0)
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(at + step, last)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** The share first, then who makes it, then the customer at the point. */
function linesOf(
  { curve, measure }: ParetoReport,
  point: number,
  nameOf: (customer: number) => string,
  { text, percent, integer, money }: Formatter,
): readonly string[] {
  const count = curve.customers[point] ?? 0
  const lines = [
    text('pareto.pointShare', { share: percent(curve.valueShare[point]), measure }),
    text('pareto.pointCustomers', {
      count,
      shown: integer(count),
      share: percent(curve.customerShare[point]),
    }),
  ]
  const customer = curve.customer[point] ?? -1
  if (customer < 0) return lines
  const name = nameOf(customer)
  const value = money(curve.measure[point])
  return [...lines, text('pareto.pointLast', { rank: integer(count), name, value })]
}

/** What is read, above or below the point and beside it, never on it. */
export function ParetoTooltip({ report, area, nameOf, pointed }: ReadPoint) {
  const formatter = useFormatter()
  if (pointed === undefined) return null
  const [share, ...others] = linesOf(report, pointed, nameOf, formatter)
  const x = toX(area, report.curve.customerShare[pointed] ?? 0)
  const y = toY(area, report.curve.valueShare[pointed] ?? 0)
  const isRight = x > (area.left + area.right) / 2
  const style = isRight
    ? { right: `calc(100% - ${x - 12}px)`, top: y + 14 }
    : { left: x + 14, top: y + 14 }
  return (
    <div className={styles['tooltip']} style={style} aria-hidden="true">
      <b>{share}</b>
      {others.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  )
}
