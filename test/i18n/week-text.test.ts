import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import { weekText } from '../../src/i18n/week-text.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

describe('weekText', () => {
  it('is Monday to Sunday, with both years only where they differ', () => {
    const november = toEpochDay(2025, 11, 17)
    expect(weekText(november, ENGLISH)).toBe('17 Nov – 23 Nov 2025')
    expect(weekText(toEpochDay(2025, 12, 29), ENGLISH)).toBe('29 Dec 2025 – 4 Jan 2026')
    expect(weekText(november, CHINESE)).toBe('2025年11月17日至11月23日')
  })
})
