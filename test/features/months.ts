import { toEpochDay } from '../../src/domain/calendar.ts'
import type { PeriodInfo } from '../../src/domain/periods/period.ts'

export const AS_OF = toEpochDay(2025, 11, 12)

/** A month as the period report describes it. */
export function month(key: string, changes: Partial<PeriodInfo> = {}): PeriodInfo {
  const [year = 0, number = 0] = key.split('-').map(Number)
  const last = toEpochDay(year, number + 1, 0)
  return {
    key,
    index: year * 12 + number - 1,
    first: toEpochDay(year, number, 1),
    last,
    state: 'complete',
    stateIsUsers: false,
    quiet: 'no',
    lastOrder: last - 3,
    reference: last,
    orderingCustomers: 139,
    ...changes,
  }
}

export const OCTOBER = month('2025-10', { reference: AS_OF })
export const SEPTEMBER = month('2025-09', { orderingCustomers: 141 })
export const NOVEMBER = month('2025-11', {
  state: 'open',
  reference: AS_OF,
  lastOrder: AS_OF,
  orderingCustomers: 88,
})
