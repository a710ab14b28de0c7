import { toCivilDate, toEpochDay, type EpochDay } from '../calendar.ts'
import type { OrderLines } from './order-lines.ts'

type DatedLines = Pick<OrderLines, 'day' | 'monthOnly'>

/**
 * The day on which a line counts. One that is dated by a month only counts on the month's last day, and
 * that is the company's month: where months start on the 26th, '202510' is 25 October, in the period
 * October, and not 31 October, in November.
 *
 * @param firstDay - The day on which a month starts, 1..28.
 */
export function dayOfLine(
  { day, monthOnly }: DatedLines,
  line: number,
  firstDay: number,
): EpochDay {
  const at = day[line] ?? 0
  if (firstDay === 1 || monthOnly[line] !== 1) return at
  const { year, month } = toCivilDate(at)
  return toEpochDay(year, month, firstDay - 1)
}

/** {@link dayOfLine} of all lines; nearly always the column itself. */
export function daysOfLines(orders: DatedLines, firstDay: number): Int32Array {
  if (firstDay === 1 || !orders.monthOnly.includes(1)) return orders.day
  return orders.day.map((_, line) => dayOfLine(orders, line, firstDay))
}
