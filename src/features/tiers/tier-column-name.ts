import type { TierReport } from '../../domain/tiers/tier-report.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { periodSpan } from '../../i18n/period-span.ts'
import type { TierColumnKey } from '../../state/tier-columns.ts'

/** What stands over a column: short, with its unit or the period that it is about. */
export function tierColumnName(
  key: TierColumnKey,
  { measure, before, trailPeriods }: Pick<TierReport, 'measure' | 'before' | 'trailPeriods'>,
  formatter: Formatter,
): string {
  const { text, shortPeriod } = formatter
  const unit = moneyUnit(formatter)
  if (key === 'value') {
    return text('tiers.column.value', { measure: text(`terms.measure.${measure}`), unit })
  }
  if (key === 'averageOrderValue') return text('tiers.column.averageOrderValue', { unit })
  if (key === 'change') {
    return before === undefined
      ? text('tiers.column.changeNone')
      : text('tiers.column.change', { period: shortPeriod(before) })
  }
  if (key === 'trail') return periodSpan(trailPeriods, formatter)
  return text(`tiers.column.${key}`)
}
