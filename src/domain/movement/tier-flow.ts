import { trendPeriods } from '../overview/key-figures.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { periodBefore } from '../periods/periods.ts'
import { MOVEMENTS, TRAIL_UNKNOWN, type Movement } from '../reports.ts'
import { movementsOf } from '../tiers/movement.ts'
import { TIERS } from '../tiers/tier-rule.ts'
import { TIER_D } from '../tiers/tiers.ts'
import { trailPeriods } from '../alerts/alerts.ts'
import { TIERS_BEFORE } from './movement-matrix.ts'

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
  const { company, line, isMember } = opened
  const before = periodBefore(line, period.index)
  if (before === undefined || period.state === 'gap') return undefined
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = tiersIn(opened, before).tiers
  const counts = new Int32Array(MOVEMENTS.length)
  const movementOf = movementsOf(period, true)
  for (let customer = 0; customer < tiers.length; customer += 1) {
    const tier = tiers[customer] ?? TRAIL_UNKNOWN
    if (tier === TRAIL_UNKNOWN || isMember[customer] === 0) continue
    const firstSale = company.firstSale[customer] ?? 0
    const at = movementOf(tier, tiersBefore[customer] ?? TRAIL_UNKNOWN, firstSale)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return Object.fromEntries(
    MOVEMENTS.map((movement, at) => [movement, counts[at] ?? 0]),
  ) as MovementCounts
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
  const { isMember } = opened
  const periods = trailPeriods(opened)
  const tiersByPeriod = periods.map((period) => tiersIn(opened, period).tiers)
  const customers = periods.map(() => TIERS.map(() => 0))
  const steps = periods.slice(1).map(() => TIERS_BEFORE.map(() => TIERS.map(() => 0)))
  for (const [at, tiers] of tiersByPeriod.entries()) {
    const tiersBefore = tiersByPeriod[at - 1]
    const counts = customers[at]
    for (let customer = 0; customer < tiers.length; customer += 1) {
      const tier = tiers[customer] ?? TRAIL_UNKNOWN
      if (tier === TRAIL_UNKNOWN || isMember[customer] === 0) continue
      countIn(counts, tier)
      countIn(steps[at - 1]?.[tiersBefore?.[customer] ?? TRAIL_UNKNOWN], tier)
    }
  }
  return { periods, customers, steps, alwaysD: countAlwaysD(tiersByPeriod, isMember) }
}

function countAlwaysD(tiersByPeriod: readonly Uint8Array[], isMember: Uint8Array): number {
  if (tiersByPeriod.length === 0) return 0
  let asleep = 0
  for (let customer = 0; customer < isMember.length; customer += 1) {
    if (isMember[customer] === 0) continue
    if (tiersByPeriod.every((tiers) => tiers[customer] === TIER_D)) asleep += 1
  }
  return asleep
}

function countIn(counts: number[] | undefined, tier: number): void {
  if (counts !== undefined) counts[tier] = (counts[tier] ?? 0) + 1
}
