import { describe, expect, it } from 'vitest'
import { MONEY_SCALE } from '../../../src/domain/money.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { nearTheTop } from '../../../src/features/tiers/tier-findings.tsx'
import { company, view } from '../../domain/build-company.ts'

function near(amounts: readonly number[]) {
  const drafts = amounts.map((amount, index) => ({
    date: '2025-05-31',
    amount,
    id: `K${index}`,
    order: `S${index}`,
  }))
  return nearTheTop(computeTierReport(company(drafts), view('2025-05')))
}

describe('nearTheTop', () => {
  it('counts B customers within a round amount, at most a fifth of the smallest A customer', () => {
    // A: 52,736, a fifth of which is 10,547. One B customer lacks 3,761 of it, the other 22,736.
    expect(near([52_736, 48_975, 30_000, 20_000, 1_000])).toEqual({
      customers: 1,
      within: 10_000 * MONEY_SCALE,
    })
  })

  it('rounds down to 1, 2 or 5 of a power of ten', () => {
    for (const [smallest, within] of [
      [500, 100],
      [499, 50],
      [250, 50],
      [249, 20],
      [100, 20],
      [99, 10],
    ] as const) {
      expect(near([smallest, 3, 2, 1, 1])?.within).toBe(within * MONEY_SCALE)
    }
  })

  it('is silent where nobody is A, or A is too small for a round amount', () => {
    expect(near([-5])).toBeUndefined()
    expect(near([3, 1])).toBeUndefined()
  })
})
