import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf, walkPlaces, type Place } from '../../../src/domain/tiers/places.ts'
import { rankCustomers } from '../../../src/domain/tiers/ranking.ts'
import { PRESETS, type TierRule } from '../../../src/domain/tiers/tier-rule.ts'

// Few distinct small amounts, so that ties, zero and negative ones occur.
const measures = fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 25 })
const rules: fc.Arbitrary<TierRule> = fc
  .record({
    basis: fc.constantFrom('customers' as const, 'contribution' as const),
    cuts: fc.constantFrom([2000, 8000], [8000, 9500], [1, 2], [5000, 10_000], [3333, 6667]),
  })
  .map(({ basis, cuts: [a = 1, b = 2] }) => ({ basis, a, b, scope: 'company' }))

describe('walkPlaces', () => {
  it('says of every place what is said of it alone', () => {
    fc.assert(
      fc.property(measures, rules, (all, rule) => {
        const ranking = rankCustomers(all, rule)
        const walked: Place[] = []
        walkPlaces(ranking, (at, place) => {
          walked[at] = place
        })
        expect(walked).toEqual(Array.from(ranking.measures, (measure) => placeOf(ranking, measure)))
      }),
      { numRuns: 500 },
    )
  })

  it('visits nobody where nobody orders', () => {
    const visited: number[] = []
    walkPlaces(rankCustomers([], PRESETS['classic-abc']), (at) => visited.push(at))
    expect(visited).toEqual([])
  })
})
