import { sortDescending } from '../number-order.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'

/** How many groups money deciles are. */
const DECILES = 10

/**
 * Customers by measure, largest first. Equal customers stand in the order of their ids, by code points:
 * the order that their indexes have.
 */
export function byMeasure(customers: Int32Array, measure: Float64Array): Int32Array {
  return sortDescending(customers, measure)
}

/**
 * Cuts sorted customers into 10 groups by NTILE(10): the first n mod 10 groups hold one more than the
 * others. This is the one place where equal customers can part.
 *
 * @param sorted - As {@link byMeasure} gives them.
 * @returns 10 groups, best first; none under 10 customers.
 * @see SQL:2003, NTILE.
 */
export function cutDeciles(sorted: Int32Array): readonly Int32Array[] {
  if (sorted.length < DECILES) return []
  const base = Math.floor(sorted.length / DECILES)
  const larger = sorted.length % DECILES
  const startOf = (decile: number): CustomerIndex => decile * base + Math.min(decile, larger)
  return Array.from({ length: DECILES }, (_, decile) =>
    sorted.subarray(startOf(decile), startOf(decile + 1)),
  )
}
