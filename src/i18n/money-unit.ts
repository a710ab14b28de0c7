import type { Formatter } from './formatter.ts'

/** The unit of money in a table head: the currency sign; '元' for ¥ in Chinese. */
export function moneyUnit({ locale, currency }: Formatter): string {
  return locale === 'zh-CN' && currency === '¥' ? '元' : currency
}
