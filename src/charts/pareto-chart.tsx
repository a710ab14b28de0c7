import { useId, useMemo, useState } from 'react'
import type { ParetoReport } from '../domain/pareto/pareto-report.ts'
import type { WhatIf } from '../domain/pareto/what-if.ts'
import type { TierRule } from '../domain/tiers/tier-rule.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { percentNumber } from '../i18n/rule-text.ts'
import { useMeasuredWidth } from './measured-width.ts'
import { ParetoAxes } from './pareto-axes.tsx'
import { ParetoBars } from './pareto-bars.tsx'
import { GRIP, ParetoHandle } from './pareto-handle.tsx'
import { GhostLines, MakingMark, ShareDot, TierMarks } from './pareto-marks.tsx'
import { ParetoReader, ParetoTooltip } from './pareto-reader.tsx'
import {
  cutAt,
  cutOffLines,
  holdOfCut,
  moveCut,
  spotOfCut,
  toX,
  toY,
  type PlotArea,
} from './pareto-scale.ts'
import styles from './pareto-chart.module.css'
import fills from './tier-fills.module.css'

/** Both cut-offs, as integers of 0.01 %. */
export interface CutOffs {
  readonly a: number
  readonly b: number
}

export interface ParetoChartProps {
  readonly report: ParetoReport
  /** The rule that is tried, whose cut-offs are the handles. */
  readonly tried: TierRule
  /** The rule in force, whose cut-offs stay as ghosts; undefined where they stand on another curve. */
  readonly now: TierRule | undefined
  /** How the rule in force is called: 'saved'. */
  readonly nowName: string
  /** What is known of the tried rule. */
  readonly whatIf: WhatIf | undefined
  readonly label: string
  readonly barsLabel: string
  readonly nameOf: (customer: number) => string
  /** While a cut-off is moved, and once it is let go. */
  readonly onMove: (cuts: CutOffs) => void
  readonly onRelease: () => void
}

const NARROW = 480

/** The Pareto curve with both cut-offs as handles, and the bars of the customers below it. */
export function ParetoChart(props: ParetoChartProps) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  const { report, whatIf, barsLabel } = props
  const narrow = width < NARROW
  const left = narrow ? 40 : 52
  return (
    <div ref={ref} className={styles['chart']}>
      {width > 0 && <Plot {...props} width={width} left={left} height={narrow ? 330 : 460} />}
      <p className={styles['barsTitle']} style={{ paddingLeft: left }}>
        {barsLabel}
      </p>
      {width > 0 && (
        <ParetoBars
          bars={report.bars}
          customers={report.customers}
          tiers={whatIf?.barTiers}
          width={width}
          left={left}
        />
      )}
    </div>
  )
}

interface PlotProps extends ParetoChartProps {
  readonly width: number
  readonly left: number
  readonly height: number
}

function Plot(props: PlotProps) {
  const { report, tried, now, whatIf, label, nameOf, width, left, height } = props
  const { curve } = report
  const area = useMemo(
    () => ({ left, right: width - 1, top: 30, bottom: height - 38 }),
    [left, width, height],
  )
  const [pointed, setPointed] = useState<number>()
  const path = useMemo(() => curvePath(report, area), [report, area])
  const ends = whatIf?.ends
  return (
    <>
      {/* Its parts are text, sliders and, for the picture itself, the table beside it. */}
      <svg width="100%" height={height} role="group" aria-label={label}>
        <ParetoAxes area={area} customers={report.customers} />
        <Washes area={area} path={path} ends={ends} customers={report.customers} />
        <Diagonal area={area} />
        <path className={styles['curve']} d={path} />
        <MakingMark area={area} report={report} cutOffs={cutOffLines(area, curve, tried)} />
        {now !== undefined && (
          <GhostLines area={area} curve={curve} now={now} tried={tried} name={props.nowName} />
        )}
        {ends !== undefined && whatIf !== undefined && (
          <TierMarks area={area} customers={report.customers} whatIf={whatIf} ends={ends} />
        )}
        <ParetoReader
          report={report}
          area={area}
          nameOf={nameOf}
          pointed={pointed}
          onPoint={setPointed}
        />
        <Handles {...props} area={area} />
      </svg>
      <ParetoTooltip report={report} area={area} nameOf={nameOf} pointed={pointed} />
    </>
  )
}

