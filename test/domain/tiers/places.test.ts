import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distancesIn, placeOf, standingOf } from '../../../src/domain/tiers/places.ts'
import { rankCustomers, sortMeasures } from '../../../src/domain/tiers/ranking.ts'
import { PRESETS, type TierRule } from '../../../src/domain/tiers/tier-rule.ts'

// Few distinct small amounts, so that ties, zero and negative ones occur.
const measures = fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 25 })
const rules: fc.Arbitrary<TierRule> = fc
  .record({
    basis: fc.constantFrom('customers' as const, 'contribution' as const),
    cuts: fc.constantFrom([2000, 8000], [8000, 9500], [1, 2], [5000, 10_000], [3333, 6667]),
  })
  .map(({ basis, cuts: [a = 1, b = 2] }) => ({ basis, a, b, scope: 'company' }))

describe('distancesIn', () => {
  it('says of all that are asked for from the largest on what is said of each alone', () => {
    fc.assert(
      fc.property(measures, rules, (all, rule) => {
        const ranking = rankCustomers(all, rule)
        const distances = distancesIn(ranking)
        for (const measure of ranking.measures) {
          expect(placeOf(ranking, measure)).toMatchObject(distances(measure))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('standingOf', () => {
  it('is the same under all cut-offs, and for equal customers', () => {
    const { share, cumulativeShare, rank } = placeOf(
      rankCustomers([50, 30, 30, -10], PRESETS['classic-abc']),
      30,
    )
    const standing = standingOf(sortMeasures([30, -10, 50, 30]), 30)
    expect(standing).toEqual({ share, cumulativeShare, rank })
    expect(standing).toEqual({ share: 30 / 110, cumulativeShare: 1, rank: 2 })
  })
})
