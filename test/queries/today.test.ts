import { describe, expect, it } from 'vitest'
import { currentDay } from '../../src/queries/today.ts'

describe('currentDay', () => {
  it('is the day on this computer’s calendar, not the one in Greenwich', () => {
    // Half past midnight on 1 November in Auckland; still 31 October in Greenwich.
    expect(currentDay(new Date('2025-10-31T11:30:00Z'))).toBe(Date.UTC(2025, 10, 1) / 86_400_000)
    expect(currentDay(new Date('2025-10-31T10:30:00Z'))).toBe(Date.UTC(2025, 9, 31) / 86_400_000)
  })
})
