import type { EpochDay } from '../domain/calendar.ts'
import type { PeriodInfo, PeriodKey } from '../domain/periods/period.ts'
import { isFigure, NONE } from './figure.ts'
import type { Formatter } from './formatter.ts'
import type { Locale } from './messages.ts'

const MS_PER_DAY = 86_400_000

type DatePart = Pick<
  Formatter,
  'date' | 'fullDate' | 'weekday' | 'period' | 'periodName' | 'shortPeriod'
>

/** Days and periods in one language; the machine's time zone takes no part. */
export function createDateFormatter(locale: Locale): DatePart {
  const language = locale === 'en' ? 'en-GB' : locale
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
  const dayMonth = format({ day: 'numeric', month: locale === 'en' ? 'short' : 'long' })
  const full = format({
    day: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    year: 'numeric',
  })
  const monthYear = format({ month: 'long', year: 'numeric' })
  // The long month of Chinese is spelled out, 九月; people write 9月, its short one.
  const month = format({ month: locale === 'en' ? 'long' : 'short' })
  const shortMonth = format({ month: 'short' })
  const shortWeekday = format({ weekday: 'short' })
  const shortMonthYear = format({ month: 'short', year: 'numeric' })

  // The calendar day at noon UTC, formatted in UTC: no zone of the machine takes part.
  const at = (day: EpochDay): number => day * MS_PER_DAY + MS_PER_DAY / 2
  // ICU's British 'Sept' is the one abbreviation of four letters; columns want three.
  const tidy = (shown: string): string => shown.replace(/\bSept\b/, 'Sep')

  function parts(period: PeriodKey | PeriodInfo): {
    year: number
    month?: number
    quarter?: number
  } {
    const key = typeof period === 'string' ? period : period.key
    const year = Number(key.slice(0, 4))
    return key[5] === 'Q'
      ? { year, quarter: Number(key.slice(6)) }
      : { year, month: Number(key.slice(5)) }
  }

  function shownPeriod(
    period: PeriodKey | PeriodInfo,
    of: Intl.DateTimeFormat,
    withYear: boolean,
  ): string {
    const { year, month: monthNumber, quarter } = parts(period)
    if (quarter === undefined) return of.format(Date.UTC(year, (monthNumber ?? 1) - 1, 15))
    if (!withYear) return locale === 'zh-CN' ? `第${quarter}季度` : `Q${quarter}`
    return locale === 'zh-CN' ? `${year}年第${quarter}季度` : `Q${quarter} ${year}`
  }

  return {
    date: (day, year) => {
      if (!isFigure(day)) return NONE
      const withYear = year !== undefined && new Date(at(day)).getUTCFullYear() !== year
      return tidy((withYear ? full : dayMonth).format(at(day)))
    },
    fullDate: (day) => (isFigure(day) ? tidy(full.format(at(day))) : NONE),
    weekday: (day) => shortWeekday.format(at(day)),
    period: (period) => shownPeriod(period, monthYear, true),
    periodName: (period) => shownPeriod(period, month, false),
    shortPeriod: (period, withYear = false) =>
      tidy(shownPeriod(period, withYear ? shortMonthYear : shortMonth, withYear)),
  }
}
