import { NO_DAY } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { foldText } from '../fold-text.ts'
import { entryNow, tiersIn, type PeriodView } from '../periods/period-view.ts'
import { isOfEveryone, type View } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import { TRAIL_LENGTH, TRAIL_UNKNOWN } from '../tiers/trail.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { fillTrails } from '../tiers/tier-columns.ts'
import { isOrdering, measureOf } from '../tiers/tiers.ts'
import { addressedTo } from './addressed-to.ts'
import { daysSinceOrder } from './alerts.ts'
import { customerRhythms } from './customer-rhythms.ts'
import { currentOwners } from './owner-numbers.ts'
import { productsBought } from './products-bought.ts'
import { countAsleep } from './severity.ts'
import { filterMembers, toColumns, type WatchMembers } from './watch-member.ts'
import { findMembers, openEveryone, orderedSince, type WatchGroup } from './watch-report.ts'

/**
 * The customers of a watch group as columns: entry i of every column belongs to row i. Rows stand in
 * the group's order; those who have ordered since come last, except among the dormant.
 */
export interface WatchColumns {
  readonly length: number
  readonly customer: Int32Array // CustomerIndex
  readonly owner: Int32Array // index of WatchList.owners: the current owner
  readonly amount: Float64Array // Money: what the group goes by
  readonly value: Float64Array // Money: the measure in the period
  readonly tier: Uint8Array // index of TIERS
  readonly tierBefore: Uint8Array // index of TIERS, TRAIL_UNKNOWN: not known
  readonly trail: Uint8Array // TRAIL_LENGTH per row, oldest first, TRAIL_UNKNOWN before the data
  readonly lastOrder: Int32Array // EpochDay, NO_DAY: never
  readonly lastOrderMonthOnly: Uint8Array
  readonly daysSince: Int32Array // -1: none
  readonly periodsAsleep: Int32Array // 0: ordering, or never ordered
  readonly twiceGap: Int32Array // twice the usual gap in days; 0: none
  readonly orderedSince: Int32Array // EpochDay, NO_DAY: not
  readonly products: Int32Array // PRODUCTS_SHOWN per row, index of WatchList.products; -1: none
  readonly returnsOnly: Uint8Array // 1: returns and no sale in the period
}

/** Who is in a watch group, of the people and with the text that are asked for. */
export interface WatchList {
  readonly group: WatchGroup
  readonly columns: WatchColumns
  readonly owners: readonly string[]
  readonly products: readonly string[]
  /** How many there are before the text is looked for. */
  readonly unsearched: number
}

/**
 * The customers of a watch group that are addressed to the view's salesperson, and match the view's
 * fields. A text is looked for, folded, in id, names, current owner, contact and phone.
 *
 * @returns no rows for a group that the period does not have.
 */
export function computeWatchList(
  company: Company,
  view: View,
  group: WatchGroup,
  text: string,
): WatchList {
  const opened = openEveryone(company, view)
  const members = findMembers(opened, group) ?? toColumns([])
  const own = isOfEveryone(view) ? members : filterMembers(members, addressedTo(company, view))
  const found = foldText(text) === '' ? own : filterMembers(own, textFilter(company, text))
  const rows = group === 'dormant' ? found : sinceLast(opened, group, found)
  const describe = () => describeRows(opened, group, rows)
  // All dormant, half of all customers often, are the same under every rule.
  const isKept = group === 'dormant' && rows === members
  const { columns, ...names } = isKept
    ? rememberDormant(company, `${view.period} ${view.measure}`, describe)
    : describe()
  const unsearched = own.customer.length
  return { group, columns: { ...columns, ...tierColumns(opened, columns) }, ...names, unsearched }
}

function textFilter(company: Company, text: string): (customer: CustomerIndex) => boolean {
  const wanted = foldText(text)
  const { ids, names, otherNames, contacts, phones } = company.directory
  const columns = [names, ids, otherNames, contacts, phones, company.currentOwner]
  return (customer) => columns.some((column) => foldText(column[customer] ?? '').includes(wanted))
}

