import type { PeriodInfo, PeriodRange } from '../domain/periods/period.ts'

/** How many periods the ready-made ranges have. */
export const LENGTHS = [1, 3, 6, 12] as const

/**
 * The newest so many periods with data up to one, itself included.
 *
 * @returns undefined where there are fewer, or where the last one has no data itself.
 */
export function lastPeriods(
  periods: readonly PeriodInfo[],
  last: PeriodInfo,
  length: number,
): PeriodRange | undefined {
  const withData = periods.filter(({ index, state }) => index <= last.index && state !== 'gap')
  const first = withData.at(-length)
  if (first === undefined || withData.at(-1) !== last) return undefined
  return { from: first.key, to: last.key }
}
