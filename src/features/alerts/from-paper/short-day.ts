import { toCivilDate, type CivilDate, type EpochDay } from '../../../domain/calendar.ts'
import { parseDateField } from '../../../state/calendar-day.ts'

/** How a short day is to be read. */
export interface ShortDayReading {
  /** 'ahead': the first such day after `from`; 'back': the newest one up to `from`. */
  readonly direction: 'ahead' | 'back'
  readonly from: EpochDay
  /** '3.4' is the 4th of March, as Chinese has it, not the 3rd of April. */
  readonly monthFirst: boolean
}

type Fits = (date: CivilDate, weekday: number) => boolean

/** 29 February comes again after 8 years at most. */
const FARTHEST = 8 * 366
const MOST_DAYS_ON = 366

/**
 * The day that somebody means who writes as little as will do: '18', '18号'; '18.11', '18/11', '18 Nov',
 * '11月18日'; 'mon', '周一'; '+3' days after `from` ('-3' before it); or a whole date, year first. Two
 * numbers that make sense in one order only are read in that order.
 *
 * @returns undefined for what is no day.
 */
export function parseShortDay(typed: string, reading: ShortDayReading): EpochDay | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const { direction, from, monthFirst } = reading
  const steps = /^([+-])(\d{1,3})$/.exec(text)
  if (steps !== null) return daysOn(steps[1] === '+' ? 'ahead' : 'back', Number(steps[2]), reading)
  const whole = parseDateField(text)
  if (whole !== undefined) return whole
  const fits = fitsDayOfMonth(text) ?? fitsWeekday(text) ?? fitsDate(text, monthFirst)
  if (fits === undefined) return undefined
  const [first, step] = direction === 'ahead' ? [from + 1, 1] : [from, -1]
  for (let at = 0; at <= FARTHEST; at += 1) {
    const day = first + at * step
    if (fits(toCivilDate(day), weekdayOf(day))) return day
  }
  return undefined
}

function daysOn(
  way: ShortDayReading['direction'],
  days: number,
  { direction, from }: ShortDayReading,
): EpochDay | undefined {
  if (way !== direction || days > MOST_DAYS_ON) return undefined
  if (way === 'back') return from - days
  return days === 0 ? undefined : from + days
}

function fitsDayOfMonth(text: string): Fits | undefined {
  const wanted = /^(\d{1,2})[.日号]?$/.exec(text)?.[1]
  if (wanted === undefined) return undefined
  return ({ day }) => day === Number(wanted)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function fitsDate(text: string, monthFirst: boolean): Fits | undefined {
  const named =
    /^(?<day>\d{1,2})\.?\s*(?<month>[a-z]{3})[a-z]*\.?$/.exec(text) ??
    /^(?<month>[a-z]{3})[a-z]*\.?\s*(?<day>\d{1,2})$/.exec(text)
  if (named?.groups !== undefined) {
    return fitsMonthAndDay(
      MONTHS.indexOf(named.groups['month'] ?? '') + 1,
      Number(named.groups['day']),
    )
  }
  const numbers = /^(\d{1,2})\s*([./月-])\s*(\d{1,2})[.日号]?$/.exec(text)
  if (numbers === null) return undefined
  const [one, other] = [Number(numbers[1]), Number(numbers[3])]
  const isMonthFirst = numbers[2] === '月' || (monthFirst ? one <= 12 : other > 12)
  return isMonthFirst ? fitsMonthAndDay(one, other) : fitsMonthAndDay(other, one)
}

function fitsMonthAndDay(month: number, day: number): Fits {
  return (date) => date.month === month && date.day === day
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function fitsWeekday(text: string): Fits | undefined {
  const chinese = /^(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text)?.[1]
  const wanted =
    chinese === undefined
      ? WEEKDAYS.findIndex((name) => text.length >= 3 && name.startsWith(text))
      : '一二三四五六日'.indexOf(chinese === '天' ? '日' : chinese)
  return wanted === -1 ? undefined : (_, weekday) => weekday === wanted
}

/** Monday is 0; 1970 began on a Thursday. */
function weekdayOf(day: EpochDay): number {
  return (((day + 3) % 7) + 7) % 7
}
