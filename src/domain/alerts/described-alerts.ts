import { NO_DAY } from '../calendar.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { AlertColumns } from './alert-columns.ts'
import { TRAIL_LENGTH, TRAIL_UNKNOWN } from '../tiers/trail.ts'
import { fillTrails } from '../tiers/tier-columns.ts'
import { trailPeriods } from './alerts.ts'
import type { FoundAlerts } from './found-alerts.ts'
import { productsBought } from './products-bought.ts'
import { countAsleep } from './severity.ts'

/** What a salesperson needs to know of each alert, beside what they are counted by. */
export function describeFound(opened: PeriodView, found: FoundAlerts): AlertColumns {
  const { customer } = found
  const trail = new Uint8Array(found.length * TRAIL_LENGTH).fill(TRAIL_UNKNOWN)
  fillTrails(opened, { customer, trail })
  return {
    ...found,
    ...lastOrders(opened, customer),
    ...productsBought(opened, customer),
    trail,
    trailLength: trailPeriods(opened).length,
    reference: opened.period.reference,
  }
}

function lastOrders({ line, period, latest }: PeriodView, customers: Int32Array) {
  const { table } = line
  const asleep = countAsleep(line, period)
  const { length } = customers
  const columns = {
    lastOrder: new Int32Array(length),
    lastOrderMonthOnly: new Uint8Array(length),
    periodsAsleep: new Int32Array(length),
    returnsOnly: new Uint8Array(length),
  }
  for (let row = 0; row < length; row += 1) {
    const entry = latest[customers[row] ?? -1] ?? -1
    const lastOrder = table.lastSale[entry] ?? NO_DAY
    const isNow = table.period[entry] === period.index
    columns.lastOrder[row] = lastOrder
    columns.lastOrderMonthOnly[row] = table.lastSaleMonthOnly[entry] ?? 0
    columns.periodsAsleep[row] = asleep(lastOrder)
    columns.returnsOnly[row] = isNow && (table.returnLines[entry] ?? 0) > 0 ? 1 : 0
  }
  return columns
}
