import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecentNumbers } from '../../../src/ingest/read/recent-numbers.ts'

describe('RecentNumbers', () => {
  it('answers what a number stood for last, or that it does not know', () => {
    // Numbers that fall on one place, too.
    const digits = fc.oneof(
      fc.integer({ min: -2, max: 3 }),
      fc.constantFrom(331, 332, 2047, 2048, 2049, 4096, 999_999_999),
    )
    const scale = fc.integer({ min: 0, max: 2 })
    const value = fc.integer({ min: 1, max: 3 })
    fc.assert(
      fc.property(fc.array(fc.tuple(digits, scale, value)), (all) => {
        const numbers = new RecentNumbers()
        const last = new Map<string, number>()
        for (const [number, decimals, own] of all) {
          const known = last.get(`${number} ${decimals}`) ?? 0
          expect([0, known]).toContain(numbers.get(number, decimals))
          numbers.set(number, decimals, own)
          last.set(`${number} ${decimals}`, own)
          expect(numbers.get(number, decimals)).toBe(own)
        }
      }),
    )
  })
})
