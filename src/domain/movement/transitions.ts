import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { subjectOf } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { TIER_D } from '../tiers/tiers.ts'
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
  const unchanging = countUnchanging(opened, period, before)
  const counts = unchanging.counts.slice()
  const wayOf = ways(opened, period, before)
  for (const customer of unchanging.ordered) {
    const way = wayOf(customer)
    counts[way] = (counts[way] ?? 0) + 1
  }
  return {
    count: (then, now, isNew) => counts[2 * (then * MARKS + now) + (isNew ? 1 : 0)] ?? 0,
  }
}

/** How a customer went, as the number of its count. */
function ways(
  opened: PeriodView,
  period: PeriodInfo,
  before: PeriodInfo,
): (customer: CustomerIndex) => number {
  const { firstSale } = opened.company
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = tiersIn(opened, before).tiers
  return (customer) => {
    const then = tiersBefore[customer] ?? TRAIL_UNKNOWN
    const now = tiers[customer] ?? TRAIL_UNKNOWN
    return 2 * (then * MARKS + now) + ((firstSale[customer] ?? 0) >= period.first ? 1 : 0)
  }
}

/** What transitions are under every rule: the many who ordered in neither period. */
interface UnchangingTransitions {
  readonly counts: Int32Array
  /** The members who ordered in one of the periods, or in both. */
  readonly ordered: Int32Array // CustomerIndex
}

const rememberUnchanging = createMemory<UnchangingTransitions>(16)

function countUnchanging(
  opened: PeriodView,
  period: PeriodInfo,
  before: PeriodInfo,
): UnchangingTransitions {
  const { company, view, isMember } = opened
  const key = `${before.key} ${period.key} ${subjectOf(view)}`
  return rememberUnchanging(company, key, () => {
    const { tiers } = tiersIn(opened, period)
    const tiersBefore = tiersIn(opened, before).tiers
    const wayOf = ways(opened, period, before)
    const counts = new Int32Array(MARKS * MARKS * 2)
    const ordered = new Int32Array(tiers.length)
    let length = 0
    for (let customer = 0; customer < tiers.length; customer += 1) {
      if (isMember[customer] === 0) continue
      if ((tiers[customer] ?? TIER_D) < TIER_D || (tiersBefore[customer] ?? TIER_D) < TIER_D) {
        ordered[length] = customer
        length += 1
        continue
      }
      const way = wayOf(customer)
      counts[way] = (counts[way] ?? 0) + 1
    }
    return { counts, ordered: ordered.slice(0, length) }
  })
}
