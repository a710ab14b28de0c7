import type { Formatter } from '../../i18n/formatter.ts'

/** A number of days, which may be a half: '1 day', '6 days', '6.5 days'. */
export function daysText(days: number, { text, decimal }: Formatter): string {
  const shown = decimal(days, Number.isInteger(days) ? 0 : 1)
  return text('customers.rhythm.days', { days, shown })
}
