import type { RangeHead } from '../../domain/periods/period-range.ts'
import type { Formatter } from '../../i18n/formatter.ts'

/** The periods of a report: 'October 2025', 'Nov 2024 – Oct 2025'. */
export function rangeText(
  { periods, range }: Pick<RangeHead, 'periods' | 'range'>,
  { text, period, shortPeriod }: Pick<Formatter, 'text' | 'period' | 'shortPeriod'>,
): string {
  const first = periods[0]
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return period(range.to)
  if (first === last) return period(last)
  return text('pareto.range', { from: shortPeriod(first, true), to: shortPeriod(last, true) })
}
