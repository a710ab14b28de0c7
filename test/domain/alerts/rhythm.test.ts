import { describe, expect, it } from 'vitest'
import { periodAt, timeLine } from '../../../src/domain/periods/periods.ts'
import { parsePeriodKey } from '../../../src/domain/periods/period-calendar.ts'
import { isWithinRhythm, twiceUsualGap } from '../../../src/domain/alerts/rhythm.ts'
import { company, type LineDraft } from '../build-company.ts'

function twiceGap(month: string, drafts: readonly Omit<LineDraft, 'id'>[]) {
  const subject = company(drafts.map((draft) => ({ ...draft, id: 'x' })))
  const line = timeLine(subject, 'month')
  return twiceUsualGap(subject.ledger, 0, periodAt(line, parsePeriodKey(month)!.index)!)
}

const sales = (...dates: readonly string[]) => dates.map((date) => ({ date, amount: 1 }))

describe('twiceUsualGap', () => {
  it('is twice the median gap between distinct sale dates', () => {
    // Gaps of 1, 2 and 7 days.
    const dates = ['2025-01-01', '2025-01-02', '2025-01-04', '2025-01-11']
    expect(twiceGap('2025-02', sales(...dates, '2025-01-11', '2025-02-01'))).toBe(4)
    // Gaps of 1, 2, 7 and 5 days: the middle two are 2 and 5.
    expect(twiceGap('2025-02', sales(...dates, '2025-01-16', '2025-02-01'))).toBe(7)
  })

  it('needs 4 dates; returns and samples are none', () => {
    const three = sales('2025-01-01', '2025-01-02', '2025-01-04', '2025-02-01')
    expect(twiceGap('2025-02', three)).toBeUndefined()
    const odd = [
      { date: '2025-01-05', amount: -1 },
      { date: '2025-01-06', amount: 0 },
    ]
    expect(twiceGap('2025-02', [...three, ...odd])).toBeUndefined()
  })

  it('looks at the 12 months before the period', () => {
    const later = ['2025-01-02', '2025-01-04', '2025-01-11', '2026-01-15']
    expect(twiceGap('2026-01', sales('2025-01-01', ...later))).toBe(4)
    expect(twiceGap('2026-01', sales('2024-12-31', ...later))).toBeUndefined()
  })
})

describe('isWithinRhythm', () => {
  it('holds up to one and a half times the usual gap, exactly', () => {
    expect(isWithinRhythm(9, 12)).toBe(true)
    expect(isWithinRhythm(10, 12)).toBe(false)
    expect(isWithinRhythm(5, 7)).toBe(true) // 1.5 × 3.5 = 5.25
    expect(isWithinRhythm(6, 7)).toBe(false)
  })

  it('is not said without days or gap', () => {
    expect(isWithinRhythm(undefined, 12)).toBe(false)
    expect(isWithinRhythm(1, undefined)).toBe(false)
  })
})
