import { rangeOf } from '../buckets.ts'
import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import { formatPeriodKey, periodOf, periodsPerYear } from './period-calendar.ts'
import { boundsOf, periodTable, type PeriodTable } from './period-table.ts'
import type { PeriodIndex, PeriodInfo, PeriodKind, PeriodState } from './period.ts'
import { createMemory } from '../remember.ts'

/** The periods of a company, from the first with a line to the one that holds the as-of date. */
export interface TimeLine {
  readonly table: PeriodTable
  readonly periods: readonly PeriodInfo[]
}

/** Days by which an as-of date may miss a period's end and the period still counts as complete. */
const DAYS_FORGIVEN = 3
const PERIODS_FOR_QUIET = 6

const rememberTimeLine = createMemory<TimeLine>(2)

/**
 * What the data say of each period. The one that holds the as-of date is open, unless that is at most
 * 3 days before its end; earlier ones are complete; the user may say otherwise. A period without any
 * line is a gap, whatever the user says.
 *
 * @returns no periods where the company has no line up to its as-of date.
 */
export function timeLine(company: Company, kind: PeriodKind): TimeLine {
  return rememberTimeLine(company, kind, () => {
    const table = periodTable(company, kind)
    return { table, periods: computePeriods(company, table) }
  })
}

function computePeriods(company: Company, table: PeriodTable): readonly PeriodInfo[] {
  const { asOf } = company
  if (asOf === undefined || table.period.length === 0) return []
  const [first] = rangeOf(table.period)
  const last = periodOf(table.calendar, asOf)
  const counts = countByPeriod(table, first, last - first + 1)
  const states = counts.map((count, at) => stateOf(company, table, first + at, count))
  const newestComplete = states.findLastIndex(({ state }) => state === 'complete')
  return counts.map(({ ordering, lastSale }, at) => {
    const index = first + at
    const key = formatPeriodKey(table.calendar.kind, index)
    const { state, stateIsUsers } = states[at] ?? { state: 'gap', stateIsUsers: false }
    const bounds = boundsOf(table, index)
    const isNow = state === 'open' || at >= newestComplete
    return {
      key,
      index,
      ...bounds,
      state,
      stateIsUsers,
      quiet: quietness(company, key, state, ordering, orderingBefore(counts, at)),
      lastOrder: lastSale === NO_DAY ? undefined : lastSale,
      reference: isNow ? asOf : bounds.last,
      orderingCustomers: ordering,
    }
  })
}

interface PeriodCount {
  readonly hasLines: boolean
  readonly ordering: number
  readonly lastSale: EpochDay
}

function countByPeriod(table: PeriodTable, first: PeriodIndex, length: number): PeriodCount[] {
  const hasLines = new Uint8Array(length)
  const ordering = new Int32Array(length)
  const lastSale = new Int32Array(length).fill(NO_DAY)
  for (let entry = 0; entry < table.period.length; entry += 1) {
    const at = (table.period[entry] ?? first) - first
    hasLines[at] = 1
    if ((table.saleLines[entry] ?? 0) === 0) continue
    ordering[at] = (ordering[at] ?? 0) + 1
    lastSale[at] = Math.max(lastSale[at] ?? NO_DAY, table.lastSale[entry] ?? NO_DAY)
  }
  return Array.from(hasLines, (has, at) => ({
    hasLines: has === 1,
    ordering: ordering[at] ?? 0,
    lastSale: lastSale[at] ?? NO_DAY,
  }))
}

function stateOf(
  { asOf = NO_DAY, settings }: Company,
  table: PeriodTable,
  index: PeriodIndex,
  { hasLines }: PeriodCount,
): { readonly state: PeriodState; readonly stateIsUsers: boolean } {
  if (!hasLines) return { state: 'gap', stateIsUsers: false }
  const computed = boundsOf(table, index).last - asOf > DAYS_FORGIVEN ? 'open' : 'complete'
  const said = settings.stateByPeriod[formatPeriodKey(table.calendar.kind, index)]
  return { state: said ?? computed, stateIsUsers: said !== undefined && said !== computed }
}

/** Ordering customers of the 6 periods before that are no gaps; fewer at the beginning. */
function orderingBefore(counts: readonly PeriodCount[], at: number): readonly number[] {
  return counts
    .slice(0, at)
    .filter(({ hasLines }) => hasLines)
    .slice(-PERIODS_FOR_QUIET)
    .map(({ ordering }) => ordering)
}

/**
 * A complete period with fewer than 60 % of the median number of ordering customers of the 6 before is
 * offered as quiet. With fewer than 6 before it, none is. What the user has accepted stays accepted.
 */
function quietness(
  { settings }: Company,
  key: string,
  state: PeriodState,
  ordering: number,
  before: readonly number[],
): PeriodInfo['quiet'] {
  if (settings.quiet.includes(key)) return 'accepted'
  if (state !== 'complete' || before.length < PERIODS_FOR_QUIET) return 'no'
  const sorted = before.toSorted((x, y) => x - y)
  const twiceMedian = (sorted[2] ?? 0) + (sorted[3] ?? 0)
  return ordering * 20 < twiceMedian * 6 ? 'offered' : 'no'
}

/** The period of a number; undefined outside the time line. */
export function periodAt({ periods }: TimeLine, index: PeriodIndex): PeriodInfo | undefined {
  return periods[index - (periods[0]?.index ?? 0)]
}

/** The nearest earlier period that is not a gap. */
export function periodBefore({ periods }: TimeLine, index: PeriodIndex): PeriodInfo | undefined {
  return periods.findLast((period) => period.index < index && period.state !== 'gap')
}

/** The same period a year before, unless it is a gap or before the data begin. */
export function yearBefore(line: TimeLine, index: PeriodIndex): PeriodInfo | undefined {
  const period = periodAt(line, index - periodsPerYear(line.table.calendar.kind))
  return period?.state === 'gap' ? undefined : period
}

/**
 * The newest periods up to one, itself included, that are no gaps; oldest first.
 *
 * @param count - At most so many; there are fewer at the beginning of the data.
 */
export function periodsUpTo(
  { periods }: TimeLine,
  index: PeriodIndex,
  count: number,
): readonly PeriodInfo[] {
  return periods.filter((period) => period.index <= index && period.state !== 'gap').slice(-count)
}

/** The newest complete period with lines, else the newest with lines. */
export function openingPeriod({ periods }: TimeLine): PeriodInfo | undefined {
  return (
    periods.findLast(({ state }) => state === 'complete') ??
    periods.findLast(({ state }) => state === 'open')
  )
}
