import { trendPeriods } from '../overview/key-figures.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { periodBefore } from '../periods/periods.ts'
import { subjectOf } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import type { Movement } from '../tiers/movement-kind.ts'
import { movementOf } from '../tiers/movement.ts'
import { TIERS } from '../tiers/tier-rule.ts'
import { tierTrend } from '../tiers/tier-trend.ts'
import { TIER_D } from '../tiers/tiers.ts'
import { trailPeriods } from '../alerts/alerts.ts'
import { TIERS_BEFORE } from './movement-matrix.ts'
import { countTransitions } from './transitions.ts'

/** How many customers moved in which way. */
export type MovementCounts = Readonly<Record<Movement, number>>

/** A period, and how its customers moved against the one before it. */
export interface PeriodMoves {
  readonly period: PeriodInfo
  /** undefined in a gap and in the first period. */
  readonly counts: MovementCounts | undefined
}

/**
 * The moves of the 12 periods up to the one shown, oldest first; fewer at the beginning of the data.
 * Each is against the nearest earlier period that is no gap. A salesperson's customers are those that
 * the person owns in the period shown, in every period.
 */
export function countMovesByPeriod(opened: PeriodView): readonly PeriodMoves[] {
  return trendPeriods(opened.line, opened.period.index)
    .filter((period) => period !== undefined)
    .map((period) => ({ period, counts: countMoves(opened, period) }))
}

function countMoves(opened: PeriodView, period: PeriodInfo): MovementCounts | undefined {
  const before = periodBefore(opened.line, period.index)
  if (before === undefined || period.state === 'gap') return undefined
  const { count } = countTransitions(opened, period, before)
  const counts = { new: 0, back: 0, lost: 0, up: 0, down: 0, same: 0, none: 0 }
  for (const now of TIERS.keys()) {
    for (const then of TIERS_BEFORE.keys()) {
      for (const isNew of [false, true]) {
        const firstSale = isNew ? period.first : period.first - 1
        counts[movementOf(period, now, then, firstSale)] += count(then, now, isNew)
      }
    }
  }
  return counts
}

/** How customers went from tier to tier over some periods. */
export interface TierFlow {
  /** The last 6 periods that are no gaps, oldest first; fewer at the beginning of the data. */
  readonly periods: readonly PeriodInfo[]
  /** By period, the customers of each of TIERS. */
  readonly customers: readonly (readonly number[])[]
  /** By pair of neighbouring periods, by row of {@link TIERS_BEFORE}, by column of TIERS. */
  readonly steps: readonly (readonly (readonly number[])[])[]
  /** Of D in every one of the periods: the many who sleep on, whom a picture may leave out. */
  readonly alwaysD: number
}

/**
 * Counts the customers of each tier in the last 6 periods, and from which tier they came. Whoever is
 * not known yet in a period arrives, in the next, out of the row for these. The customers of a period
 * are exactly those that come into it from the one before, and all of them go on.
 */
export function countFlow(opened: PeriodView): TierFlow {
  const periods = trailPeriods(opened)
  const trendOf = tierTrend(opened)
  return {
    periods,
    customers: periods.map((period) => {
      const { customers, asleep } = trendOf(period)
      return [...customers, asleep]
    }),
    steps: periods.slice(1).map((period, at) => {
      const { count } = countTransitions(opened, period, periods[at] ?? period)
      return TIERS_BEFORE.map((_, then) =>
        TIERS.map((__, now) => count(then, now, false) + count(then, now, true)),
      )
    }),
    alwaysD: countAlwaysD(opened, periods),
  }
}

const rememberAlwaysD = createMemory<number>(4)

/** No rule has a say in it. */
function countAlwaysD(opened: PeriodView, periods: readonly PeriodInfo[]): number {
  const { company, view, isMember } = opened
  if (periods.length === 0) return 0
  return rememberAlwaysD(company, subjectOf(view), () => {
    const tiersByPeriod = periods.map((period) => tiersIn(opened, period).tiers)
    let asleep = 0
    for (let customer = 0; customer < isMember.length; customer += 1) {
      if (isMember[customer] === 0) continue
      if (tiersByPeriod.every((tiers) => tiers[customer] === TIER_D)) asleep += 1
    }
    return asleep
  })
}