function sinceLast(opened: PeriodView, group: WatchGroup, members: WatchMembers): WatchMembers {
  const sinceOf = orderedSince(opened, group)
  const hasOrdered = (customer: CustomerIndex) => sinceOf(customer) !== NO_DAY
  const silent = filterMembers(members, (customer) => !hasOrdered(customer))
  const back = filterMembers(members, hasOrdered)
  const customer = members.customer.slice()
  const amount = members.amount.slice()
  for (const [from, part] of [
    [0, silent],
    [silent.customer.length, back],
  ] as const) {
    customer.set(part.customer, from)
    amount.set(part.amount, from)
  }
  return { customer, amount }
}

/** Rows without what rules have a say in. */
interface DescribedRows extends Pick<WatchList, 'owners' | 'products'> {
  readonly columns: Omit<WatchColumns, 'tier' | 'tierBefore' | 'trail'>
}

const rememberDormant = createMemory<DescribedRows>(1)

function describeRows(
  opened: PeriodView,
  group: WatchGroup,
  { customer, amount }: WatchMembers,
): DescribedRows {
  const owners = currentOwners(opened.company)
  const { lastProducts, products } = productsBought(opened, customer)
  const columns = { ...createColumns(customer.length), customer, amount, products: lastProducts }
  for (let row = 0; row < customer.length; row += 1) {
    columns.owner[row] = owners.numberOf(customer[row] ?? -1)
  }
  fillMeasures(opened, columns)
  fillOrders(opened, group, columns)
  return { columns, owners: owners.names, products }
}

function createColumns(
  length: number,
): Omit<DescribedRows['columns'], 'customer' | 'amount' | 'products'> {
  return {
    length,
    owner: new Int32Array(length),
    value: new Float64Array(length),
    lastOrder: new Int32Array(length),
    lastOrderMonthOnly: new Uint8Array(length),
    daysSince: new Int32Array(length),
    periodsAsleep: new Int32Array(length),
    twiceGap: new Int32Array(length),
    orderedSince: new Int32Array(length),
    returnsOnly: new Uint8Array(length),
  }
}

function fillMeasures(opened: PeriodView, columns: DescribedRows['columns']): void {
  const { line, view } = opened
  for (let row = 0; row < columns.length; row += 1) {
    const entry = entryNow(opened, columns.customer[row] ?? -1)
    const hasReturns = (line.table.returnLines[entry] ?? 0) > 0
    columns.value[row] = measureOf(line.table, view.measure, entry)
    columns.returnsOnly[row] = hasReturns && !isOrdering(line.table, entry) ? 1 : 0
  }
}

function tierColumns(
  opened: PeriodView,
  { length, customer }: DescribedRows['columns'],
): Pick<WatchColumns, 'tier' | 'tierBefore' | 'trail'> {
  const { period, before } = opened
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = before === undefined ? undefined : tiersIn(opened, before).tiers
  const tier = new Uint8Array(length)
  const tierBefore = new Uint8Array(length)
  for (let row = 0; row < length; row += 1) {
    tier[row] = tiers[customer[row] ?? -1] ?? TRAIL_UNKNOWN
    tierBefore[row] = tiersBefore?.[customer[row] ?? -1] ?? TRAIL_UNKNOWN
  }
  const trail = new Uint8Array(length * TRAIL_LENGTH).fill(TRAIL_UNKNOWN)
  fillTrails(opened, { customer, trail })
  return { tier, tierBefore, trail }
}

function fillOrders(
  opened: PeriodView,
  group: WatchGroup,
  columns: DescribedRows['columns'],
): void {
  const { line, period, latest } = opened
  const { table } = line
  const asleep = countAsleep(line, period)
  const { twiceGap } = customerRhythms(opened)
  const sinceOf = orderedSince(opened, group)
  for (let row = 0; row < columns.length; row += 1) {
    const customer = columns.customer[row] ?? -1
    const newest = latest[customer] ?? -1
    const lastOrder = table.lastSale[newest] ?? NO_DAY
    const isMonthOnly = table.lastSaleMonthOnly[newest] === 1
    columns.lastOrder[row] = lastOrder
    columns.lastOrderMonthOnly[row] = isMonthOnly ? 1 : 0
    columns.daysSince[row] = daysSinceOrder(period, lastOrder, isMonthOnly) ?? -1
    columns.periodsAsleep[row] = lastOrder === NO_DAY ? 0 : asleep(lastOrder)
    columns.twiceGap[row] = twiceGap[customer] ?? 0
    columns.orderedSince[row] = sinceOf(customer)
  }
}
