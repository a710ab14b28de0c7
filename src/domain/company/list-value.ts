import { roundedRatio } from '../exact.ts'
import type { Money } from '../money.ts'

/** A rate of 1 as discounts are held: in 1/1,000,000. */
const FULL = 1_000_000

/**
 * What a line would have cost without its discount: amount / (1 − discount), computed in full and
 * rounded once to a unit of money, half away from zero; a return has a negative one.
 *
 * @param discount - Rate off the list price in 1/1,000,000, a whole number in [0, 1,000,000].
 * @returns NaN where no discount is known (NaN), and for a discount of 100 %: what was given away has
 *   no amount from which its list value would follow.
 */
export function listValue(amount: Money, discount: number): Money {
  if (Number.isNaN(discount) || discount >= FULL) return Number.NaN
  return roundedRatio(amount, FULL, FULL - discount)
}
