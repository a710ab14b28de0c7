import type { PeriodInfo } from '../domain/periods/period.ts'
import type { Formatter } from './formatter.ts'

/** From the first to the last of some periods: 'May – Oct', '5–10月'. One is its name; none, ''. */
export function periodSpan(
  periods: readonly PeriodInfo[],
  { text, locale, shortPeriod }: Formatter,
): string {
  const first = periods[0]
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return ''
  if (first === last) return shortPeriod(first)
  const from = shortPeriod(first)
  // Chinese names the unit once.
  const start = locale === 'zh-CN' ? from.replace(/月$/, '') : from
  return text('tiers.column.trail', { first: start, last: shortPeriod(last) })
}