/** The curve as it would be if all had bought the same. */
function Diagonal({ area: { left, right, top, bottom } }: { readonly area: PlotArea }) {
  const { text } = useFormatter()
  const [x, y] = [left + 0.615 * (right - left), bottom - 0.568 * (bottom - top)]
  const angle = (Math.atan2(top - bottom, right - left) * 180) / Math.PI
  return (
    <>
      <line className={styles['ghost']} x1={left} y1={bottom} x2={right} y2={top} />
      {right - left > NARROW && (
        <text className={styles['axisText']} x={x} y={y} transform={`rotate(${angle} ${x} ${y})`}>
          {text('pareto.curve.same')}
        </text>
      )}
    </>
  )
}

function curvePath({ curve }: ParetoReport, area: PlotArea): string {
  const points = Array.from(curve.customerShare, (share, at) => {
    const y = toY(area, curve.valueShare[at] ?? 0)
    return `${toX(area, share).toFixed(1)} ${y.toFixed(1)}`
  })
  return `M${points.join('L')}`
}

interface WashesProps {
  readonly area: PlotArea
  readonly path: string
  readonly ends: WhatIf['ends']
  readonly customers: number
}

/** The room under the curve in the tiers' colours; plain where tiers do not follow each other on it. */
function Washes({ area, path, ends, customers }: WashesProps) {
  const id = useId()
  const under = `${path}L${area.right} ${area.bottom}H${area.left}Z`
  if (ends === undefined) return <path className={styles['wash']} d={under} />
  const endA = toX(area, ends.a.customers / Math.max(customers, 1))
  const endB = toX(area, ends.b.customers / Math.max(customers, 1))
  const parts = [
    { tier: 'A', from: area.left, to: endA },
    { tier: 'B', from: endA, to: endB },
    { tier: 'C', from: endB, to: area.right },
  ]
  return parts.map(({ tier, from, to }) => (
    <g key={tier}>
      <clipPath id={`${id}${tier}`}>
        <rect
          x={from}
          y={area.top - 2}
          width={Math.max(to - from, 0)}
          height={area.bottom - area.top + 2}
        />
      </clipPath>
      <path className={fills[`wash${tier}`]} d={under} clipPath={`url(#${id}${tier})`} />
    </g>
  ))
}

function Handles(props: PlotProps & { readonly area: PlotArea }) {
  const { report, tried, whatIf, area, width, onMove, onRelease } = props
  const { text, percent, integer } = useFormatter()
  const { curve } = report
  const spots = {
    a: spotOfCut(curve, tried.basis, tried.a),
    b: spotOfCut(curve, tried.basis, tried.b),
  }
  const x = { a: toX(area, spots.a.customerShare), b: toX(area, spots.b.customerShare) }
  const grips = gripPlaces(x.a, x.b, width)
  const share = (which: 'a' | 'b') => whatIf?.ends?.[which].share ?? spots[which].valueShare
  return (
    <>
      <ShareDot area={area} spot={spots.a} share={share('a')} from={area.left} to={x.b} />
      <ShareDot area={area} spot={spots.b} share={share('b')} from={x.a} to={area.right} />
      {(['a', 'b'] as const).map((which) => (
        <ParetoHandle
          key={which}
          letter={which.toUpperCase()}
          label={text('pareto.cutOff', { tier: which.toUpperCase() })}
          valueText={text('pareto.cutOffAt', {
            cut: `${percentNumber(tried[which])}%`,
            customers: integer(
              whatIf?.ends?.[which].customers ??
                Math.round(spots[which].customerShare * report.customers),
            ),
            share: percent(share(which)),
          })}
          percent={`${percentNumber(tried[which])}%`}
          cut={tried[which]}
          x={x[which]}
          gripX={grips[which]}
          holdX={toX(area, holdOfCut(curve, tried.basis, tried[which]))}
          bottom={area.bottom}
          onDrag={(to) => {
            const customerShare = (to - area.left) / (area.right - area.left)
            onMove(moveCut(tried, which, cutAt(curve, tried.basis, customerShare)))
          }}
          onMove={(cut) => onMove(moveCut(tried, which, cut))}
          onRelease={onRelease}
        />
      ))}
    </>
  )
}

/** Over their lines, but side by side and within the picture. */
function gripPlaces(
  a: number,
  b: number,
  width: number,
): { readonly a: number; readonly b: number } {
  const half = GRIP.width / 2
  const apart = Math.max(0, GRIP.width + 4 - (b - a)) / 2
  const placeB = Math.min(Math.max(b + apart, half + GRIP.width + 4), width - half)
  const placeA = Math.max(Math.min(a - apart, placeB - GRIP.width - 4), half)
  return { a: placeA, b: placeB }
}
