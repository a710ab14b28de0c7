import type { PeriodInfo } from '../domain/periods/period.ts'

/** The period of another kind that ends with, or holds the end of, this one; else the newest. */
export function periodAround(
  current: PeriodInfo,
  periods: readonly PeriodInfo[],
): PeriodInfo | undefined {
  return (
    periods.find(({ first, last }) => first <= current.last && current.last <= last) ??
    periods.at(-1)
  )
}
