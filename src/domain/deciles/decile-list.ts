import type { Company } from '../company/company.ts'
import { openRange, type RangeView } from '../periods/period-range.ts'
import { type RangeSums } from '../periods/range-sums.ts'
import type { Measure } from '../tiers/tier-rule.ts'
import { groupCustomers, type CustomerGroups, type NamedGroup } from './customer-groups.ts'

/** Which customers of a decile report to name. */
export type DecileSelection =
  | { readonly kind: 'decile'; readonly decile: number }
  /** 1..10, and 11 for those without a positive contribution. */
  | { readonly kind: 'part'; readonly measure: Measure; readonly part: number }
  | { readonly kind: 'group'; readonly group: NamedGroup }

/** All customers of a group with their figures over the range, as columns, in the group's order. */
export interface DecileList extends RangeSums {
  readonly customer: Int32Array // CustomerIndex
  readonly owner: Int32Array // index of `owners`; -1 = unassigned
  readonly owners: readonly string[]
  /** Margin of the first and of the last third of the range, where it has thirds. */
  readonly marginFirst: Float64Array | undefined // Money
  readonly marginLast: Float64Array | undefined // Money
}

/** The customers of a group; empty for one that the range does not have. */
export function computeDecileList(
  company: Company,
  view: RangeView,
  selection: DecileSelection,
): DecileList {
  const opened = openRange(company, view)
  const { sums } = opened
  const groups = groupCustomers(opened)
  const customers = select(groups, selection) ?? new Int32Array()
  const amounts = (column: Float64Array): Float64Array =>
    Float64Array.from(customers, (customer) => column[customer] ?? 0)
  const counts = (column: Int32Array): Int32Array =>
    Int32Array.from(customers, (customer) => column[customer] ?? 0)
  return {
    customer: customers.slice(),
    owner: counts(opened.owner),
    owners: company.people.names,
    sales: amounts(sums.sales),
    margin: amounts(sums.margin),
    marginSales: amounts(sums.marginSales),
    marginLines: counts(sums.marginLines),
    listValue: amounts(sums.listValue),
    listSales: amounts(sums.listSales),
    saleLines: counts(sums.saleLines),
    orders: counts(sums.orders),
    marginFirst: groups.thirds && Float64Array.from(customers, groups.thirds.first),
    marginLast: groups.thirds && Float64Array.from(customers, groups.thirds.last),
  }
}

function select(groups: CustomerGroups, selection: DecileSelection): Int32Array | undefined {
  switch (selection.kind) {
    case 'decile':
      return groups.deciles[selection.decile - 1]
    case 'part':
      return groups.parts[selection.measure][selection.part - 1]
    case 'group':
      return groups.named[selection.group]
  }
}
