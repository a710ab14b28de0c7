import { daysSinceOrder, trailPeriods } from '../alerts/alerts.ts'
import { customerRhythms } from '../alerts/customer-rhythms.ts'
import { gradeSilence } from '../alerts/severity.ts'
import { NO_DAY } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { sumPeriods } from '../periods/range-sums.ts'
import { openView, reportHead, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { periodsUpTo } from '../periods/periods.ts'
import type { View } from '../periods/view.ts'
import { TRAIL_LENGTH, TRAIL_UNKNOWN } from '../tiers/trail.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { ReportHead } from '../periods/report-head.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import { fillTrails } from '../tiers/tier-columns.ts'
import { isKnown, ownerIn } from '../tiers/tiers.ts'
import { standingOf, STANDINGS } from './customer-standing.ts'
import { expectedOrder } from './order-rhythm.ts'

/**
 * One row for each known customer of the view, excluded ones and prospects among them, as columns:
 * entry i of every column belongs to row i. Rows stand in the order of the customers' keys.
 */
export interface CustomerColumns {
  readonly length: number
  readonly customer: Int32Array // CustomerIndex
  readonly standing: Uint8Array // index of STANDINGS
  readonly tier: Uint8Array // index of TIERS, TRAIL_UNKNOWN: excluded
  readonly trail: Uint8Array // TRAIL_LENGTH per row, oldest first, TRAIL_UNKNOWN before the data
  readonly owner: Int32Array // index of CustomerListReport.owners
  /** Over the 12 periods up to the one shown. */
  readonly sales: Float64Array // Money
  readonly orders: Int32Array
  readonly lastOrder: Int32Array // EpochDay, NO_DAY: never
  readonly daysSince: Int32Array // -1: none
  readonly usualGap: Float64Array // days; NaN: not known
  readonly expectedNext: Int32Array // EpochDay, NO_DAY: not known
}

/** Every known customer of a view. */
export interface CustomerListReport extends ReportHead {
  readonly columns: CustomerColumns
  readonly owners: readonly string[]
  /** The periods of the trail, oldest first; fewer than six at the beginning of the data. */
  readonly trailPeriods: readonly PeriodInfo[]
  /** What sales and orders are summed over. */
  readonly window: readonly PeriodInfo[]
}

const PERIODS_SUMMED = 12

/** Every known customer of the view with its tier, where it stands, and when it orders. */
export function computeCustomerListReport(company: Company, view: View): CustomerListReport {
  const opened = openView(company, view)
  return {
    ...reportHead(opened),
    columns: fillColumns(opened, knownMembers(opened)),
    owners: [...company.people.names, ''],
    trailPeriods: trailPeriods(opened),
    window: periodsUpTo(opened.line, opened.period.index, PERIODS_SUMMED),
  }
}

function knownMembers({ company, period, latest, isMember }: PeriodView): Int32Array {
  const members: CustomerIndex[] = []
  for (let customer = 0; customer < isMember.length; customer += 1) {
    const newest = latest[customer] ?? -1
    if (isMember[customer] === 1 && isKnown(company, period, customer, newest)) {
      members.push(customer)
    }
  }
  return Int32Array.from(members)
}

function fillColumns(opened: PeriodView, customers: Int32Array): CustomerColumns {
  const { company, line, period, latest } = opened
  const { table } = line
  const severities = gradeSilence(opened)
  const { tiers } = tiersIn(opened, period)
  const window = periodsUpTo(line, period.index, PERIODS_SUMMED)
  const sums = sumPeriods(table, window[0]?.index ?? period.index, period.index)
  const columns = emptyColumns(customers)
  const rhythms = customerRhythms(opened)
  const nobody = company.people.names.length
  for (let row = 0; row < customers.length; row += 1) {
    const customer = customers[row] ?? 0
    const newest = latest[customer] ?? -1
    const owner = ownerIn(company, table, customer, newest)
    const lastOrder = table.lastSale[newest] ?? NO_DAY
    const days = daysSinceOrder(period, lastOrder, table.lastSaleMonthOnly[newest] === 1)
    const twiceGap = rhythms.twiceGap[customer] || undefined // 0: not known
    const next = expectedOrder(days === undefined ? undefined : lastOrder, twiceGap)
    columns.standing[row] = STANDINGS.indexOf(standingOf(opened, severities, customer))
    columns.tier[row] = tiers[customer] ?? TRAIL_UNKNOWN
    columns.owner[row] = owner === UNASSIGNED ? nobody : owner
    columns.sales[row] = sums.sales[customer] ?? 0
    columns.orders[row] = sums.orders[customer] ?? 0
    columns.lastOrder[row] = lastOrder
    columns.daysSince[row] = days ?? -1
    columns.usualGap[row] = twiceGap === undefined ? Number.NaN : twiceGap / 2
    columns.expectedNext[row] = next ?? NO_DAY
  }
  fillTrails(opened, columns)
  return columns
}

function emptyColumns(customer: Int32Array): CustomerColumns {
  const { length } = customer
  return {
    length,
    customer,
    standing: new Uint8Array(length),
    tier: new Uint8Array(length),
    trail: new Uint8Array(length * TRAIL_LENGTH).fill(TRAIL_UNKNOWN),
    owner: new Int32Array(length),
    sales: new Float64Array(length),
    orders: new Int32Array(length),
    lastOrder: new Int32Array(length),
    daysSince: new Int32Array(length),
    usualGap: new Float64Array(length),
    expectedNext: new Int32Array(length),
  }
}
