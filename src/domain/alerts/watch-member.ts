import type { Money } from '../money.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'

/** A customer of a watch group, and the money that the group goes by. */
export interface WatchMember {
  readonly customer: CustomerIndex
  readonly amount: Money
}

/** The members of a watch group in its order, as columns. */
export interface WatchMembers {
  readonly customer: Int32Array // CustomerIndex
  readonly amount: Float64Array // Money
}

/** The larger amount first; equal ones by customer key, in whose order the indices stand. */
export function compareMembers(x: WatchMember, y: WatchMember): number {
  return y.amount - x.amount || x.customer - y.customer
}

/** Members as columns, in their order. */
export function toColumns(members: readonly WatchMember[]): WatchMembers {
  return {
    customer: Int32Array.from(members, ({ customer }) => customer),
    amount: Float64Array.from(members, ({ amount }) => amount),
  }
}

/** The members that a test leaves, in their order. */
export function filterMembers(
  { customer, amount }: WatchMembers,
  isWanted: (customer: CustomerIndex) => boolean,
): WatchMembers {
  const wanted = new Int32Array(customer.length)
  const amounts = new Float64Array(customer.length)
  let length = 0
  for (let at = 0; at < customer.length; at += 1) {
    const one = customer[at] ?? -1
    if (!isWanted(one)) continue
    wanted[length] = one
    amounts[length] = amount[at] ?? 0
    length += 1
  }
  return { customer: wanted.slice(0, length), amount: amounts.slice(0, length) }
}
