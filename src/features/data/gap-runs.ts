import type { PeriodInfo } from '../../domain/periods/period.ts'

/**
 * The gaps among periods in order, each stretch of neighbours as its first and its last: years
 * between two files are one stretch, not a list of months.
 */
export function gapRuns(
  periods: readonly PeriodInfo[],
): readonly (readonly [first: PeriodInfo, last: PeriodInfo])[] {
  const runs: [first: PeriodInfo, last: PeriodInfo][] = []
  for (const [index, period] of periods.entries()) {
    if (period.state !== 'gap') continue
    const run = runs.at(-1)
    if (run !== undefined && periods[index - 1]?.state === 'gap') run[1] = period
    else runs.push([period, period])
  }
  return runs
}
