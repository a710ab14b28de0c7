import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex, MarginCover } from '../reports.ts'
import type { Measure, TierRule } from '../tiers/tier-rule.ts'
import { isKnown, ownerIn } from '../tiers/tiers.ts'
import { parsePeriodKey } from './period-calendar.ts'
import type { PeriodTable } from './period-table.ts'
import { openView, type PeriodView } from './period-view.ts'
import type { PeriodIndex, PeriodInfo, PeriodRange } from './period.ts'
import type { TimeLine } from './periods.ts'
import type { View } from './view.ts'

/** What a report over a range of periods is asked for: a view, with a range for its period. */
export interface RangeView extends Omit<View, 'period'> {
  readonly range: PeriodRange
}

/** What every customer did in a range of periods, as columns by customer. */
export interface RangeSums {
  readonly sales: Float64Array // Money
  /** Sum of the known margins, the sales of the lines that have one, and their number. */
  readonly margin: Float64Array // Money
  readonly marginSales: Float64Array // Money
  readonly marginLines: Int32Array
  /** List value of the lines whose discount is known, and the sales of these lines. */
  readonly listValue: Float64Array // Money
  readonly listSales: Float64Array // Money
  /** More than 0: ordering in the range. */
  readonly saleLines: Int32Array
  /** Orders whose first sale line lies in the range. */
  readonly orders: Int32Array
}

/** A range laid on the company's time line: what every report over a range starts from. */
export interface OpenedRange {
  readonly company: Company
  readonly view: RangeView
  readonly line: TimeLine
  /** The periods of the range that are no gaps, oldest first. */
  readonly periods: readonly PeriodInfo[]
  readonly sums: RangeSums
  /** The column of `sums` that the view measures by. */
  readonly measure: Float64Array // Money
  /** Per customer its owner at the end of the range's last period. */
  readonly owner: Int32Array // PersonIndex
  /** 1 for each customer that the view is about and that is not excluded. */
  readonly isMember: Uint8Array
  /** Members with a sale line in the range, ascending. */
  readonly ordering: Int32Array // CustomerIndex
  /** The part of every report that says what it is about. */
  readonly head: RangeHead
}

/** What every report over a range says about itself. */
export interface RangeHead {
  readonly range: PeriodRange
  /** The periods of the range that are no gaps, oldest first. */
  readonly periods: readonly PeriodInfo[]
  readonly measure: Measure
  readonly rule: TierRule
  readonly salesperson: string | undefined
  /** Over all customers of the salesperson, excluded ones among them; undefined without any margin. */
  readonly marginCover: MarginCover | undefined
  /** Excluded customers known at the range's end, and the sum of their measure over the range. */
  readonly excluded: { readonly customers: number; readonly value: Money }
}

const rememberRange = createMemory<OpenedRange>(6)

/**
 * Lays a range on the company's time line. Both ends are in it; gaps give nothing. The view's
 * customers are those of the range's last period: the salesperson's are those that the person owns at
 * its end, with all their own figures over the range.
 *
 * @returns without periods, all sums 0 and nobody ordering, where the range ends before it begins or
 *   holds gaps only.
 * @throws RangeError if an end is no period's name, or the ends are periods of different kinds.
 */
export function openRange(company: Company, view: RangeView): OpenedRange {
  return rememberRange(company, JSON.stringify(view), () => createRange(company, view))
}

function createRange(company: Company, view: RangeView): OpenedRange {
  const { range, ...rest } = view
  const { from, to } = parseRange(range)
  const atEnd = openView(company, { ...rest, period: range.to })
  const { line, latest } = atEnd
  const periods = line.periods.filter(
    ({ index, state }) => from <= index && index <= to && state !== 'gap',
  )
  const sums = sumPeriods(line.table, from, to)
  const isMember = atEnd.isMember.map((member, customer) =>
    company.isExcluded[customer] === 1 ? 0 : member,
  )
  const measure = view.measure === 'sales' ? sums.sales : sums.margin
  return {
    company,
    view,
    line,
    periods,
    sums,
    measure,
    owner: latest.map((entry, customer) => ownerIn(company, line.table, customer, entry)),
    isMember,
    ordering: orderingAmong(isMember, sums),
    head: {
      range,
      periods,
      measure: view.measure,
      rule: view.rule,
      salesperson: view.salesperson,
      marginCover: company.hasMargin ? marginCover(atEnd.isMember, sums) : undefined,
      excluded: excludedTotal(atEnd, measure),
    },
  }
}

