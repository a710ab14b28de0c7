import type { Money } from '../domain/money.ts'
import type { Formatter } from '../i18n/formatter.ts'

/** An amount on an axis, '500k': the caption of the chart names the currency, and zeros say nothing. */
export function tickText(
  tick: Money,
  { shortMoney, currency }: Pick<Formatter, 'shortMoney' | 'currency'>,
): string {
  return shortMoney(tick)
    .replace(currency, '')
    .replace(/\.0+(?=\D*$)/, '')
}
