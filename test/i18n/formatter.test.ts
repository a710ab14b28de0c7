import { describe, expect, it } from 'vitest'
import { messages as english } from '../../src/i18n/en/messages.ts'
import { createFormatter } from '../../src/i18n/formatter.ts'
import { messages as chinese } from '../../src/i18n/zh-CN/messages.ts'

const en = createFormatter('en', english, '¥')
const zh = createFormatter('zh-CN', chinese, '¥')
const yuan = (units: number): number => Math.round(units * 10_000)

// The days of 4 September and 12 November 2025, counted from 1970 by hand: 20335 and 20404.
const SEPTEMBER_4 = Date.UTC(2025, 8, 4) / 86_400_000
const YEAR_BEFORE = Date.UTC(2024, 8, 4) / 86_400_000

describe('createFormatter', () => {
  it('shortens money as the design has it', () => {
    expect(
      [5_156_530, 748_900, 40_180, 3_761, 12].map((units) => en.shortMoney(yuan(units))),
    ).toEqual(['¥5.16m', '¥749k', '¥40.2k', '¥3,761', '¥12'])
    expect([5_156_530, 748_900, 40_180, 3_761].map((units) => zh.shortMoney(yuan(units)))).toEqual([
      '¥516万',
      '¥74.9万',
      '¥4.02万',
      '¥3,761',
    ])
    expect(zh.shortMoney(yuan(123_400_000))).toBe('¥1.23亿')
  })

  it('never shows a thousand thousands', () => {
    expect(en.shortMoney(yuan(999_960))).toBe('¥1.00m')
    expect(en.shortMoney(yuan(999_400))).toBe('¥999k')
    expect([9_996, 10_000].map((units) => en.shortMoney(yuan(units)))).toEqual(['¥9,996', '¥10.0k'])
    expect(zh.shortMoney(yuan(99_996_000))).toBe('¥1.00亿')
  })

  it('rounds half away from zero, with a true minus and no minus zero', () => {
    expect([2.5, -2.5, -0.4].map((units) => en.amount(yuan(units)))).toEqual(['3', '−3', '0'])
    expect(en.money(yuan(-728))).toBe('−¥728')
    expect(en.signedShortMoney(yuan(-728_000))).toBe('−¥728k')
    expect(en.signedShortMoney(0)).toBe('±0')
  })

  it('shows money to the last unit where it is asked to', () => {
    expect(en.exactMoney(954_554_395_000)).toBe('¥95,455,439.50')
    expect(en.exactMoney(12_657_930_395)).toBe('¥1,265,793.0395')
    expect(en.exactMoney(-100)).toBe('−¥0.01')
  })

  it('shows change, points and counts with their sign', () => {
    expect(en.change(96.7, 100)).toBe('−3.3%')
    expect(en.change(100, 100)).toBe('±0%')
    expect(en.change(1_200, 100)).toBe('×12')
    expect(en.change(5, 0)).toBe('–')
    expect(en.points(0.532, 0.517)).toBe('+1.5 pp')
    expect(zh.points(0.532, 0.517)).toBe('+1.5点')
    expect([4, -1, 0].map((count) => en.signedInteger(count))).toEqual(['+4', '−1', '±0'])
  })

  it('shows a dash where there is no figure', () => {
    const shown = [
      en.money(undefined),
      en.percent(1 / 0),
      en.percent(Number.NaN),
      en.date(undefined),
    ]
    expect(shown).toEqual(['–', '–', '–', '–'])
  })

  it('shows dates and periods without passing through a zone', () => {
    expect([en.date(SEPTEMBER_4), zh.date(SEPTEMBER_4)]).toEqual(['4 Sep', '9月4日'])
    expect([en.fullDate(SEPTEMBER_4), zh.fullDate(SEPTEMBER_4)]).toEqual([
      '4 Sep 2025',
      '2025年9月4日',
    ])
    expect(en.date(YEAR_BEFORE, 2025)).toBe('4 Sep 2024')
    expect([en.period('2025-10'), zh.period('2025-10')]).toEqual(['October 2025', '2025年10月'])
    expect([en.period('2025-Q4'), zh.period('2025-Q4')]).toEqual(['Q4 2025', '2025年第4季度'])
    expect([en.shortPeriod('2025-09'), en.shortPeriod('2024-10', true)]).toEqual([
      'Sep',
      'Oct 2024',
    ])
    expect([en.periodName('2025-09'), zh.periodName('2025-09')]).toEqual(['September', '9月'])
  })
})
