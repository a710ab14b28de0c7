import type { ParetoCurve } from '../domain/pareto/pareto-curve.ts'
import { WHOLE, type Basis, type TierRule } from '../domain/tiers/tier-rule.ts'

/** Cut-offs move in steps of 1 %. */
export const CUT_STEP = WHOLE / 100

/** Where a curve is drawn, in px. */
export interface PlotArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function toX({ left, right }: PlotArea, customerShare: number): number {
  return left + customerShare * (right - left)
}

export function toY({ top, bottom }: PlotArea, valueShare: number): number {
  return bottom - valueShare * (bottom - top)
}

/** What a cut-off is held against, at the points of a curve. */
function aheadOf(curve: ParetoCurve, basis: Basis): Float64Array {
  return basis === 'customers' ? curve.aheadCustomers : curve.aheadValue
}

/** Every customer is a point of its own. */
function isWhole({ customers }: ParetoCurve): boolean {
  return customers.at(-1) === customers.length - 1
}

/** A spot on the curve, as shares of customers and of the positive measures. */
export interface CurveSpot {
  readonly customerShare: number
  readonly valueShare: number
}

/**
 * Where a cut-off stands on a curve. Where every customer is drawn it stands behind the one that
 * straddles it, who belongs to the better tier; else between two points.
 */
export function spotOfCut(curve: ParetoCurve, basis: Basis, cut: number): CurveSpot {
  const { before, next, part } = locateCut(curve, basis, cut)
  const end = isWhole(curve) ? 1 : part
  return {
    customerShare: between(curve.customerShare, before, next, end),
    valueShare: between(curve.valueShare, before, next, end),
  }
}

/** Where both cut-offs of a rule stand, in px. */
export function cutOffLines(
  area: PlotArea,
  curve: ParetoCurve,
  { basis, a, b }: Pick<TierRule, 'basis' | 'a' | 'b'>,
): readonly number[] {
  return [a, b].map((cut) => toX(area, spotOfCut(curve, basis, cut).customerShare))
}

/** The share of the customers at which a cut-off is held, be it within a customer. */
export function holdOfCut(curve: ParetoCurve, basis: Basis, cut: number): number {
  const { before, next, part } = locateCut(curve, basis, cut)
  return between(curve.customerShare, before, next, part)
}

function locateCut(curve: ParetoCurve, basis: Basis, cut: number) {
  const shares = aheadOf(curve, basis)
  const share = cut / WHOLE
  const at = shares.findIndex((other) => other >= share)
  const next = at < 0 ? shares.length - 1 : at
  const before = Math.max(next - 1, 0)
  const from = shares[before] ?? 0
  const to = shares[next] ?? 0
  return { before, next, part: to === from ? 1 : (Math.min(share, to) - from) / (to - from) }
}

/** The cut-off, in whole percent, that is held at a share of the customers; undoes {@link holdOfCut}. */
export function cutAt(curve: ParetoCurve, basis: Basis, customerShare: number): number {
  const shares = aheadOf(curve, basis)
  const at = curve.customerShare.findIndex((other) => other >= customerShare)
  const next = at < 0 ? shares.length - 1 : at
  const before = Math.max(next - 1, 0)
  const from = curve.customerShare[before] ?? 0
  const to = curve.customerShare[next] ?? 0
  const part = to === from ? 1 : (Math.max(customerShare, 0) - from) / (to - from)
  const share = between(shares, before, next, Math.min(part, 1))
  return Math.round((share * WHOLE) / CUT_STEP) * CUT_STEP
}

function between(column: Float64Array, from: number, to: number, part: number): number {
  const start = column[from] ?? 0
  return start + ((column[to] ?? 0) - start) * part
}

/** The point of a curve that is nearest to a share of the customers. */
export function nearestPoint({ customerShare }: ParetoCurve, share: number): number {
  let low = 0
  let high = customerShare.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((customerShare[middle] ?? 0) < share) low = middle + 1
    else high = middle
  }
  const before = Math.max(low - 1, 0)
  const isBefore = share - (customerShare[before] ?? 0) < (customerShare[low] ?? 0) - share
  return isBefore ? before : low
}

/** Keeps both cut-offs in order, at least a step from each other and from the ends. */
export function moveCut(
  { a, b }: { readonly a: number; readonly b: number },
  which: 'a' | 'b',
  cut: number,
): { readonly a: number; readonly b: number } {
  if (which === 'a') return { a: Math.max(Math.min(cut, b - CUT_STEP), Math.min(CUT_STEP, a)), b }
  return { a, b: Math.min(Math.max(cut, a + CUT_STEP), WHOLE) }
}
