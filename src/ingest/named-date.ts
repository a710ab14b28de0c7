import {
  toDateCell,
  toFullYear,
  toMonthCell,
  type DateCell,
  type DateContext,
} from './date-cell.ts'
import { toMonth } from './month-names.ts'

const WORDS = /\p{L}+|\d+/gu
const FILLER =
  /^(?:de|del|of|the|st|nd|rd|th|er|le|den|der|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$/

/** Reads a date whose month is a name: '4-Mrz-25', 'March 4, 2025', '4 de marzo de 2025', 'Mar 2025'. */
export function readNamedDate(
  text: string,
  zone: string | undefined,
  { newestShortYear }: DateContext,
): DateCell {
  const words = text.toLowerCase().match(WORDS) ?? []
  const numbers: string[] = []
  let month: number | undefined
  for (const word of words) {
    if (/^\d/.test(word)) numbers.push(word)
    else if (month === undefined && toMonth(word) !== undefined) month = toMonth(word)
    else if (!FILLER.test(word)) return { kind: 'bad' }
  }
  const [first, second] = numbers
  if (month === undefined || first === undefined || numbers.length > 2) return { kind: 'bad' }
  if (second === undefined) {
    const short = first.length <= 2
    const year = short ? toFullYear(Number(first), newestShortYear) : Number(first)
    return toMonthCell(year, month, short)
  }
  const [year, day] = first.length === 4 ? [first, second] : [second, first]
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return { kind: 'bad' }
  const short = year.length === 2
  const full = short ? toFullYear(Number(year), newestShortYear) : Number(year)
  return toDateCell(full, month, Number(day), zone, short)
}
