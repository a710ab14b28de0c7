import type { Money } from '../money.ts'
import type { RangeSums } from '../periods/period-range.ts'
import type { CustomerIndex } from '../reports.ts'

/** What a group of customers did in a range of periods. */
export interface GroupFigures {
  readonly customers: number
  readonly sales: Money
  /** Sum of the known margins, and the sales of the lines that have one. */
  readonly margin: Money
  readonly marginSales: Money
  /** Orders whose first sale line lies in the range. */
  readonly orders: number
  /** List value of the lines whose discount is known, and the sales of these lines. */
  readonly listValue: Money
  readonly listSales: Money
}

/** Adds up the figures of some customers. May be empty, which gives zeros. */
export function sumGroup(sums: RangeSums, customers: Iterable<CustomerIndex>): GroupFigures {
  const figures = {
    customers: 0,
    sales: 0,
    margin: 0,
    marginSales: 0,
    orders: 0,
    listValue: 0,
    listSales: 0,
  }
  for (const customer of customers) {
    figures.customers += 1
    figures.sales += sums.sales[customer] ?? 0
    figures.margin += sums.margin[customer] ?? 0
    figures.marginSales += sums.marginSales[customer] ?? 0
    figures.orders += sums.orders[customer] ?? 0
    figures.listValue += sums.listValue[customer] ?? 0
    figures.listSales += sums.listSales[customer] ?? 0
  }
  return figures
}

/** Margin / sales of the lines that have one; undefined where these sales are not positive. */
export function marginRate({ margin, marginSales }: Pick<GroupFigures, 'margin' | 'marginSales'>) {
  return marginSales > 0 ? margin / marginSales : undefined
}

/** Sales / orders, in Money; undefined without orders. */
export function averageOrderValue({ sales, orders }: Pick<GroupFigures, 'sales' | 'orders'>) {
  return orders > 0 ? sales / orders : undefined
}

/**
 * What was taken off the list value, as a ratio of it, over the lines whose discount is known: large
 * lines weigh more. Returns take off both. What was given away whole (100 %) has no list value in the
 * data and is not in it. See `listValue` for a line's own.
 *
 * @returns undefined where the list value is not positive.
 */
export function discountRate({
  listValue,
  listSales,
}: Pick<GroupFigures, 'listValue' | 'listSales'>) {
  return listValue > 0 ? (listValue - listSales) / listValue : undefined
}
