import type { EpochDay } from '../calendar.ts'
import { createMemory } from '../remember.ts'
import { periodOf } from './period-calendar.ts'
import type { PeriodIndex } from './period.ts'
import type { TimeLine } from './periods.ts'

const rememberPeriods = createMemory<Int32Array>(1)

/**
 * `periodOf` for many days: those of the time line are looked up, any other is worked out.
 *
 * @returns a function of a day.
 */
export function periodFinder(line: TimeLine): (day: EpochDay) => PeriodIndex {
  const { calendar } = line.table
  const first = line.periods[0]?.first ?? 0
  const periodByDay = rememberPeriods(line, '', () => periodsByDay(line))
  return (day) => periodByDay[day - first] ?? periodOf(calendar, day)
}

/** Per day from the first period's first to the last one's last. */
function periodsByDay({ periods }: TimeLine): Int32Array {
  const first = periods[0]?.first ?? 0
  const last = periods.at(-1)?.last ?? first - 1
  const byDay = new Int32Array(last - first + 1)
  for (const period of periods) {
    byDay.fill(period.index, period.first - first, period.last - first + 1)
  }
  return byDay
}
