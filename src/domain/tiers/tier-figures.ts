import { daysSinceOrder } from '../alerts/alerts.ts'
import { NO_DAY } from '../calendar.ts'
import { UNASSIGNED, type PersonIndex } from '../company/salespeople.ts'
import { freeBuffer } from '../free-buffer.ts'
import { gatherIntegers, gatherNumbers } from '../gather.ts'
import type { Money } from '../money.ts'
import { entriesIn } from '../periods/period-table.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import { subjectOf } from '../periods/view.ts'
import { createMemory } from '../remember.ts'
import { standingOf } from './places.ts'
import { findTierRows, type TierRows } from './tier-rows.ts'
import type { TierColumns } from './tier-columns.ts'
import { measureOf, ownerIn, type EntryRanking } from './tiers.ts'

/** The columns of a tier report that tell what customers did: no rule has a say in them. */
type Deeds = TierRows &
  Pick<
    TierColumns,
    | 'owner'
    | 'value'
    | 'valueBefore'
    | 'sales'
    | 'margin'
    | 'marginSales'
    | 'orders'
    | 'products'
    | 'lastOrder'
    | 'daysSince'
    | 'returnsOnly'
  >

/** The columns that hang on who is ranked together, but not on the cut-offs. */
type Standings = Pick<TierColumns, 'share' | 'cumulativeShare' | 'rank'>

/** All columns of a tier report that no cut-off has a say in, the rows in the order of {@link TierRows}. */
export type TierFigures = Deeds & Standings

// Most of a tier report, and the more so the more customers are asleep. Each may hold ten megabytes, and
// the reports that are kept share them.
const rememberDeeds = createMemory<Deeds>(3)
const rememberStandings = createMemory<Standings>(3)

/** The figures of a view's customers. Kept, so that cut-offs can be moved: not to be written to. */
export function tierFigures(opened: PeriodView): TierFigures {
  const { company, view } = opened
  const subject = subjectOf(view)
  const deeds = rememberDeeds(company, subject, () => fillDeeds(opened))
  const standings = rememberStandings(company, `${view.rule.scope} ${subject}`, () =>
    fillStandings(opened, deeds),
  )
  return { ...deeds, ...standings }
}

/** Filled a few columns at a time: most customers are asleep, and have nothing in most of them. */
function fillDeeds(opened: PeriodView): Deeds {
  const rows = findTierRows(opened)
  const { length } = rows.customer
  const deeds = {
    ...rows,
    owner: new Int32Array(length),
    value: new Float64Array(length),
    valueBefore: new Float64Array(length),
    sales: new Float64Array(length),
    margin: new Float64Array(length).fill(Number.NaN),
    marginSales: new Float64Array(length),
    orders: new Int32Array(length),
    products: new Int32Array(length),
    lastOrder: new Int32Array(length),
    daysSince: new Int32Array(length),
    returnsOnly: new Uint8Array(length),
  }
  const rowOf = new Int32Array(opened.latest.length).fill(-1)
  for (let row = 0; row < length; row += 1) rowOf[rows.customer[row] ?? -1] = row
  fillLastOrders(opened, deeds)
  fillPeriod(opened, deeds, rowOf)
  fillBefore(opened, deeds, rowOf)
  freeBuffer(rowOf)
  return deeds
}

function fillLastOrders({ company, line, period, latest }: PeriodView, deeds: Deeds): void {
  const { table } = line
  const nobody = company.people.names.length
  for (let row = 0; row < deeds.customer.length; row += 1) {
    const customer = deeds.customer[row] ?? -1
    const newest = latest[customer] ?? -1
    const owner = ownerIn(company, table, customer, newest)
    const lastOrder = table.lastSale[newest] ?? NO_DAY
    const isMonthOnly = table.lastSaleMonthOnly[newest] === 1
    deeds.owner[row] = owner === UNASSIGNED ? nobody : owner
    deeds.lastOrder[row] = lastOrder
    deeds.daysSince[row] = daysSinceOrder(period, lastOrder, isMonthOnly) ?? -1
  }
}

