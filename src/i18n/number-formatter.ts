import { MONEY_SCALE, type Money } from '../domain/money.ts'
import { isFigure, NONE } from './figure.ts'
import type { Formatter } from './formatter.ts'
import type { Locale } from './messages.ts'

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

const MINUS = '−'

/** From how many units on money is shortened, and by what word. */
const SHORT_STEPS: Readonly<Record<Locale, readonly (readonly [number, string])[]>> = {
  en: [
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e4, 'k'],
  ],
  'zh-CN': [
    [1e8, '亿'],
    [1e4, '万'],
  ],
}

/** Counts, money, ratios and sizes in one language and currency sign. */
export function createNumberFormatter(locale: Locale, currency: string): NumberPart {
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
    for (const [step, unit] of SHORT_STEPS[locale]) {
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
