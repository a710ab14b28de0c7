import type { PeriodInfo, PeriodRange } from '../domain/periods/period.ts'
import { periodKind } from '../domain/periods/period-kind.ts'
import type { Formatter } from '../i18n/formatter.ts'

/** '12 months'; '12 of 14 months' where the others have no data. */
export function rangeLengthText(
  { from, to }: PeriodRange,
  periods: readonly PeriodInfo[],
  { text, integer }: Pick<Formatter, 'text' | 'integer'>,
): string {
  const first = periods.findIndex(({ key }) => key === from)
  const last = periods.findIndex(({ key }) => key === to)
  const inside = periods.slice(first, last + 1)
  const count = inside.filter(({ state }) => state !== 'gap').length
  const kind = periods[0] === undefined ? 'month' : periodKind(periods[0])
  return count === inside.length
    ? text('frame.range.length', { count, kind })
    : text('frame.range.lengthOf', { count: integer(count), all: inside.length, kind })
}
