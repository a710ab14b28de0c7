import { createTranslator } from 'use-intl/core'
import type { EpochDay } from '../domain/calendar.ts'
import { MONEY_SCALE, type Money } from '../domain/money.ts'
import type { PeriodInfo, PeriodKey } from '../domain/periods/period.ts'
import { isolated, isolatedText } from './isolated-text.ts'
import type { EnglishMessages, Locale, Messages, StartMessages } from './messages.ts'

/** Looks up a text by key, with its ICU arguments; both are checked by the compiler. */
export type Text = ReturnType<typeof createTranslator<EnglishMessages>>

/**
 * Turns values into what people read, in one language. Every figure is exact until it comes here.
 * Money is {@link Money}; ratios are ratios, percent exists only here. What is no figure (`undefined`,
 * NaN, anything divided by 0) gives '–'.
 */
export interface Formatter {
  readonly locale: Locale
  readonly currency: string
  readonly text: Text
  /** Whole units with the sign, '¥3,761'; '−¥728' below 0. */
  readonly money: (value: Money | undefined) => string
  /** For sentences, key figures and labels: '¥5.16m', '¥749k', '¥3,761'; '¥516万', '¥4.02万'. */
  readonly shortMoney: (value: Money | undefined) => string
  /** Short money with its sign always written: '+¥504k', '−¥728k', '±0'. */
  readonly signedShortMoney: (value: Money | undefined) => string
  /** For table cells under a head with the unit: '148,621'. */
  readonly amount: (value: Money | undefined) => string
  /** To the cent (4 decimals where the value has them), for Data: '¥95,455,439.50'. */
  readonly exactMoney: (value: Money | undefined) => string
  readonly integer: (value: number | undefined) => string
  /** A signed count: '+4', '−1', '±0'. */
  readonly signedInteger: (value: number | undefined) => string
  readonly decimal: (value: number | undefined, digits: number) => string
  readonly percent: (ratio: number | undefined, digits?: number) => string
  /** Change of a positive figure: '−3.3%', '±0%', '×12' (or '+1,100%') for growth over 10 times; '–' without base. */
  readonly change: (now: number | undefined, before: number | undefined, digits?: number) => string
  /** Difference of two ratios: '+1.5 pp', '+1.5点'. */
  readonly points: (now: number | undefined, before: number | undefined) => string
  /** '4 Sep', '9月4日'; with the year where it is not `year`. */
  readonly date: (day: EpochDay | undefined, year?: number) => string
  readonly fullDate: (day: EpochDay | undefined) => string
  /** 'Mon', '周一'. */
  readonly weekday: (day: EpochDay) => string
  /** 'October 2025', 'Q4 2025', '2025年10月'. */
  readonly period: (period: PeriodKey | PeriodInfo) => string
  /** 'October', 'Q4', '10月': where the year goes without saying. */
  readonly periodName: (period: PeriodKey | PeriodInfo) => string
  /** 'Oct', 'Q4', '10月'; with the year: 'Oct 2025'. */
  readonly shortPeriod: (period: PeriodKey | PeriodInfo, withYear?: boolean) => string
  readonly list: (items: readonly string[]) => string
  /** 'A, B or C' */
  readonly anyOf: (items: readonly string[]) => string
  readonly bytes: (count: number) => string
}

const MINUS = '−'
const NONE = '–'
const MS_PER_DAY = 86_400_000

/**
 * A formatter for one language and currency sign. Pure: nothing is read from the machine.
 *
 * @param messages - All texts of the language, or those of the start while nothing else is shown.
 */
export function createFormatter(
  locale: Locale,
  messages: Messages | StartMessages,
  currency: string,
): Formatter {
  const translator: Text = createTranslator({
    locale,
    messages: messages as EnglishMessages,
    timeZone: 'UTC',
  })
  const text = isolatedText(translator)
  const numbers = { ...createNumberFormatter(locale, currency), ...createListFormatter(locale) }
  return { locale, currency, text, ...numbers, ...createDateFormatter(locale) }
}

type NumberPart = Pick<
  Formatter,
  | 'money'
  | 'shortMoney'
  | 'signedShortMoney'
  | 'amount'
  | 'exactMoney'
  | 'integer'
  | 'signedInteger'
  | 'decimal'
  | 'percent'
  | 'change'
  | 'points'
  | 'bytes'
>

function isFigure(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value)
}

