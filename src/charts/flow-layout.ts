import { TIERS_BEFORE, type TierBefore } from '../domain/movement/movement-matrix.ts'
import type { TierFlow } from '../domain/movement/tier-flow.ts'
import { TIERS, type Tier } from '../domain/tiers/tier-rule.ts'

/** The customers of a tier in a period: a block as high as they are many. */
export interface FlowNode {
  readonly period: number // index of TierFlow.periods
  readonly tier: Tier
  /** All of them, those who are not drawn too. */
  readonly customers: number
  readonly x: number
  readonly y: number
  readonly height: number
}

/** Customers that went from one tier to another between two periods. */
export interface FlowBand {
  readonly period: number // the one in which they arrive
  readonly from: TierBefore
  readonly to: Tier
  readonly customers: number
  readonly direction: 'up' | 'down' | 'same'
  /** SVG path data. */
  readonly path: string
}

interface FlowSize {
  readonly width: number
  readonly height: number
  readonly nodeWidth: number
  readonly gap: number
}

/**
 * Places the tiers of each period one over the other, A at the top, and the bands between them.
 * Heights are true to the numbers of customers, all on one scale. Customers of D in every period are
 * left out: they would take all the room and never move. New ones come from below D.
 *
 * @param size - Of the drawing, in px.
 */
export function layOutFlow(
  { periods, customers, steps, alwaysD }: TierFlow,
  { width, height, nodeWidth, gap }: FlowSize,
): { readonly nodes: readonly FlowNode[]; readonly bands: readonly FlowBand[] } {
  const drawn = customers.map((counts) =>
    counts.map((count, tier) => (TIERS[tier] === 'D' ? count - alwaysD : count)),
  )
  const most = Math.max(1, ...drawn.map((counts) => counts.reduce((sum, count) => sum + count, 0)))
  const scale = (height - gap * TIERS.length) / most
  const apart = periods.length > 1 ? (width - nodeWidth) / (periods.length - 1) : 0
  // Where each tier's block begins, and, last, the place below D from which new customers come.
  const tops = drawn.map((counts) => {
    const places = [0]
    for (const count of counts) places.push((places.at(-1) ?? 0) + count * scale + gap)
    return places
  })
  const nodes = drawn.flatMap((counts, period) =>
    counts.map((count, at) => ({
      period,
      tier: TIERS[at] ?? 'D',
      customers: customers[period]?.[at] ?? 0,
      x: period * apart,
      y: tops[period]?.[at] ?? 0,
      height: count * scale,
    })),
  )
  const bands = steps.flatMap((step, at) => {
    const left = [...(tops[at] ?? [])]
    const right = [...(tops[at + 1] ?? [])]
    const ends = { from: at * apart + nodeWidth, to: (at + 1) * apart }
    return TIERS_BEFORE.flatMap((from, row) =>
      TIERS.flatMap((to, column) => {
        const all = step[row]?.[column] ?? 0
        const count = from === 'D' && to === 'D' ? all - alwaysD : all
        if (count <= 0) return []
        const y = { from: left[row] ?? 0, to: right[column] ?? 0 }
        left[row] = y.from + count * scale
        right[column] = y.to + count * scale
        const path = bandPath(ends, y, count * scale)
        return [
          { period: at + 1, from, to, customers: all, direction: direction(row, column), path },
        ]
      }),
    )
  })
  return { nodes, bands }
}

function direction(from: number, to: number): FlowBand['direction'] {
  if (from === to) return 'same'
  return to < from ? 'up' : 'down'
}

interface Ends {
  readonly from: number
  readonly to: number
}

function bandPath(x: Ends, y: Ends, thickness: number): string {
  const middle = round((x.from + x.to) / 2)
  const [x0, x1] = [round(x.from), round(x.to)]
  const [top0, top1] = [round(y.from), round(y.to)]
  const [end0, end1] = [round(y.from + thickness), round(y.to + thickness)]
  return `M${x0},${top0}C${middle},${top0} ${middle},${top1} ${x1},${top1}V${end1}C${middle},${end1} ${middle},${end0} ${x0},${end0}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
