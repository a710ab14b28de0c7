import { NO_DAY, type EpochDay } from '../calendar.ts'
import { expectedOrder } from '../customer/order-rhythm.ts'
import type { Money } from '../money.ts'
import { PRODUCTS_SHOWN } from './alert-columns.ts'
import { TRAIL_LENGTH, type TrailMark } from '../tiers/trail.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'
import type { WatchList } from './watch-list.ts'

/** One customer of a watch group. */
export interface WatchRow {
  readonly customer: CustomerIndex
  /** Current owner; '' = unassigned. */
  readonly owner: string
  /** What the group goes by. */
  readonly amount: Money
  /** The measure in the period. */
  readonly value: Money
  readonly tier: Tier
  /** undefined: not known in the period before. */
  readonly tierBefore: Tier | undefined
  /** Oldest first, this period last; fewer than six at the beginning of the data. */
  readonly trail: readonly TrailMark[]
  /** undefined: never. */
  readonly lastOrder: EpochDay | undefined
  readonly lastOrderMonthOnly: boolean
  readonly daysSince: number | undefined
  readonly periodsAsleep: number
  readonly usualGap: number | undefined
  /** The last order and one usual gap. */
  readonly expected: EpochDay | undefined
  readonly orderedSince: EpochDay | undefined
  readonly lastProducts: readonly string[]
  readonly returnsOnly: boolean
}

/**
 * Reads one row out of the columns of a list.
 *
 * @param trailLength - How many periods the trails show.
 * @throws RangeError for a row that the list does not have.
 */
export function readWatchRow(list: WatchList, row: number, trailLength: number): WatchRow {
  const { columns } = list
  const customer = columns.customer[row]
  if (customer === undefined) throw new RangeError(`No such row: ${row}`)
  const lastOrder = dayOf(columns.lastOrder[row])
  const daysSince = columns.daysSince[row] ?? -1
  const twiceGap = columns.twiceGap[row] ?? 0
  const lastOrderMonthOnly = columns.lastOrderMonthOnly[row] === 1
  const marks = columns.trail.subarray(row * TRAIL_LENGTH, (row + 1) * TRAIL_LENGTH)
  const products = columns.products.subarray(row * PRODUCTS_SHOWN, (row + 1) * PRODUCTS_SHOWN)
  return {
    customer,
    owner: list.owners[columns.owner[row] ?? -1] ?? '',
    amount: columns.amount[row] ?? 0,
    value: columns.value[row] ?? 0,
    tier: TIERS[columns.tier[row] ?? -1] ?? 'D',
    tierBefore: TIERS[columns.tierBefore[row] ?? -1],
    trail: Array.from(marks.slice(TRAIL_LENGTH - trailLength), (mark) => TIERS[mark] ?? '·'),
    lastOrder,
    lastOrderMonthOnly,
    daysSince: daysSince < 0 ? undefined : daysSince,
    periodsAsleep: columns.periodsAsleep[row] ?? 0,
    usualGap: twiceGap === 0 ? undefined : twiceGap / 2,
    expected:
      lastOrder === undefined || lastOrderMonthOnly
        ? undefined
        : expectedOrder(lastOrder, twiceGap === 0 ? undefined : twiceGap),
    orderedSince: dayOf(columns.orderedSince[row]),
    lastProducts: Array.from(products, (product) => list.products[product] ?? '').filter(
      (product) => product !== '',
    ),
    returnsOnly: columns.returnsOnly[row] === 1,
  }
}

function dayOf(day: number | undefined): EpochDay | undefined {
  return day === undefined || day === NO_DAY ? undefined : day
}
