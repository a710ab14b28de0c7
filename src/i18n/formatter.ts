import { createTranslator } from 'use-intl/core'
import type { EpochDay } from '../domain/calendar.ts'
import type { Money } from '../domain/money.ts'
import type { PeriodInfo, PeriodKey } from '../domain/periods/period.ts'
import { createDateFormatter } from './date-formatter.ts'
import { isolated, isolatedText } from './isolated-text.ts'
import type { EnglishMessages, Locale, Messages, StartMessages } from './messages.ts'
import { createNumberFormatter } from './number-formatter.ts'

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

function createListFormatter(locale: Locale): Pick<Formatter, 'list' | 'anyOf'> {
  const all = new Intl.ListFormat(locale, { type: 'conjunction' })
  const any = new Intl.ListFormat(locale, { type: 'disjunction' })
  return {
    list: (items) => all.format(items.map(isolated)),
    anyOf: (items) => any.format(items.map(isolated)),
  }
}
