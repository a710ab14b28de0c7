import { describe, expect, it } from 'vitest'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { valueAtRisk } from '../../../src/domain/alerts/value-at-risk.ts'
import { company, customer, view, type LineDraft } from '../build-company.ts'

const sale = (id: string, date: string, amount = 1): LineDraft => ({ id, date, amount })
const keeper = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const month = from + at
    const year = 2024 + Math.floor((month - 1) / 12)
    return sale('keeper', `${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-28`)
  })

/** In units of 1/10,000. */
function atRisk(
  month: string,
  drafts: readonly LineDraft[],
  measure: 'sales' | 'margin' = 'sales',
) {
  const subject = company(drafts)
  return valueAtRisk(openView(subject, view(month, { measure })))(customer(subject, 'x'))
}

describe('valueAtRisk', () => {
  it('is the mean of the periods from the first sale line on, those without an order as 0', () => {
    const drafts = [...keeper(1, 6), sale('x', '2024-02-05', 10), sale('x', '2024-04-05', 5)]
    expect(atRisk('2024-06', drafts)).toBe(37_500) // 15 over February to May
    expect(atRisk('2024-03', drafts)).toBe(100_000)
  })

  it('looks at the 12 periods before, gaps not counted', () => {
    const drafts = [...keeper(1, 15), sale('x', '2024-01-05', 120), sale('x', '2024-02-05', 12)]
    expect(atRisk('2025-01', drafts)).toBe(110_000)
    expect(atRisk('2025-02', drafts)).toBe(10_000)
    const withGap = drafts.filter(({ date }) => !String(date).startsWith('2024-07'))
    expect(atRisk('2025-02', withGap)).toBe(110_000)
  })

  it('counts returns in a period with an order, but not those without', () => {
    const drafts = [
      ...keeper(1, 4),
      sale('x', '2024-01-05', 10),
      sale('x', '2024-01-06', -4),
      sale('x', '2024-02-06', -4),
    ]
    expect(atRisk('2024-04', drafts)).toBe(20_000)
  })

  it('is never negative, and rounded once', () => {
    expect(
      atRisk('2024-02', [...keeper(1, 2), sale('x', '2024-01-05'), sale('x', '2024-01-06', -9)]),
    ).toBe(0)
    expect(atRisk('2024-04', [...keeper(1, 4), sale('x', '2024-01-05', 0.0005)])).toBe(2)
    expect(atRisk('2024-03', [...keeper(1, 3), sale('x', '2024-01-05', 0.0005)])).toBe(3)
  })

  it('goes by margin where that is the measure', () => {
    const drafts = [...keeper(1, 3), { ...sale('x', '2024-01-05', 10), margin: 4 }]
    expect(atRisk('2024-03', drafts, 'margin')).toBe(20_000)
  })

  it('is 0 for a customer without a sale line before', () => {
    expect(atRisk('2024-03', [...keeper(1, 3), sale('x', '2024-03-05', 10)])).toBe(0)
  })
})
