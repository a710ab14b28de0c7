import type { PeriodRange } from '../domain/periods/period.ts'
import type { Formatter } from './formatter.ts'

/**
 * A range of periods: 'Nov 2024 – Oct 2025', '2024年11月–2025年10月'. Within a year it is named once,
 * 'Jan – Oct 2025'; one period goes by its own name, 'October 2025'.
 */
export function rangeText(
  { from, to }: PeriodRange,
  {
    text,
    locale,
    period,
    shortPeriod,
  }: Pick<Formatter, 'text' | 'locale' | 'period' | 'shortPeriod'>,
): string {
  if (from === to) return period(to)
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  // Chinese puts the year first, English last.
  const english = locale === 'en'
  return text('terms.range', {
    from: shortPeriod(from, !(isOneYear && english)),
    to: shortPeriod(to, !(isOneYear && !english)),
  })
}
