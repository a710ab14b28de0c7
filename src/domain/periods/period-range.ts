import type { Company } from '../company/company.ts'
import { trimmed } from '../free-buffer.ts'
import type { Money } from '../money.ts'
import { createMemory } from '../remember.ts'
import type { MarginCover } from './report-head.ts'
import type { Measure, TierRule } from '../tiers/tier-rule.ts'
import { isKnown, ownerIn } from '../tiers/tiers.ts'
import { parsePeriodKey } from './period-calendar.ts'
import type { PeriodTable } from './period-table.ts'
import { openView, type PeriodView } from './period-view.ts'
import type { PeriodIndex, PeriodInfo, PeriodRange } from './period.ts'
import { sumPeriods, type RangeSums } from './range-sums.ts'
import type { TimeLine } from './periods.ts'
import type { View } from './view.ts'

/** What a report over a range of periods is asked for: a view, with a range for its period. */
export interface RangeView extends Omit<View, 'period'> {
  readonly range: PeriodRange
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

/** No rule has a say in a range: it is kept while cut-offs are moved. */
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
  const { range, measure, rule, salesperson, only } = view
  const key = JSON.stringify([range, measure, salesperson, only])
  const kept = rememberRange(company, key, () => createRange(company, view))
  return { ...kept, view, head: { ...kept.head, rule } }
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
  const isMember = withoutExcluded(company, atEnd.isMember)
  const measure = view.measure === 'sales' ? sums.sales : sums.margin
  return {
    company,
    view,
    line,
    periods,
    sums,
    measure,
    owner: ownersAt(company, line.table, latest),
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

function withoutExcluded({ isExcluded }: Company, isOfView: Uint8Array): Uint8Array {
  const isMember = isOfView.slice()
  for (let customer = 0; customer < isMember.length; customer += 1) {
    if (isExcluded[customer] === 1) isMember[customer] = 0
  }
  return isMember
}

function ownersAt(company: Company, table: PeriodTable, latest: Int32Array): Int32Array {
  const owners = new Int32Array(latest.length)
  for (let customer = 0; customer < latest.length; customer += 1) {
    owners[customer] = ownerIn(company, table, customer, latest[customer] ?? -1)
  }
  return owners
}

function orderingAmong(isMember: Uint8Array, { saleLines }: RangeSums): Int32Array {
  const ordering = new Int32Array(isMember.length)
  let length = 0
  for (let customer = 0; customer < isMember.length; customer += 1) {
    if (isMember[customer] === 0 || (saleLines[customer] ?? 0) === 0) continue
    ordering[length] = customer
    length += 1
  }
  return trimmed(ordering, length)
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
