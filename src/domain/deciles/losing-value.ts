import type { CustomerIndex } from '../company/customer-directory.ts'
import { freeBuffer } from '../free-buffer.ts'
import type { Money } from '../money.ts'
import { sortByNumber } from '../number-order.ts'
import type { OpenedRange } from '../periods/period-range.ts'
import { sumMargin } from '../periods/range-sums.ts'
import type { PeriodInfo } from '../periods/period.ts'

const LEAST_PERIODS = 3

/** The margin of customers in the first and in the last third of a range. */
export interface MarginThirds {
  /** The periods of the first third, and as many of the last; the remainder lies between them. */
  readonly firstPeriods: readonly PeriodInfo[]
  readonly lastPeriods: readonly PeriodInfo[]
  readonly first: (customer: CustomerIndex) => Money
  readonly last: (customer: CustomerIndex) => Money
}

/**
 * Cuts a range into equal thirds of periods with lines, the remainder in the middle.
 *
 * @returns undefined without any margin in the data, or with fewer than 3 periods.
 */
export function marginThirds({ company, line, periods }: OpenedRange): MarginThirds | undefined {
  if (!company.hasMargin || periods.length < LEAST_PERIODS) return undefined
  const third = Math.floor(periods.length / 3)
  const firstPeriods = periods.slice(0, third)
  const lastPeriods = periods.slice(-third)
  const marginIn = (some: readonly PeriodInfo[]): MarginThirds['first'] => {
    const [from, to] = [some[0]?.index ?? 0, some.at(-1)?.index ?? -1]
    return (customer) => sumMargin(line.table, customer, from, to)
  }
  return { firstPeriods, lastPeriods, first: marginIn(firstPeriods), last: marginIn(lastPeriods) }
}

/**
 * Customers that lose value: their margin in the first third is above 0, and in the last third under
 * half of it.
 *
 * @returns largest loss first; of equal ones the first id.
 */
export function findLosingValue({ first, last }: MarginThirds, customers: Int32Array): Int32Array {
  const losing = new Int32Array(customers.length)
  let length = 0
  for (let at = 0; at < customers.length; at += 1) {
    const customer = customers[at] ?? -1
    const atFirst = first(customer)
    if (atFirst <= 0 || 2 * last(customer) >= atFirst) continue
    losing[length] = customer
    length += 1
  }
  const byId = losing.subarray(0, length).toSorted()
  const gain = new Float64Array(length)
  for (let at = 0; at < length; at += 1) {
    const customer = byId[at] ?? -1
    gain[at] = last(customer) - first(customer)
  }
  const sorted = sortByNumber(byId, gain)
  freeBuffer(losing)
  freeBuffer(gain)
  return sorted
}
