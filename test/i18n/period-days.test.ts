import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import { periodDays } from '../../src/i18n/period-days.ts'
import { month } from '../features/months.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

describe('periodDays', () => {
  const days = { first: toEpochDay(2025, 12, 26), last: toEpochDay(2026, 1, 25) }

  it('says which days a month has that begins on another day than the first', () => {
    expect(periodDays(month('2026-01', days), ENGLISH)).toBe('26 Dec 2025 – 25 Jan 2026')
    expect(periodDays(month('2026-01', days), CHINESE)).toBe('2025年12月26日至2026年1月25日')
  })

  it('is silent on calendar months', () => {
    expect(periodDays(month('2026-01'), ENGLISH)).toBeUndefined()
  })
})
