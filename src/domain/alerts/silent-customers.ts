import { NO_DAY } from '../calendar.ts'
import { freeBuffer, trimmed } from '../free-buffer.ts'
import { gatherNumbers } from '../gather.ts'
import { sortDescending } from '../number-order.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { isKnown, isOrdering } from '../tiers/tiers.ts'
import { daysSinceOrder } from './alerts.ts'
import { customerRhythms } from './customer-rhythms.ts'
import { isWithinRhythm } from './rhythm.ts'
import { valueAtRisk } from './value-at-risk.ts'

/**
 * The customers whom alerts of a period may be about, with all of an alert that does not hang on the
 * rule for tiers: D customers that have ordered before. Entry i of every column belongs to the i-th:
 * largest value at risk first, then by customer.
 */
export interface SilentCustomers {
  readonly customer: Int32Array // CustomerIndex
  readonly valueAtRisk: Float64Array // Money
  readonly withinRhythm: Uint8Array
}

/** The period shown, and one other. */
const rememberSilent = createMemory<SilentCustomers>(2)

/** The silent customers of a period, whoever they belong to. Kept, so that cut-offs can be moved. */
export function silentCustomers(opened: PeriodView): SilentCustomers {
  const { company, view, period } = opened
  return rememberSilent(company, `${period.key} ${view.measure}`, () => {
    const atRisk = valueAtRisk(opened)
    const values = new Float64Array(opened.latest.length)
    const found = findSilent(opened)
    for (let at = 0; at < found.length; at += 1) {
      const one = found[at] ?? -1
      values[one] = atRisk(one)
    }
    const customer = sortDescending(found, values)
    const sorted = gatherNumbers(values, customer)
    freeBuffer(found)
    freeBuffer(values)
    return {
      customer,
      valueAtRisk: sorted,
      withinRhythm: findWithinRhythm(opened, customer),
    }
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
  return trimmed(found, length)
}

function findWithinRhythm(opened: PeriodView, customers: Int32Array): Uint8Array {
  const { line, period, latest } = opened
  const { table } = line
  const { twiceGap } = customerRhythms(opened)
  const withinRhythm = new Uint8Array(customers.length)
  for (let at = 0; at < customers.length; at += 1) {
    const customer = customers[at] ?? -1
    const gap = twiceGap[customer] ?? 0
    if (gap === 0) continue
    const newest = latest[customer] ?? -1
    const isMonthOnly = table.lastSaleMonthOnly[newest] === 1
    const days = daysSinceOrder(period, table.lastSale[newest] ?? NO_DAY, isMonthOnly)
    withinRhythm[at] = isWithinRhythm(days, gap) ? 1 : 0
  }
  return withinRhythm
}
