import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Ledger } from '../company/ledger.ts'
import { onDemand } from '../on-demand.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { periodsUpTo } from '../periods/periods.ts'
import { productsOfLastOrder } from './last-products.ts'
import { SEVERITIES, type Alert } from './alert.ts'
import { TRAIL_LENGTH, type TrailMark } from '../tiers/trail.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { isWithinRhythm, twiceUsualGap } from './rhythm.ts'
import { countAsleep, type Severities } from './severity.ts'
import { TIERS } from '../tiers/tier-rule.ts'
import { valueAtRisk } from './value-at-risk.ts'

/**
 * Tells what a salesperson needs to know of a silent customer.
 *
 * @returns a function; undefined for customers without a severity in `severities`.
 */
export function describeAlerts(
  opened: PeriodView,
  severities: Severities,
): (customer: CustomerIndex) => Alert | undefined {
  const { company, line, period, latest } = opened
  const { table } = line
  const { ledger } = company
  const asleep = countAsleep(line, period)
  const atRisk = valueAtRisk(opened)
  const trailOf = trails(opened)
  const lastProducts = onDemand(() => productsOfLastOrder(ledger))
  return (customer) => {
    const severity = SEVERITIES[severities.severity[customer] ?? -1]
    const tierBefore = TIERS[severities.tierBefore[customer] ?? -1]
    if (severity === undefined || tierBefore === undefined) return undefined
    const entry = latest[customer] ?? -1
    const lastOrder = table.lastSale[entry] ?? NO_DAY
    const lastOrderMonthOnly = table.lastSaleMonthOnly[entry] === 1
    const daysSince = daysSinceOrder(period, lastOrder, lastOrderMonthOnly)
    const twiceGap = twiceUsualGap(ledger, customer, period)
    return {
      customer,
      severity,
      tierBefore,
      owner: company.currentOwner[customer] ?? '',
      lastOrder,
      lastOrderMonthOnly,
      daysSince,
      periodsAsleep: asleep(lastOrder),
      trail: trailOf(customer),
      valueAtRisk: atRisk(customer),
      usualGap: twiceGap === undefined ? undefined : twiceGap / 2,
      withinRhythm: isWithinRhythm(daysSince, twiceGap),
      lastProducts: Array.from(
        lastProducts()(customer, lastOrder).filter((product) => product >= 0),
        (product) => ledger.products[product] ?? '',
      ),
      orderedSince: firstSaleAfter(ledger, customer, period.last, company.asOf ?? NO_DAY),
      returnsOnly: table.period[entry] === period.index && (table.returnLines[entry] ?? 0) > 0,
    }
  }
}

/**
 * Days from the last order to the period's reference date.
 *
 * @returns undefined without an order, and where its date is only a month.
 */
export function daysSinceOrder(
  period: PeriodInfo,
  lastOrder: EpochDay,
  isMonthOnly: boolean,
): number | undefined {
  return lastOrder === NO_DAY || isMonthOnly ? undefined : period.reference - lastOrder
}

/**
 * The tiers of the last 6 periods up to the one shown that are no gaps, oldest first; fewer at the
 * beginning of the data.
 */
function trails(opened: PeriodView): (customer: CustomerIndex) => readonly TrailMark[] {
  const tiersByPeriod = trailPeriods(opened).map((period) => tiersIn(opened, period).tiers)
  return (customer) => tiersByPeriod.map((tiers) => TIERS[tiers[customer] ?? -1] ?? '·')
}

/** The periods that trails show. */
export function trailPeriods({ line, period }: PeriodView): readonly PeriodInfo[] {
  return periodsUpTo(line, period.index, TRAIL_LENGTH)
}

/** The first sale line after a day and not after the as-of date; undefined where there is none. */
export function firstSaleAfter(
  { start, day, amount }: Ledger,
  customer: CustomerIndex,
  after: EpochDay,
  asOf: EpochDay,
): EpochDay | undefined {
  let first: EpochDay | undefined
  // From the newest line back: few lie after a day that is looked at.
  for (let line = (start[customer + 1] ?? 0) - 1; line >= (start[customer] ?? 0); line -= 1) {
    const at = day[line] ?? NO_DAY
    if (at <= after) break
    if (at <= asOf && (amount.values[line] ?? 0) > 0) first = at
  }
  return first
}
