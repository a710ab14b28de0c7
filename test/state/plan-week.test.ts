import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import { fromPlanWeek, toPlanWeek } from '../../src/state/plan-week.ts'

const MONDAY = toEpochDay(2025, 11, 17)

describe('toPlanWeek', () => {
  it('is the Monday of the day that is named', () => {
    expect(toPlanWeek('2025-11-17')).toBe(MONDAY)
    expect(toPlanWeek('2025-11-23')).toBe(MONDAY)
  })

  it('is nothing for what is no day', () => {
    expect([undefined, '', 'soon', '2025-02-30'].map(toPlanWeek)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('fromPlanWeek', () => {
  it('is undone by toPlanWeek, and leaves out today’s week', () => {
    expect(toPlanWeek(fromPlanWeek(MONDAY, MONDAY - 7))).toBe(MONDAY)
    expect(fromPlanWeek(MONDAY, MONDAY)).toBeUndefined()
  })
})