function parseRange({ from, to }: PeriodRange): {
  readonly from: PeriodIndex
  readonly to: PeriodIndex
} {
  const first = parsePeriodKey(from)
  const last = parsePeriodKey(to)
  if (first === undefined || last === undefined || first.kind !== last.kind) {
    throw new RangeError(`Not a range of periods: ${from} to ${to}`)
  }
  return { from: first.index, to: last.index }
}

const rememberSums = createMemory<RangeSums>(6)

/**
 * Adds up every customer's periods from one to another, both included, whatever the view. An order
 * counts once, in the period of its first sale line, so that orders add up over periods.
 */
export function sumPeriods(table: PeriodTable, from: PeriodIndex, to: PeriodIndex): RangeSums {
  return rememberSums(table, `${from} ${to}`, () => {
    const span = entriesWithin(table, from, to)
    return {
      sales: addMoney(span, table.sales),
      margin: addMoney(span, table.margin),
      marginSales: addMoney(span, table.marginSales),
      marginLines: addCounts(span, table.marginLines),
      listValue: addMoney(span, table.listValue),
      listSales: addMoney(span, table.listSales),
      saleLines: addCounts(span, table.saleLines),
      orders: addCounts(span, table.orders),
    }
  })
}

/** Per customer the entries of a range: from its first up to, and without, the one after the last. */
interface EntrySpan {
  readonly first: Int32Array // EntryIndex
  readonly end: Int32Array // EntryIndex
}

function entriesWithin(
  { start, period }: PeriodTable,
  from: PeriodIndex,
  to: PeriodIndex,
): EntrySpan {
  const first = start.slice(0, -1)
  const end = start.slice(1)
  for (let customer = 0; customer < first.length; customer += 1) {
    let low = first[customer] ?? 0
    let high = end[customer] ?? 0
    while (low < high && (period[low] ?? 0) < from) low += 1
    while (low < high && (period[high - 1] ?? 0) > to) high -= 1
    first[customer] = low
    end[customer] = high
  }
  return { first, end }
}

// Two functions and not one: code that meets one kind of array only is several times faster.
function addMoney({ first, end }: EntrySpan, column: Float64Array): Float64Array {
  const sums = new Float64Array(first.length)
  for (let customer = 0; customer < sums.length; customer += 1) {
    const to = end[customer] ?? 0
    let sum = 0
    for (let entry = first[customer] ?? 0; entry < to; entry += 1) sum += column[entry] ?? 0
    sums[customer] = sum
  }
  return sums
}

function addCounts({ first, end }: EntrySpan, column: Int32Array): Int32Array {
  const sums = new Int32Array(first.length)
  for (let customer = 0; customer < sums.length; customer += 1) {
    const to = end[customer] ?? 0
    let sum = 0
    for (let entry = first[customer] ?? 0; entry < to; entry += 1) sum += column[entry] ?? 0
    sums[customer] = sum
  }
  return sums
}

function orderingAmong(isMember: Uint8Array, { saleLines }: RangeSums): Int32Array {
  const ordering: CustomerIndex[] = []
  for (let customer = 0; customer < isMember.length; customer += 1) {
    if (isMember[customer] === 1 && (saleLines[customer] ?? 0) > 0) ordering.push(customer)
  }
  return Int32Array.from(ordering)
}

/** Enough: what the margin is not known for is at most 5 % of sales. */
function marginCover(isOfView: Uint8Array, { sales, marginSales }: RangeSums): MarginCover {
  let known: Money = 0
  let all: Money = 0
  for (let customer = 0; customer < isOfView.length; customer += 1) {
    if (isOfView[customer] === 0) continue
    known += marginSales[customer] ?? 0
    all += sales[customer] ?? 0
  }
  return { known, sales: all, enough: Math.abs(all - known) * 20 <= Math.abs(all) }
}

function excludedTotal(
  { company, period, latest, isMember }: PeriodView,
  measure: Float64Array,
): RangeHead['excluded'] {
  let customers = 0
  let value: Money = 0
  for (let customer = 0; customer < latest.length; customer += 1) {
    if (company.isExcluded[customer] === 0 || isMember[customer] === 0) continue
    if (!isKnown(company, period, customer, latest[customer] ?? -1)) continue
    customers += 1
    value += measure[customer] ?? 0
  }
  return { customers, value }
}
