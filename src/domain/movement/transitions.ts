import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { createMemory } from '../remember.ts'
import { TRAIL_UNKNOWN } from '../tiers/trail.ts'

/** How many marks there are: TIERS and TRAIL_UNKNOWN. */
const MARKS = TRAIL_UNKNOWN + 1

/** How many members went from which mark to which, between two periods. */
export interface Transitions {
  /** @param isNew - Those whose first sale line lies in the later period, or all others. */
  readonly count: (then: number, now: number, isNew: boolean) => number
}

/** For as long as a view is open: flow and history ask for the same ones. */
const rememberTransitions = createMemory<Transitions>(16)

/** Counts a view's members by their mark in two periods, each an index of TIERS or TRAIL_UNKNOWN. */
export function countTransitions(
  opened: PeriodView,
  period: PeriodInfo,
  before: PeriodInfo,
): Transitions {
  return rememberTransitions(opened, `${before.key} ${period.key}`, () =>
    compareMarks(opened, period, before),
  )
}

function compareMarks(opened: PeriodView, period: PeriodInfo, before: PeriodInfo): Transitions {
  const { company, isMember } = opened
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = tiersIn(opened, before).tiers
  const counts = new Int32Array(MARKS * MARKS * 2)
  for (let customer = 0; customer < tiers.length; customer += 1) {
    if (isMember[customer] === 0) continue
    const pair =
      (tiersBefore[customer] ?? TRAIL_UNKNOWN) * MARKS + (tiers[customer] ?? TRAIL_UNKNOWN)
    const at = 2 * pair + ((company.firstSale[customer] ?? 0) >= period.first ? 1 : 0)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return {
    count: (then, now, isNew) => counts[2 * (then * MARKS + now) + (isNew ? 1 : 0)] ?? 0,
  }
}
