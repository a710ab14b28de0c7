import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WholeValues } from '../../../src/ingest/read/whole-values.ts'

describe('WholeValues', () => {
  it('answers what a number stood for last, or that it does not know', () => {
    // Numbers that fall on one place, too.
    const whole = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom(2047, 2048, 2049, 4096))
    const value = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, value)), (all) => {
        const values = new WholeValues()
        const last = new Map<number, number>()
        for (const [number, own] of all) {
          values.set(number, own)
          if (number >= 0) last.set(number, own)
          expect(values.get(number)).toBe(number < 0 ? 0 : own)
        }
        for (const number of [-1, 0, 1, 2, 3, 2047, 2048, 2049, 4096]) {
          expect([0, last.get(number)]).toContain(values.get(number))
        }
      }),
    )
  })
})
