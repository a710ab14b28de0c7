import type { EpochDay } from '../calendar.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { MOVEMENTS, type Movement } from './movement-kind.ts'
import { TRAIL_UNKNOWN } from './trail.ts'
import { TIER_D } from './tiers.ts'

/**
 * A customer's movement against the period before. New: its first sale line in the data lies in this
 * period. Back: D before, with an earlier sale line. Lost: A, B or C before, D now. Else up, down or
 * same. None: in the first period and in gaps, and for a D that was not known before.
 *
 * @param now - Index of TIERS, or TRAIL_UNKNOWN; `then` alike, undefined in the first period.
 * @param firstSale - Day of the customer's first sale line in the data.
 */
export function movementOf(
  period: PeriodInfo,
  now: number,
  then: number | undefined,
  firstSale: EpochDay,
): Movement {
  if (then === undefined || now === TRAIL_UNKNOWN || period.state === 'gap') return 'none'
  if (now === TIER_D) {
    if (then === TRAIL_UNKNOWN) return 'none'
    return then === TIER_D ? 'same' : 'lost'
  }
  if (firstSale >= period.first) return 'new'
  if (then === TIER_D) return 'back'
  if (now === then) return 'same'
  return now < then ? 'up' : 'down'
}

const MARKS = TRAIL_UNKNOWN + 1

/**
 * {@link movementOf} for many customers of one period: looked up, as an index of MOVEMENTS.
 *
 * @param hasBefore - Whether there is a period before; without one `then` plays no part.
 * @returns a function; `then` is a mark as `now` is.
 */
export function movementsOf(
  period: PeriodInfo,
  hasBefore: boolean,
): (now: number, then: number, firstSale: EpochDay) => number {
  const movements = new Uint8Array(MARKS * MARKS * 2)
  for (const [at] of movements.entries()) {
    const now = Math.floor(at / MARKS / 2)
    const then = Math.floor(at / 2) % MARKS
    const firstSale = at % 2 === 1 ? period.first : period.first - 1
    const movement = movementOf(period, now, hasBefore ? then : undefined, firstSale)
    movements[at] = MOVEMENTS.indexOf(movement)
  }
  return (now, then, firstSale) =>
    movements[(now * MARKS + then) * 2 + (firstSale >= period.first ? 1 : 0)] ?? 0
}
