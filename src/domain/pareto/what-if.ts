import type { Company } from '../company/company.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import type { Money } from '../money.ts'
import type { RangeView } from '../periods/period-range.ts'
import type { PeriodKey } from '../periods/period.ts'
import { TIERS, type Basis, type TierRule } from '../tiers/tier-rule.ts'
import { barPlaces } from './pareto-curve.ts'
import {
  countsOf,
  NO_ENDS,
  openCutting,
  sumTiers,
  type Cutting,
  type OrderingTier,
  type TierEndsByOwner,
  type TierSum,
} from './cutting.ts'
import {
  bordersByOwner,
  isCutAtOnce,
  rankView,
  type RankedView,
  type TierBorders,
  type TierEnds,
} from './ranked-customers.ts'
import { collectMoves, type MoveColumns, type MoveSegment } from './moves.ts'

/** One tier now and under the rule that is tried. */
export interface TierChange {
  readonly tier: OrderingTier
  readonly now: TierSum
  readonly tried: TierSum
}

/** One owner's customers per tier, now and then. */
export interface PersonChange {
  /** '' = unassigned. */
  readonly owner: string
  readonly now: readonly number[] // A, B, C
  readonly tried: readonly number[]
  /** How many of them change their tier. */
  readonly moving: number
}

/** What another rule would change among the customers of a view who ordered in its range. */
export interface WhatIf {
  /** The rule that is tried; `now` is the view's. */
  readonly rule: TierRule
  /** A, B, C. */
  readonly tiers: readonly TierChange[]
  /**
   * Where A and B would end on the curve, as numbers of customers and as shares of the positive
   * measures; undefined where several owners' customers, each ranked by themselves, are on one curve.
   */
  readonly ends: { readonly a: CurveEnd; readonly b: CurveEnd } | undefined
  /** The tier of each bar of the report: index of TIERS. */
  readonly barTiers: Uint8Array
  /** A, B, C at the tried cut-offs, by either basis. */
  readonly byBasis: Readonly<Record<Basis, readonly TierSum[]>>
  /** All who change their tier: how many, and their measures. */
  readonly moving: { readonly customers: number; readonly value: Money }
  /** The largest of them. */
  readonly moves: MoveColumns
  /** Everyone with a customer who ordered, in the order of names; unassigned last. */
  readonly people: readonly PersonChange[]
  /** How many customers the newest period of a longer range has in A, B and C, now and then. */
  readonly newest:
    | {
        readonly period: PeriodKey
        readonly now: readonly number[]
        readonly tried: readonly number[]
      }
    | undefined
}

/** Where a tier ends on the curve: so many customers have this share of the positive measures. */
export interface CurveEnd {
  readonly customers: number
  readonly share: number
}

/**
 * Says what a rule would change against the view's own: ties share a tier, comparisons are exact.
 * Answered by binary search in measures that are sorted once for a range, so that it may be asked for
 * every frame of a drag.
 *
 * @param limit - At most so many of those who move, largest first; Infinity: all.
 * @throws RangeError if the cut-offs make no rule.
 */
export function computeWhatIf(
  company: Company,
  view: RangeView,
  rule: TierRule,
  limit: number,
): WhatIf {
  const opened = rankView(company, view)
  const cutting = openCutting(opened)
  const now = cutting.endsUnder(view.rule)
  const tried = cutting.endsUnder(rule)
  const sumsNow = sumTiers(cutting, now)
  const sumsTried = sumTiers(cutting, tried)
  const segments = segmentsOf(cutting, now, tried)
  const basisSums = (basis: Basis): readonly TierSum[] =>
    basis === rule.basis ? sumsTried : sumTiers(cutting, cutting.endsUnder({ ...rule, basis }))
  return {
    rule,
    tiers: sumsNow.flatMap((sum, at) => {
      const changed = sumsTried[at]
      return changed === undefined ? [] : [{ tier: sum.tier, now: sum, tried: changed }]
    }),
    ends: isCutAtOnce(opened, rule.scope) ? curveEnds(opened, tried) : undefined,
    barTiers: barTiers(opened, rule),
    byBasis: { customers: basisSums('customers'), contribution: basisSums('contribution') },
    moving: {
      customers: segments.reduce((sum, { from, to }) => sum + to - from, 0),
      value: segments.reduce(
        (sum, { group, from, to }) => sum + (group.sums()[to] ?? 0) - (group.sums()[from] ?? 0),
        0,
      ),
    },
    moves: collectMoves(segments, limit),
    people: peopleOf(company, cutting, now, tried, segments),
    newest: newestCounts(company, view, rule),
  }
}

