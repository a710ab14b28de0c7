import { signOfDifference } from '../exact.ts'
import { sortDescending } from '../number-order.ts'
import type { RangeSums } from '../periods/range-sums.ts'
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
  const discount = company.listValue - company.listSales
  const { listValue, listSales, margin, marginSales } = sums
  if (company.listValue <= 0 || discount <= 0 || company.marginSales <= 0) return new Int32Array()
  const off = new Float64Array(listValue.length)
  const buyers = new Int32Array(customers.length)
  let length = 0
  for (const customer of customers) {
    const list = listValue[customer] ?? 0
    const sold = marginSales[customer] ?? 0
    if (list <= 0 || sold <= 0) continue
    const given = list - (listSales[customer] ?? 0)
    const earned = margin[customer] ?? 0
    const depth = signOfDifference(
      2 * given * company.listValue,
      3 * discount * list,
      () => 2n * BigInt(given) * BigInt(company.listValue) - 3n * BigInt(discount) * BigInt(list),
    )
    if (depth < 0) continue
    const earning = signOfDifference(
      earned * company.marginSales,
      company.margin * sold,
      () => BigInt(earned) * BigInt(company.marginSales) - BigInt(company.margin) * BigInt(sold),
    )
    if (earning >= 0) continue
    off[customer] = given
    buyers[length] = customer
    length += 1
  }
  return sortDescending(buyers.subarray(0, length).toSorted(), off)
}
