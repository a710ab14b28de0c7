import { UNASSIGNED } from '../company/salespeople.ts'
import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { openRange, type RangeHead, type RangeView } from '../periods/period-range.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { Scope, TierRule } from '../tiers/tier-rule.ts'
import { barPlaces, computeCurve, countMaking, gini, type ParetoCurve } from './pareto-curve.ts'
import {
  bordersByOwner,
  endsOf,
  isCutAtOnce,
  rankView,
  type RankedGroup,
  type RankedView,
} from './ranked-customers.ts'

/** How much hangs on the largest customers. */
export interface Concentration {
  /** 1, 5 or 10. */
  readonly customers: number
  /** Sum of their positive measures, and its share of all positive measures. */
  readonly value: Money
  readonly share: number
  /** The total without them, and the part of the total that would go; undefined: total not positive. */
  readonly rest: Money
  readonly loss: number | undefined
}

/** The Pareto curve of a view's customers, and what it says. */
export interface ParetoReport extends RangeHead {
  /** Customers with a sale line in the range, and how many of them have a positive measure. */
  readonly customers: number
  readonly positive: number
  /** Sum of the positive measures, and of all. */
  readonly total: Money
  readonly net: Money
  readonly gini: number | undefined
  /** The fewest customers who make 80 % of the positive measures. */
  readonly making80: number
  readonly curve: ParetoCurve
  /** Some or all customers, largest first, with their places counted from 0. */
  readonly bars: { readonly place: Int32Array; readonly measure: Float64Array }
  /** For each of 1, 5 and 10 that there are. */
  readonly concentration: readonly Concentration[]
  /** The largest, at most ten. */
  readonly largest: readonly CustomerIndex[]
}

const SHOWN_LARGEST = [1, 5, 10] as const

/**
 * Lays out the customers of a view who ordered in its range from largest to smallest: with a
 * salesperson, those that the person owns at the end of the range. Cut-offs still stand where the whole
 * company is cut, unless each owner's customers are ranked by themselves.
 *
 * @param scope - Who is ranked together under the rule that is tried.
 */
export function computePareto(company: Company, view: RangeView, scope: Scope): ParetoReport {
  const opened = rankView(company, view)
  const group = opened.shown.all
  const { customers, measures, total, net } = group
  const places = barPlaces(customers.length)
  return {
    ...openRange(company, view).head,
    customers: customers.length,
    positive: measures.findLastIndex((measure) => measure > 0) + 1,
    total,
    net,
    gini: gini(measures),
    making80: countMaking(group, 8, 10),
    curve: computeCurve(group, rankedWith(opened, scope), keptPlaces(opened, view.rule)),
    bars: {
      place: Int32Array.from(places),
      measure: Float64Array.from(places, (place) => measures[place] ?? 0),
    },
    concentration: SHOWN_LARGEST.filter((count) => count <= customers.length).map((count) =>
      concentrationOf(group, count),
    ),
    largest: [...customers.subarray(0, Math.max(...SHOWN_LARGEST))],
  }
}

/** The group among which the cut-offs are drawn. */
function rankedWith({ shown, ranked }: RankedView, scope: Scope): RankedGroup {
  if (scope === 'company') return ranked.all
  const [owner, ...others] = shown.byOwner.keys()
  const own = owner === undefined || others.length > 0 ? undefined : ranked.byOwner.get(owner)
  return own ?? ranked.all
}

/** Where the tiers of the view end on the curve, and its 80 %. */
function keptPlaces(opened: RankedView, rule: TierRule): readonly number[] {
  const group = opened.shown.all
  const making80 = countMaking(group, 8, 10)
  const [owner] = opened.shown.byOwner.keys()
  const borders = bordersByOwner(opened.ranked, rule).get(owner ?? UNASSIGNED)
  if (borders === undefined || !isCutAtOnce(opened, rule.scope)) return [making80]
  const { a, b } = endsOf(group, borders)
  return [making80, a, b]
}

/** What they make is as on the curve; what is left without them, without their losses too. */
function concentrationOf(
  { measures, sums, total, net }: RankedGroup,
  customers: number,
): Concentration {
  const value = sums()[customers] ?? 0
  const left = measures.subarray(customers).reduce((sum, measure) => sum + measure, 0)
  return {
    customers,
    value,
    share: total > 0 ? value / total : 0,
    rest: left,
    loss: net > 0 ? (net - left) / net : undefined,
  }
}