function fillPeriod({ line, view, period }: PeriodView, deeds: Deeds, rowOf: Int32Array): void {
  const { table } = line
  const entries = entriesIn(table, period.index)
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? -1
    const row = rowOf[table.customer[entry] ?? -1] ?? -1
    if (row < 0) continue
    deeds.value[row] = measureOf(table, view.measure, entry)
    deeds.sales[row] = table.sales[entry] ?? 0
    if ((table.marginLines[entry] ?? 0) > 0) deeds.margin[row] = table.margin[entry] ?? 0
    deeds.marginSales[row] = table.marginSales[entry] ?? 0
    deeds.orders[row] = table.orders[entry] ?? 0
    deeds.products[row] = table.productsOf(entry)
    const hasReturns = (table.returnLines[entry] ?? 0) > 0
    deeds.returnsOnly[row] = row >= deeds.ordering && hasReturns ? 1 : 0
  }
}

function fillBefore({ line, view, before }: PeriodView, deeds: Deeds, rowOf: Int32Array): void {
  const { table } = line
  if (before === undefined) {
    deeds.valueBefore.fill(Number.NaN)
    return
  }
  const entries = entriesIn(table, before.index)
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? -1
    const row = rowOf[table.customer[entry] ?? -1] ?? -1
    if (row >= 0) deeds.valueBefore[row] = measureOf(table, view.measure, entry)
  }
}

function fillStandings(opened: PeriodView, { owner, value, ordering }: Deeds): Standings {
  const standings = {
    share: new Float64Array(ordering).fill(Number.NaN),
    cumulativeShare: new Float64Array(ordering).fill(Number.NaN),
    rank: new Int32Array(ordering),
  }
  const standingOfOwner = byOwner(
    opened,
    (ranking) => (measure: Money) => standingOf(ranking, measure),
  )
  for (let row = 0; row < ordering; row += 1) {
    const standing = standingOfOwner[owner[row] ?? -1]?.(value[row] ?? 0)
    if (standing === undefined) continue
    standings.share[row] = standing.share
    standings.cumulativeShare[row] = standing.cumulativeShare
    standings.rank[row] = standing.rank
  }
  return standings
}

/**
 * What is made of the ranking that an owner's customers stand in, once for each ranking.
 *
 * @returns by number of the owner as columns hold it; undefined where none of its customers orders.
 */
export function byOwner<Made>(
  opened: PeriodView,
  make: (ranking: EntryRanking) => Made,
): readonly (Made | undefined)[] {
  const { company, view, period } = opened
  const made = new Map<PersonIndex, Made>()
  for (const [owner, ranking] of tiersIn(opened, period).rankings) made.set(owner, make(ranking))
  return [...company.people.names.keys(), UNASSIGNED].map((owner) =>
    made.get(view.rule.scope === 'owner' ? owner : UNASSIGNED),
  )
}

/**
 * The figures with the rows of those who order in another order.
 *
 * @param rows - By new row the old one; of those asleep all stay where they are.
 */
export function reorderFigures(figures: TierFigures, rows: Int32Array): TierFigures {
  const numbers = (column: Float64Array): Float64Array =>
    withHead(column, gatherNumbers(column, rows))
  const integers = (column: Int32Array): Int32Array =>
    withHead(column, gatherIntegers(column, rows))
  return {
    ordering: figures.ordering,
    customer: integers(figures.customer),
    owner: integers(figures.owner),
    value: numbers(figures.value),
    valueBefore: numbers(figures.valueBefore),
    sales: numbers(figures.sales),
    margin: numbers(figures.margin),
    marginSales: numbers(figures.marginSales),
    share: gatherNumbers(figures.share, rows),
    cumulativeShare: gatherNumbers(figures.cumulativeShare, rows),
    rank: gatherIntegers(figures.rank, rows),
    orders: integers(figures.orders),
    products: integers(figures.products),
    lastOrder: integers(figures.lastOrder),
    daysSince: integers(figures.daysSince),
    returnsOnly: figures.returnsOnly, // of those asleep
  }
}

function withHead<Column extends Float64Array | Int32Array>(column: Column, head: Column): Column {
  const copy = column.slice() as Column
  copy.set(head)
  return copy
}
