import { TIERS_BEFORE, type TierBefore } from '../domain/movement/movement-matrix.ts'
import type { TierFlow } from '../domain/movement/tier-flow.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from '../ui/class-names.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { layOutFlow, type FlowNode } from './flow-layout.ts'
import { useMeasuredWidth } from './measured-width.ts'
import fills from './tier-fills.module.css'
import styles from './tier-flow.module.css'

export interface TierFlowChartProps {
  readonly flow: TierFlow
  /** What the picture says, for screen readers. */
  readonly caption: string
}

const HEIGHT = 176
const AXIS = 18
const NODE_WIDTH = 18
const GAP = 5
/** At both sides, for the numbers of customers. */
const MARGIN = 30
const LEAST_FOR_LETTER = 12
const LEAST_FOR_COUNT = 9

/** From which tier to which customers went, period by period: blue rises, rust falls. */
export function TierFlowChart({ flow, caption }: TierFlowChartProps) {
  const { text } = useFormatter()
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  return (
    <div ref={ref} className={styles['flow']}>
      <svg width="100%" height={HEIGHT + AXIS} aria-hidden="true">
        {width > 0 && <Flow flow={flow} width={width} />}
      </svg>
      {flow.alwaysD > 0 && (
        <p className={styles['note']}>{text('movement.moves.alwaysD', { count: flow.alwaysD })}</p>
      )}
      <VisuallyHidden>
        <FlowTable flow={flow} caption={caption} />
      </VisuallyHidden>
    </div>
  )
}

function Flow({ flow, width }: Pick<TierFlowChartProps, 'flow'> & { readonly width: number }) {
  const { text, period: formatPeriod, shortPeriod } = useFormatter()
  const tierName = useTierName()
  const size = { width: width - 2 * MARGIN, height: HEIGHT, nodeWidth: NODE_WIDTH, gap: GAP }
  const { nodes, bands } = layOutFlow(flow, size)
  const last = flow.periods.length - 1
  return (
    <g transform={`translate(${MARGIN} 0)`}>
      {bands.map(({ period, from, to, customers, direction, path }) => {
        const [before, now] = [flow.periods[period - 1], flow.periods[period]]
        return (
          <path
            key={`${period}${from}${to}`}
            className={classNames(styles['band'], styles[direction])}
            d={path}
          >
            <title>
              {before !== undefined &&
                now !== undefined &&
                text('movement.moves.band', {
                  before: formatPeriod(before),
                  period: formatPeriod(now),
                  from: tierName(from),
                  to,
                  count: customers,
                })}
            </title>
          </path>
        )
      })}
      {nodes.map((node) => (
        <Node key={`${node.period}${node.tier}`} node={node} isLast={node.period === last} />
      ))}
      {flow.periods.map((period, at) => (
        <text
          key={period.key}
          x={(nodes[at * TIERS.length]?.x ?? 0) + NODE_WIDTH / 2}
          y={HEIGHT + AXIS - 4}
          textAnchor="middle"
        >
          {shortPeriod(period)}
        </text>
      ))}
    </g>
  )
}

function Node({ node, isLast }: { readonly node: FlowNode; readonly isLast: boolean }) {
  const { integer } = useFormatter()
  const { period, tier, customers, x, y, height } = node
  const middle = y + height / 2 + 4
  const hasCount = (period === 0 || isLast) && height >= LEAST_FOR_COUNT
  // The outline of D lies within its block.
  const inset = tier === 'D' ? 0.75 : 0
  return (
    <>
      {height > 0 && (
        <rect
          className={fills[`fill${tier}`]}
          x={x + inset}
          y={y + inset}
          width={NODE_WIDTH - 2 * inset}
          height={Math.max(height - 2 * inset, 1)}
          rx="2"
        />
      )}
      {height >= LEAST_FOR_LETTER && (
        <text
          className={classNames(styles['letter'], styles[tier])}
          x={x + NODE_WIDTH / 2}
          y={middle}
          textAnchor="middle"
        >
          {tier}
        </text>
      )}
      {hasCount && (
        <text
          className={styles['count']}
          x={isLast ? x + NODE_WIDTH + 5 : x - 5}
          y={middle}
          textAnchor={isLast ? 'start' : 'end'}
        >
          {integer(customers)}
        </text>
      )}
    </>
  )
}

function FlowTable({ flow, caption }: TierFlowChartProps) {
  const { text, integer, period: formatPeriod } = useFormatter()
  const tierName = useTierName()
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('movement.moves.period')}</th>
          <th scope="col">{text('movement.moves.from')}</th>
          <th scope="col">{text('movement.moves.to')}</th>
          <th scope="col">{text('movement.moves.customers')}</th>
        </tr>
      </thead>
      <tbody>
        {flow.steps.flatMap((step, at) =>
          TIERS_BEFORE.flatMap((from, row) =>
            TIERS.flatMap((to, column) => {
              const customers = step[row]?.[column] ?? 0
              const period = flow.periods[at + 1]
              if (customers === 0 || period === undefined) return []
              return (
                <tr key={`${period.key}${from}${to}`}>
                  <th scope="row">{formatPeriod(period)}</th>
                  <td>{tierName(from)}</td>
                  <td>{to}</td>
                  <td>{integer(customers)}</td>
                </tr>
              )
            }),
          ),
        )}
      </tbody>
    </table>
  )
}

function useTierName(): (tier: TierBefore) => string {
  const { text } = useFormatter()
  return (tier) => (tier === 'unknown' ? text('movement.matrix.notKnownLabel') : tier)
}
