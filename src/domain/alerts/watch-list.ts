import { NO_DAY } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { foldText } from '../fold-text.ts'
import { entriesOf } from '../periods/period-table.ts'
import { entryNow, tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import { TRAIL_LENGTH, TRAIL_UNKNOWN } from '../reports.ts'
import { isOrdering, measureOf } from '../tiers/tiers.ts'
import { addressedTo } from './addressed-to.ts'
import { daysSinceOrder, lastProducts, PRODUCTS_SHOWN, trailPeriods } from './alerts.ts'
import { twiceUsualGap } from './rhythm.ts'
import { countAsleep } from './severity.ts'
import type { WatchMember } from './watch-member.ts'
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
  const isAddressed = addressedTo(company, view)
  const members = findMembers(opened, group) ?? []
  const own = members.filter(({ customer }) => isAddressed(customer))
  const found = own.filter(textFilter(company, text))
  const rows = group === 'dormant' ? found : sinceLast(opened, group, found)
  return { group, ...describeRows(opened, group, rows), unsearched: own.length }
}

function textFilter(company: Company, text: string): (member: WatchMember) => boolean {
  const wanted = foldText(text)
  if (wanted === '') return () => true
  const { ids, names, otherNames, contacts, phones } = company.directory
  const columns = [names, ids, otherNames, contacts, phones, company.currentOwner]
  return ({ customer }) =>
    columns.some((column) => foldText(column[customer] ?? '').includes(wanted))
}

function sinceLast(
  opened: PeriodView,
  group: WatchGroup,
  members: readonly WatchMember[],
): readonly WatchMember[] {
  const hasOrdered = ({ customer }: WatchMember) => orderedSince(opened, group, customer) !== NO_DAY
  return [
    ...members.filter((member) => !hasOrdered(member)),
    ...members.filter((member) => hasOrdered(member)),
  ]
}

/** Numbers texts as they come, so that each is sent once. */
function createTexts() {
  const texts: string[] = []
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, texts.length)
    return texts.push(text) - 1
  }
  return { texts, numberOf }
}

function describeRows(
  opened: PeriodView,
  group: WatchGroup,
  members: readonly WatchMember[],
): Pick<WatchList, 'columns' | 'owners' | 'products'> {
  const { company } = opened
  const owners = createTexts()
  const products = createTexts()
  const columns = createColumns(members.length)
  const describe = describeCustomer(opened, group, columns)
  for (const [row, { customer, amount }] of members.entries()) {
    columns.customer[row] = customer
    columns.amount[row] = amount
    columns.owner[row] = owners.numberOf(company.currentOwner[customer] ?? '')
    describe(row, customer)
    const bought = lastProducts(company.ledger, customer, columns.lastOrder[row] ?? NO_DAY)
    for (const [place, product] of bought.entries()) {
      columns.products[row * PRODUCTS_SHOWN + place] = products.numberOf(product)
    }
  }
  return { columns, owners: owners.texts, products: products.texts }
}

function createColumns(length: number): WatchColumns {
  return {
    length,
    customer: new Int32Array(length),
    owner: new Int32Array(length),
    amount: new Float64Array(length),
    value: new Float64Array(length),
    tier: new Uint8Array(length),
    tierBefore: new Uint8Array(length),
    trail: new Uint8Array(length * TRAIL_LENGTH).fill(TRAIL_UNKNOWN),
    lastOrder: new Int32Array(length),
    lastOrderMonthOnly: new Uint8Array(length),
    daysSince: new Int32Array(length),
    periodsAsleep: new Int32Array(length),
    twiceGap: new Int32Array(length),
    orderedSince: new Int32Array(length),
    products: new Int32Array(length * PRODUCTS_SHOWN).fill(-1),
    returnsOnly: new Uint8Array(length),
  }
}

/** Fills a row with what the company knows of its customer in the period. */
function describeCustomer(opened: PeriodView, group: WatchGroup, columns: WatchColumns) {
  const { company, line, view, period, before, latest } = opened
  const { table } = line
  const { tiers } = tiersIn(opened, period)
  const tiersBefore = before === undefined ? undefined : tiersIn(opened, before).tiers
  const trails = trailPeriods(opened).map((info) => tiersIn(opened, info).tiers)
  const firstMark = TRAIL_LENGTH - trails.length
  const asleep = countAsleep(line, period)
  const entries = entriesOf(table, period.index)
  return (row: number, customer: number): void => {
    const newest = latest[customer] ?? -1
    const lastOrder = table.lastSale[newest] ?? NO_DAY
    const isMonthOnly = table.lastSaleMonthOnly[newest] === 1
    const entry = entries[customer] ?? -1
    columns.value[row] = measureOf(table, view.measure, entryNow(opened, customer))
    columns.tier[row] = tiers[customer] ?? TRAIL_UNKNOWN
    columns.tierBefore[row] = tiersBefore?.[customer] ?? TRAIL_UNKNOWN
    for (const [at, then] of trails.entries()) {
      columns.trail[row * TRAIL_LENGTH + firstMark + at] = then[customer] ?? TRAIL_UNKNOWN
    }
    columns.lastOrder[row] = lastOrder
    columns.lastOrderMonthOnly[row] = isMonthOnly ? 1 : 0
    columns.daysSince[row] = daysSinceOrder(period, lastOrder, isMonthOnly) ?? -1
    columns.periodsAsleep[row] = lastOrder === NO_DAY ? 0 : asleep(lastOrder)
    columns.twiceGap[row] = twiceUsualGap(company.ledger, customer, period) ?? 0
    columns.orderedSince[row] = orderedSince(opened, group, customer)
    const hasReturns = (table.returnLines[entry] ?? 0) > 0
    columns.returnsOnly[row] = hasReturns && !isOrdering(table, entry) ? 1 : 0
  }
}
