import type { PeriodInfo } from '../domain/periods/period.ts'
import type { Formatter } from '../i18n/formatter.ts'

/** As short as a period's name can be: 'O', '10', 'Q4'. */
export function periodInitial(
  period: PeriodInfo,
  { locale, shortPeriod }: Pick<Formatter, 'locale' | 'shortPeriod'>,
): string {
  if (period.key.includes('Q')) return period.key.slice(5)
  return locale === 'zh-CN' ? String(Number(period.key.slice(5))) : shortPeriod(period).slice(0, 1)
}
