import type { Company } from '../company/company.ts'
import type { Money } from '../money.ts'
import {
  openRange,
  type OpenedRange,
  type RangeHead,
  type RangeView,
} from '../periods/period-range.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { Measure } from '../tiers/tier-rule.ts'
import {
  everyoneOrdering,
  groupCustomers,
  type CustomerGroups,
  type NamedGroup,
} from './customer-groups.ts'
import { discountRate, sumGroup, sumOf, type GroupFigures } from './group-figures.ts'

/** How many names of a group the report holds; all of them are in its list. */
const NAMES_SHOWN = 5

/** A customer at the edge of a decile. */
export interface EdgeCustomer {
  readonly customer: CustomerIndex
  /** Its measure. */
  readonly value: Money
}

/** A tenth of the ordering customers, by measure. */
export interface MoneyDecile extends GroupFigures {
  /** 1 = the best tenth. */
  readonly decile: number
  /** Of the total of all ordering customers; undefined where that is not positive. */
  readonly salesShare: number | undefined
  readonly cumulativeSalesShare: number | undefined
  readonly marginShare: number | undefined
  readonly cumulativeMarginShare: number | undefined
  readonly largest: EdgeCustomer
  readonly smallest: EdgeCustomer
}

/** Customers named for what they are: core, growth, losing value, price buyers. */
export interface NamedCustomers {
  readonly customers: number
  /** Sum of the view's measure, of the total of all ordering customers; undefined as above. */
  readonly share: number | undefined
  /** The first few, in the order of the group. */
  readonly names: readonly {
    readonly customer: CustomerIndex
    /** At the end of the range; '' = unassigned. */
    readonly owner: string
    /**
     * Core and growth: the measure. Losing value: margin of the last third less that of the first.
     * Price buyers: the discount rate.
     */
    readonly figure: number
    readonly figures: GroupFigures
  }[]
}

/** Money deciles, purchase deciles and named groups of a range of periods. */
export interface DecileReport extends RangeHead {
  readonly hasDiscount: boolean
  /** All ordering customers. */
  readonly total: GroupFigures
  /** Best first; none under 10 customers. */
  readonly deciles: readonly MoneyDecile[]
  /**
   * Customers of each of the 10 parts, then those without a positive contribution; by margin only
   * where the data has one.
   */
  readonly parts: {
    readonly sales: readonly number[]
    readonly margin: readonly number[] | undefined
  }
  /** undefined: no margin or no discount in the data, or fewer than 3 periods. */
  readonly groups: Readonly<Record<NamedGroup, NamedCustomers | undefined>>
  /** All ordering customers of the company, whoever the view is about: what price buyers are held against. */
  readonly everyone: GroupFigures
  /** How many periods a third of the range has. */
  readonly periodsInThird: number | undefined
}

/**
 * Deciles of the customers with a sale line in a range of periods: those of the view, so that under a
 * salesperson they are deciles of that person's customers. Shares are of all of these customers' sales
 * or margin and add up to 1; what customers lost takes them over 1 in between.
 */
export function computeDecileReport(company: Company, view: RangeView): DecileReport {
  const opened = openRange(company, view)
  const groups = groupCustomers(opened)
  const total = sumGroup(opened.sums, opened.ordering)
  const everyone = everyoneOrdering(opened)
  const counts = (measure: Measure): readonly number[] =>
    groups.parts[measure].map((customers) => customers.length)
  return {
    ...opened.head,
    hasDiscount: company.hasDiscount,
    total,
    deciles: moneyDeciles(opened, groups, total),
    parts: { sales: counts('sales'), margin: company.hasMargin ? counts('margin') : undefined },
    groups: {
      core: nameGroup(opened, groups, 'core', total),
      growth: nameGroup(opened, groups, 'growth', total),
      'losing-value': nameGroup(opened, groups, 'losing-value', total),
      'price-buyers': nameGroup(opened, groups, 'price-buyers', total),
    },
    everyone: everyone === opened.ordering ? total : sumGroup(opened.sums, everyone),
    periodsInThird: groups.thirds?.firstPeriods.length,
  }
}

function moneyDeciles(
  { sums, measure }: OpenedRange,
  { deciles }: CustomerGroups,
  total: GroupFigures,
): readonly MoneyDecile[] {
  let sales: Money = 0
  let margin: Money = 0
  return deciles.map((customers, at) => {
    const figures = sumGroup(sums, customers)
    sales += figures.sales
    margin += figures.margin
    const edge = (customer = -1): EdgeCustomer => ({ customer, value: measure[customer] ?? 0 })
    return {
      ...figures,
      decile: at + 1,
      salesShare: shareOf(figures.sales, total.sales),
      cumulativeSalesShare: shareOf(sales, total.sales),
      marginShare: shareOf(figures.margin, total.margin),
      cumulativeMarginShare: shareOf(margin, total.margin),
      largest: edge(customers[0]),
      smallest: edge(customers.at(-1)),
    }
  })
}

function shareOf(part: Money, total: Money): number | undefined {
  return total > 0 ? part / total : undefined
}

function nameGroup(
  opened: OpenedRange,
  groups: CustomerGroups,
  name: NamedGroup,
  total: GroupFigures,
): NamedCustomers | undefined {
  const customers = groups.named[name]
  if (customers === undefined) return undefined
  const { sums, company, owner, view } = opened
  return {
    customers: customers.length,
    share: shareOf(sumOf(sums[view.measure], customers), total[view.measure]),
    names: Array.from(customers.subarray(0, NAMES_SHOWN), (customer) => ({
      customer,
      owner: company.people.names[owner[customer] ?? -1] ?? '',
      figure: figureOf(opened, groups, name, customer),
      figures: sumGroup(sums, Int32Array.of(customer)),
    })),
  }
}

function figureOf(
  { sums, measure }: OpenedRange,
  { thirds }: CustomerGroups,
  name: NamedGroup,
  customer: CustomerIndex,
): number {
  switch (name) {
    case 'core':
    case 'growth':
      return measure[customer] ?? 0
    case 'losing-value':
      return (thirds?.last(customer) ?? 0) - (thirds?.first(customer) ?? 0)
    case 'price-buyers':
      return discountRate(sumGroup(sums, Int32Array.of(customer))) ?? 0
  }
}
