import type { Formatter } from '../../../i18n/formatter.ts'
import type { OfferedSheet } from './offered-sheets.ts'

/** A sheet by what stands in its head: mark, person, group, period and the day of printing. */
export function sheetName(
  { mark, owner, group, period, printedOn }: OfferedSheet,
  { text, period: periodText, fullDate }: Pick<Formatter, 'text' | 'period' | 'fullDate'>,
): string {
  const values = {
    mark,
    name: owner === '' ? text('terms.unassigned') : owner,
    group: text(`alerts.groups.${group}`),
    period: periodText(period),
  }
  if (printedOn === undefined) return text('paper.unprintedSheet', values)
  return text('paper.printedSheet', { ...values, date: fullDate(printedOn) })
}