/** Runs of places whose tier changes: each owner's customers are cut at most at four places. */
function segmentsOf(
  { groups }: Cutting,
  now: TierEndsByOwner,
  tried: TierEndsByOwner,
): readonly MoveSegment[] {
  return [...groups].flatMap(([owner, group], person) => {
    const before = now.get(owner) ?? NO_ENDS
    const after = tried.get(owner) ?? NO_ENDS
    const cuts = [0, before.a, before.b, after.a, after.b, group.customers.length]
    const places = [...new Set(cuts)].toSorted((x, y) => x - y)
    return places.slice(1).flatMap((to, at) => {
      const from = places[at] ?? 0
      const tierNow = tierAt(from, before)
      const tierTried = tierAt(from, after)
      return tierNow === tierTried ? [] : [{ person, group, from, to, tierNow, tierTried }]
    })
  })
}

/** The tier of a place, as an index of TIERS. */
function tierAt(place: number, { a, b }: TierEnds): number {
  if (place < a) return TIERS.indexOf('A')
  return place < b ? TIERS.indexOf('B') : TIERS.indexOf('C')
}

function curveEnds({ shown }: RankedView, ends: TierEndsByOwner): NonNullable<WhatIf['ends']> {
  let a = 0
  let b = 0
  for (const end of ends.values()) {
    a += end.a
    b += end.b
  }
  const { sums, total } = shown.all
  const at = (customers: number): CurveEnd => ({
    customers,
    share: total > 0 ? (sums()[customers] ?? 0) / total : 0,
  })
  return { a: at(a), b: at(b) }
}

function barTiers({ shown, ranked }: RankedView, rule: TierRule): Uint8Array {
  const borders = bordersByOwner(ranked, rule)
  const { customers, measures } = shown.all
  return Uint8Array.from(barPlaces(customers.length), (place) => {
    const owner = shown.owner[customers[place] ?? -1] ?? UNASSIGNED
    return TIERS.indexOf(tierWithin(borders.get(owner), measures[place] ?? 0))
  })
}

function tierWithin(borders: TierBorders | undefined, measure: Money): OrderingTier {
  if (borders === undefined || measure < borders.leastB) return 'C'
  return measure >= borders.leastA ? 'A' : 'B'
}

function peopleOf(
  company: Company,
  { groups }: Cutting,
  now: TierEndsByOwner,
  tried: TierEndsByOwner,
  segments: readonly MoveSegment[],
): readonly PersonChange[] {
  const moving = new Int32Array(groups.size)
  for (const { person, from, to } of segments) moving[person] = (moving[person] ?? 0) + to - from
  return [...groups].map(([owner, group], person) => ({
    owner: company.people.names[owner] ?? '',
    now: countsOf(group, now.get(owner) ?? NO_ENDS),
    tried: countsOf(group, tried.get(owner) ?? NO_ENDS),
    moving: moving[person] ?? 0,
  }))
}

function newestCounts(company: Company, view: RangeView, rule: TierRule): WhatIf['newest'] {
  const { from, to } = view.range
  if (from === to) return undefined
  const newest = { ...view, range: { from: to, to } }
  const cutting = openCutting(rankView(company, newest))
  const counts = (of: TierRule): readonly number[] =>
    sumTiers(cutting, cutting.endsUnder(of)).map(({ customers }) => customers)
  return { period: to, now: counts(view.rule), tried: counts(rule) }
}
