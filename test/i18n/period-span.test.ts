import { describe, expect, it } from 'vitest'
import { periodSpan } from '../../src/i18n/period-span.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'
import { month } from '../features/months.ts'

const MONTHS = [month('2025-05'), month('2025-06'), month('2025-10')]
const QUARTERS = [month('2025-01'), month('2025-04')].map((info, index) => ({
  ...info,
  key: `2025-Q${index + 1}`,
}))

describe('periodSpan', () => {
  it('runs from the first to the last', () => {
    expect(periodSpan(MONTHS, ENGLISH)).toBe('May – Oct')
    expect(periodSpan(QUARTERS, ENGLISH)).toBe('Q1 – Q2')
  })

  it('names the unit of months once in Chinese', () => {
    expect(periodSpan(MONTHS, CHINESE)).toBe('5–10月')
  })

  it('names a period that stands alone once', () => {
    expect(periodSpan(MONTHS.slice(0, 1), ENGLISH)).toBe('May')
    expect(periodSpan(MONTHS.slice(0, 1), CHINESE)).toBe('5月')
  })

  it('is empty without periods', () => {
    expect(periodSpan([], ENGLISH)).toBe('')
  })
})
