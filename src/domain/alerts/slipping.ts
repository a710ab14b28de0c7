import { compareProducts, roundedMean } from '../exact.ts'
import type { Money } from '../money.ts'
import { entriesOf } from '../periods/period-table.ts'
import { entryNow, tiersIn, type PeriodView } from '../periods/period-view.ts'
import { periodsUpTo } from '../periods/periods.ts'
import { TRAIL_UNKNOWN } from '../tiers/trail.ts'
import { TIERS } from '../tiers/tier-rule.ts'
import { isOrdering, measureOf, TIER_D } from '../tiers/tiers.ts'
import { compareMembers, type WatchMember } from './watch-member.ts'

const PERIODS_COMPARED = 3
/** Slipping is what lies under this percentage of the mean. */
const PERCENT_KEPT = 80
const TIER_A = TIERS.indexOf('A')

/**
 * A customers that slip: ordering in the period, A in it or in the one before, known in all 3 periods
 * before (gaps not counted), and with a measure under 80 % of the mean of these 3, in which a period as
 * D counts as 0. Compared in integers: exactly 80 % is not slipping.
 *
 * @returns with the mean less the measure now, rounded once, largest first, then by customer key;
 *   undefined where the period is not complete, or the first.
 */
export function findSlipping(opened: PeriodView): readonly WatchMember[] | undefined {
  const { line, view, period, before } = opened
  if (period.state !== 'complete' || before === undefined) return undefined
  const compared = periodsUpTo(line, period.index - 1, PERIODS_COMPARED)
  if (compared.length < PERIODS_COMPARED) return []
  const { table } = line
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = tiersIn(opened, before).tiers
  const earlier = compared.map((info) => ({
    tiers: tiersIn(opened, info).tiers,
    entries: entriesOf(table, info.index),
  }))
  const members: WatchMember[] = []
  for (let customer = 0; customer < tiers.length; customer += 1) {
    if ((tiers[customer] ?? TIER_D) >= TIER_D) continue
    if (tiers[customer] !== TIER_A && tiersBefore[customer] !== TIER_A) continue
    if (earlier.some((then) => then.tiers[customer] === TRAIL_UNKNOWN)) continue
    const sum = earlier.reduce((total, { entries }) => {
      const entry = entries[customer] ?? -1
      return isOrdering(table, entry) ? total + measureOf(table, view.measure, entry) : total
    }, 0)
    const now = measureOf(table, view.measure, entryNow(opened, customer))
    if (compareProducts(now, 100 * PERIODS_COMPARED, sum, PERCENT_KEPT) >= 0) continue
    members.push({ customer, amount: meanLess(sum, now) })
  }
  return members.toSorted(compareMembers)
}

/** sum / 3 - now, rounded half away from zero: below 0 where the mean is, and `now` is above it. */
function meanLess(sum: Money, now: Money): Money {
  const difference = sum - PERIODS_COMPARED * now
  return Math.sign(difference) * roundedMean(Math.abs(difference), PERIODS_COMPARED)
}
