import { NO_DAY } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import { TRAIL_UNKNOWN } from '../tiers/trail.ts'
import {
  byCustomer,
  byOwner,
  CODE_POINT_ORDER,
  figureAt,
  placesOf,
  sortByFigure,
  type NameOrder,
} from '../row-order.ts'
import { textFilter } from '../tiers/tier-list.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'
import type { CustomerListReport } from './customer-list-report.ts'
import { STANDINGS, type CustomerStanding } from './customer-standing.ts'

/** By what the list of customers can be sorted. */
export const CUSTOMER_SORT_KEYS = [
  'customer',
  'id',
  'salesperson',
  'tier',
  'sales',
  'orders',
  'lastOrder',
  'daysSince',
  'usualGap',
  'expectedNext',
  'contact',
] as const
export type CustomerSortKey = (typeof CUSTOMER_SORT_KEYS)[number]

/** Which customers are wanted; empty lists and text: all. */
export interface CustomerListFilter {
  readonly tiers: readonly Tier[]
  readonly standings: readonly CustomerStanding[]
  readonly text: string // in id, names, salesperson; folded
}

/** In which order. Rows without the figure stand last in both directions; equal ones keep theirs. */
export interface CustomerListSort {
  readonly key: CustomerSortKey
  readonly descending: boolean
}

/** Which rows of a {@link CustomerListReport} to show, in which order, and what they add up to. */
export interface CustomerList {
  /** Row numbers of the report's columns. */
  readonly rows: Int32Array
  readonly sales: Money
  readonly orders: number
  /** Customers per tier before the filter on tier, and per standing before the one on standing. */
  readonly countByTier: Readonly<Record<Tier, number>>
  readonly countByStanding: Readonly<Record<CustomerStanding, number>>
}

/**
 * Which customers to show. Rows without the figure that is sorted by stand last in both directions;
 * equal ones keep the order of their keys. By tier: A to D, then excluded, within a tier by sales, largest
 * first; descending turns all of it.
 */
export function computeCustomerList(
  company: Company,
  report: CustomerListReport,
  filter: CustomerListFilter,
  sort: CustomerListSort,
  order: NameOrder = CODE_POINT_ORDER,
): CustomerList {
  const { columns } = report
  const hasText = textFilter(company, report, filter.text)
  const countByTier = { A: 0, B: 0, C: 0, D: 0 }
  const countByStanding = { tiered: 0, churned: 0, prospect: 0, excluded: 0, unknown: 0 }
  const rows: number[] = []
  let sales: Money = 0
  let orders = 0
  for (let row = 0; row < columns.length; row += 1) {
    const tier = TIERS[columns.tier[row] ?? TRAIL_UNKNOWN]
    const standing = STANDINGS[columns.standing[row] ?? -1]
    if (standing === undefined || !hasText(row)) continue
    const hasTier = isWanted(filter.tiers, tier)
    const hasStanding = isWanted(filter.standings, standing)
    if (hasStanding && tier !== undefined) countByTier[tier] += 1
    if (hasTier) countByStanding[standing] += 1
    if (!hasTier || !hasStanding) continue
    rows.push(row)
    sales += columns.sales[row] ?? 0
    orders += columns.orders[row] ?? 0
  }
  const found = Int32Array.from(rows)
  const figure = sortFigure(company, report, found, sort.key, order)
  return {
    rows: sortByFigure(found, figure, sort.descending),
    sales,
    orders,
    countByTier,
    countByStanding,
  }
}

function isWanted<Value>(wanted: readonly Value[], value: Value | undefined): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value))
}

/** What rows are sorted by, as a number; NaN where a row has no such figure. */
function sortFigure(
  { directory }: Company,
  report: CustomerListReport,
  rows: Int32Array,
  key: CustomerSortKey,
  order: NameOrder,
): (row: number) => number {
  const { columns } = report
  const unless = (none: number, column: ArrayLike<number>) => (row: number) =>
    column[row] === none ? Number.NaN : figureAt(column, row)
  const byText = (texts: readonly string[]) => {
    const places = placesOf(texts, order)
    return (row: number) => {
      const customer = columns.customer[row] ?? -1
      return texts[customer] === '' ? Number.NaN : figureAt(places, customer)
    }
  }
  switch (key) {
    case 'customer':
      return byCustomer(report, directory, order)
    case 'id':
      return byText(directory.ids)
    case 'contact':
      return byText(directory.contacts)
    case 'salesperson':
      return byOwner(report, order)
    case 'tier': {
      const places = new Int32Array(columns.length)
      const bySales = sortByFigure(rows, (row) => figureAt(columns.sales, row), true)
      for (const [place, row] of bySales.entries()) places[row] = place
      return (row) => figureAt(columns.tier, row) * columns.length + figureAt(places, row)
    }
    case 'sales':
      return (row) => figureAt(columns.sales, row)
    case 'orders':
      return (row) => figureAt(columns.orders, row)
    case 'lastOrder':
      return unless(NO_DAY, columns.lastOrder)
    case 'daysSince':
      return unless(-1, columns.daysSince)
    case 'usualGap':
      return (row) => figureAt(columns.usualGap, row)
    case 'expectedNext':
      return unless(NO_DAY, columns.expectedNext)
  }
}
