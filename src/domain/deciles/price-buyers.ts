import type { RangeSums } from '../periods/range-sums.ts'
import type { CustomerIndex } from '../reports.ts'
import { sumGroup } from './group-figures.ts'

/**
 * Price buyers: discount rate at least 1.5 times the company's, and margin rate below the company's.
 * The company's are those of all its ordering customers, whoever is shown; compared without dividing.
 * Nobody is one where the company gives no discount, or where a rate of the customer or of the company
 * has no divisor above 0.
 *
 * @param customers - Who is looked at.
 * @param ordering - All ordering customers of the company.
 * @returns who was given the largest sum first; of equal ones the first id.
 */
export function findPriceBuyers(
  sums: RangeSums,
  customers: Int32Array,
  ordering: Int32Array,
): Int32Array {
  const company = sumGroup(sums, ordering)
  const discount = BigInt(company.listValue - company.listSales)
  const { listValue, listSales, margin, marginSales } = sums
  if (company.listValue <= 0 || discount <= 0n || company.marginSales <= 0) {
    return new Int32Array()
  }
  const of = (column: Float64Array, customer: CustomerIndex): bigint =>
    BigInt(column[customer] ?? 0)
  const off = (customer: CustomerIndex): bigint => of(listValue, customer) - of(listSales, customer)
  const isPriceBuyer = (customer: CustomerIndex): boolean =>
    (listValue[customer] ?? 0) > 0 &&
    (marginSales[customer] ?? 0) > 0 &&
    2n * off(customer) * BigInt(company.listValue) >= 3n * discount * of(listValue, customer) &&
    of(margin, customer) * BigInt(company.marginSales) <
      BigInt(company.margin) * of(marginSales, customer)
  return customers.filter(isPriceBuyer).toSorted((x, y) => Number(off(y)) - Number(off(x)) || x - y)
}
