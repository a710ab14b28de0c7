import { NO_DAY } from '../calendar.ts'
import { sortDescending } from '../number-order.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../reports.ts'
import { isKnown, isOrdering } from '../tiers/tiers.ts'
import { daysSinceOrder, firstSaleAfter } from './alerts.ts'
import { isWithinRhythm, usualGaps } from './rhythm.ts'
import { valueAtRisk } from './value-at-risk.ts'

/**
 * The customers whom alerts of a period may be about, with all of an alert that does not hang on the
 * rule for tiers: D customers that have ordered before. Entry i of every column belongs to the i-th.
 */
export interface SilentCustomers {
  /** Ascending. */
  readonly customer: Int32Array // CustomerIndex
  readonly valueAtRisk: Float64Array // Money
  readonly twiceGap: Int32Array // twice the usual gap in days; 0: not known
  readonly withinRhythm: Uint8Array
  readonly orderedSince: Int32Array // EpochDay, NO_DAY: not
  /** The numbers of the entries: largest value at risk first, then by customer. */
  readonly byValue: Int32Array
}

/** The period shown, and one other. */
const rememberSilent = createMemory<SilentCustomers>(2)

/** The silent customers of a period, whoever they belong to. Kept, so that cut-offs can be moved. */
export function silentCustomers(opened: PeriodView): SilentCustomers {
  const { company, view, period } = opened
  return rememberSilent(company, `${period.key} ${view.measure}`, () => {
    const customer = findSilent(opened)
    const atRisk = valueAtRisk(opened)
    const values = Float64Array.from(customer, atRisk)
    const byValue = sortDescending(Int32Array.from(customer.keys()), values)
    return { customer, valueAtRisk: values, byValue, ...rhythms(opened, customer) }
  })
}

function findSilent({ company, line, period, latest }: PeriodView): Int32Array {
  const { table } = line
  const found = new Int32Array(latest.length)
  let length = 0
  for (let customer: CustomerIndex = 0; customer < latest.length; customer += 1) {
    const newest = latest[customer] ?? -1
    if ((table.lastSale[newest] ?? NO_DAY) === NO_DAY || company.isExcluded[customer] === 1)
      continue
    if (!isKnown(company, period, customer, newest)) continue
    if (table.period[newest] === period.index && isOrdering(table, newest)) continue
    found[length] = customer
    length += 1
  }
  return found.slice(0, length)
}

function rhythms(
  { company, line, period, latest }: PeriodView,
  customers: Int32Array,
): Pick<SilentCustomers, 'twiceGap' | 'withinRhythm' | 'orderedSince'> {
  const { ledger, asOf = NO_DAY } = company
  const { table } = line
  const usualGap = usualGaps(ledger, period)
  const twiceGap = new Int32Array(customers.length)
  const withinRhythm = new Uint8Array(customers.length)
  const orderedSince = new Int32Array(customers.length)
  for (let at = 0; at < customers.length; at += 1) {
    const customer = customers[at] ?? -1
    const newest = latest[customer] ?? -1
    const isMonthOnly = table.lastSaleMonthOnly[newest] === 1
    const days = daysSinceOrder(period, table.lastSale[newest] ?? NO_DAY, isMonthOnly)
    const gap = usualGap(customer)
    twiceGap[at] = gap ?? 0
    withinRhythm[at] = isWithinRhythm(days, gap) ? 1 : 0
    orderedSince[at] = firstSaleAfter(ledger, customer, period.last, asOf) ?? NO_DAY
  }
  return { twiceGap, withinRhythm, orderedSince }
}
