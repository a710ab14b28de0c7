import type { Money } from '../money.ts'
import type { RangeSums } from '../periods/range-sums.ts'

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
export function sumGroup(sums: RangeSums, customers: Int32Array): GroupFigures {
  return {
    customers: customers.length,
    sales: sumOf(sums.sales, customers),
    margin: sumOf(sums.margin, customers),
    marginSales: sumOf(sums.marginSales, customers),
    orders: countOf(sums.orders, customers),
    listValue: sumOf(sums.listValue, customers),
    listSales: sumOf(sums.listSales, customers),
  }
}

// Two functions and not one: code that meets one kind of array only is several times faster.

/** Adds up one column of some customers. */
export function sumOf(column: Float64Array, customers: Int32Array): Money {
  let sum: Money = 0
  for (let at = 0; at < customers.length; at += 1) sum += column[customers[at] ?? -1] ?? 0
  return sum
}

function countOf(column: Int32Array, customers: Int32Array): number {
  let count = 0
  for (let at = 0; at < customers.length; at += 1) count += column[customers[at] ?? -1] ?? 0
  return count
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
