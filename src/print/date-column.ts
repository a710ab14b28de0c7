import type { Formatter } from '../i18n/formatter.ts'

/**
 * The width of a column of dates some of which have a year: '26 Nov 2018', '2018年11月26日'. Dates are
 * not broken, so in a narrower column they would run into the next one.
 */
export function dateColumn({ locale }: Pick<Formatter, 'locale'>): string {
  return locale === 'zh-CN' ? '27.5mm' : '22mm'
}
