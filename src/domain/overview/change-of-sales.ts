import { entriesOf } from '../periods/period-table.ts'
import { entryNow, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { subjectOf } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import { isOrdering, measureOf } from '../tiers/tiers.ts'
import type { Money } from '../money.ts'

/** What a customer did to the change of sales; defined at `computeChange`. */
export type ChangePart = 'new' | 'back' | 'bought-more' | 'bought-less' | 'lost'

/** Why the measure changed against the period before; the parts add up exactly. */
export interface ChangeOfSales {
  readonly before: Money
  readonly after: Money
  /** In the order new, back, bought more, bought less, lost; amounts add up to after - before. */
  readonly parts: readonly {
    readonly part: ChangePart
    readonly customers: number
    readonly amount: Money
  }[]
  /** Excluded customers' part of the change, which completes the sum. */
  readonly excluded: Money
}

/** The parts in the order in which they are shown and tried, 'lost' being shown last. */
const PARTS = ['new', 'back', 'bought-more', 'bought-less', 'lost'] as const satisfies ChangePart[]

/**
 * Why the measure changed between the period before and this one. Each customer falls into the first
 * part that fits: new (its first sale line lies in this period), back (no sale line in the period
 * before, an earlier one, and one now), lost (a sale line before, none now), bought more, bought less
 * (by the sign of its difference; customers with returns only, before or now, are in these). The five,
 * and the excluded customers' part, add up to the change exactly.
 *
 * @returns undefined in the first period and in gaps.
 */
export function computeChange(opened: PeriodView): ChangeOfSales | undefined {
  const { company, view, period, before } = opened
  if (before === undefined || period.state === 'gap') return undefined
  return rememberChange(company, subjectOf(view), () => addUpChange(opened, before))
}

const rememberChange = createMemory<ChangeOfSales>(8)

function addUpChange(opened: PeriodView, before: PeriodInfo): ChangeOfSales {
  const { company, line, view, period, isMember } = opened
  const { table } = line
  const entriesBefore = entriesOf(table, before.index)
  const parts = {
    new: none(),
    back: none(),
    lost: none(),
    'bought-more': none(),
    'bought-less': none(),
  }
  let total = 0
  let totalBefore = 0
  let excluded = 0
  for (let customer = 0; customer < entriesBefore.length; customer += 1) {
    const then = entriesBefore[customer] ?? -1
    if (isMember[customer] === 0) continue
    const now = entryNow(opened, customer)
    const amount = measureOf(table, view.measure, now)
    const amountBefore = measureOf(table, view.measure, then)
    total += amount
    totalBefore += amountBefore
    const difference = amount - amountBefore
    if (company.isExcluded[customer] === 1) {
      excluded += difference
      continue
    }
    const isNew = (company.firstSale[customer] ?? 0) >= period.first
    const part = changePartOf(isOrdering(table, then), isOrdering(table, now), isNew, difference)
    if (part === undefined) continue
    parts[part].customers += 1
    parts[part].amount += difference
  }
  return {
    before: totalBefore,
    after: total,
    parts: PARTS.map((part) => ({ part, ...parts[part] })),
    excluded,
  }
}

function none(): { customers: number; amount: number } {
  return { customers: 0, amount: 0 }
}

/**
 * The part of the change that a customer falls into.
 *
 * @param difference - its measure now less before.
 * @returns undefined where it is in none: it did not order anew or stop, and nothing changed.
 */
export function changePartOf(
  orderedThen: boolean,
  ordersNow: boolean,
  isNew: boolean,
  difference: number,
): ChangePart | undefined {
  if (ordersNow && !orderedThen) return isNew ? 'new' : 'back'
  if (orderedThen && !ordersNow) return 'lost'
  if (difference === 0) return undefined
  return difference > 0 ? 'bought-more' : 'bought-less'
}
