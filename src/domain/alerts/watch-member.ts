import type { Money } from '../money.ts'
import type { CustomerIndex } from '../reports.ts'

/** A customer of a watch group, and the money that the group goes by. */
export interface WatchMember {
  readonly customer: CustomerIndex
  readonly amount: Money
}

/** The larger amount first; equal ones by customer key, in whose order the indices stand. */
export function compareMembers(x: WatchMember, y: WatchMember): number {
  return y.amount - x.amount || x.customer - y.customer
}