function createListFormatter(locale: Locale): Pick<Formatter, 'list' | 'anyOf'> {
  const all = new Intl.ListFormat(locale, { type: 'conjunction' })
  const any = new Intl.ListFormat(locale, { type: 'disjunction' })
  return {
    list: (items) => all.format(items.map(isolated)),
    anyOf: (items) => any.format(items.map(isolated)),
  }
}

function createNumberFormatter(locale: Locale, currency: string): NumberPart {
  const cache = new Map<number, Intl.NumberFormat>()

  /** A magnitude with a fixed number of decimals, grouped, without a sign. */
  function magnitude(value: number, digits: number): string {
    let format = cache.get(digits)
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        roundingMode: 'halfExpand',
      })
      cache.set(digits, format)
    }
    return format.format(Math.abs(value))
  }

  /** Puts a true minus before a text that does not round to zero. */
  function negative(value: number, shown: string): string {
    return value < 0 && /[1-9]/.test(shown) ? MINUS + shown : shown
  }

  /** Signs a text always: plus, minus, or ± where it rounds to zero. */
  function signed(value: number, shown: string): string {
    if (!/[1-9]/.test(shown)) return `±${shown.replace(/^[^\d]*0(?:[.,]0+)?/, '0')}`
    return (value < 0 ? MINUS : '+') + shown
  }

  function decimal(value: number | undefined, digits: number): string {
    return isFigure(value) ? negative(value, magnitude(value, digits)) : NONE
  }

  function shortMagnitude(value: Money): string {
    const units = Math.abs(value) / MONEY_SCALE
    const steps: readonly (readonly [number, string])[] =
      locale === 'zh-CN'
        ? [
            [1e8, '亿'],
            [1e4, '万'],
          ]
        : [
            [1e9, 'bn'],
            [1e6, 'm'],
            [1e4, 'k'],
          ]
    for (const [step, unit] of steps) {
      // 999,960 would read '1,000k': above the first step the border lies where three digits round up.
      if (units < (step === 1e4 ? step : step * (1 - 5e-4))) continue
      const scaled = units / (unit === 'k' ? 1e3 : step)
      return currency + magnitude(scaled, threeDigits(scaled)) + unit
    }
    return currency + magnitude(units, 0)
  }

  return {
    decimal,
    integer: (value) => decimal(value, 0),
    amount: (value) => decimal(isFigure(value) ? value / MONEY_SCALE : undefined, 0),
    money: (value) =>
      isFigure(value) ? negative(value, currency + magnitude(value / MONEY_SCALE, 0)) : NONE,
    exactMoney: (value) =>
      isFigure(value)
        ? negative(value, currency + magnitude(value / MONEY_SCALE, value % 100 === 0 ? 2 : 4))
        : NONE,
    shortMoney: (value) => (isFigure(value) ? negative(value, shortMagnitude(value)) : NONE),
    signedShortMoney: (value) => (isFigure(value) ? signed(value, shortMagnitude(value)) : NONE),
    signedInteger: (value) => (isFigure(value) ? signed(value, magnitude(value, 0)) : NONE),
    percent: (ratio, digits = 1) =>
      isFigure(ratio) ? negative(ratio, `${magnitude(ratio * 100, digits)}%`) : NONE,
    change(now, before, digits = 1) {
      if (!isFigure(now) || !isFigure(before) || before <= 0) return NONE
      const ratio = now / before
      if (ratio >= 10) return `×${magnitude(ratio, 0)}`
      return signed(ratio - 1, `${magnitude((ratio - 1) * 100, digits)}%`)
    },
    points(now, before) {
      if (!isFigure(now) || !isFigure(before)) return NONE
      const shown = magnitude((now - before) * 100, 1)
      return signed(now - before, locale === 'zh-CN' ? `${shown}点` : `${shown} pp`)
    },
    bytes(count) {
      if (count < 1e6) return `${magnitude(count / 1e3, count < 1e4 ? 1 : 0)} kB`
      if (count < 1e9) return `${magnitude(count / 1e6, 1)} MB`
      return `${magnitude(count / 1e9, 1)} GB`
    },
  }
}

/** Decimals that leave three digits in all. */
function threeDigits(value: number): number {
  if (value >= 99.95) return 0
  return value >= 9.995 ? 1 : 2
}

type DatePart = Pick<
  Formatter,
  'date' | 'fullDate' | 'weekday' | 'period' | 'periodName' | 'shortPeriod'
>

function createDateFormatter(locale: Locale): DatePart {
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
