import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countAhead,
  firstWhere,
  firstWhereNear,
  leastMeasureFor,
  leastMeasures,
  rankCustomers,
  sortMeasures,
  sumAhead,
  sumTo,
  tierOf,
  tieStart,
} from '../../../src/domain/tiers/ranking.ts'
import { PRESETS, type TierRule } from '../../../src/domain/tiers/tier-rule.ts'

// Few distinct small amounts, so that ties, shares of exactly a cut-off, zero and negative ones occur.
const measures = fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 25 })
const rules: fc.Arbitrary<TierRule> = fc
  .record({
    basis: fc.constantFrom('customers' as const, 'contribution' as const),
    cuts: fc.constantFrom([2000, 8000], [8000, 9500], [1, 2], [5000, 10_000], [3333, 6667]),
  })
  .map(({ basis, cuts: [a = 1, b = 2] }) => ({ basis, a, b, scope: 'company' }))

/** The definition, word by word, in exact fractions. */
function slowTier(all: readonly number[], measure: number, { basis, a, b }: TierRule): string {
  if (measure <= 0) return 'C'
  const larger = all.filter((other) => other > measure)
  const positive = all.filter((other) => other > 0)
  const sum = (values: readonly number[]): bigint =>
    values.reduce((total, value) => total + BigInt(value), 0n)
  const [ahead, whole] =
    basis === 'customers'
      ? [BigInt(larger.length), BigInt(all.length)]
      : [sum(larger), sum(positive)]
  if (ahead * 10_000n < BigInt(a) * whole) return 'A'
  return ahead * 10_000n < BigInt(b) * whole ? 'B' : 'C'
}

describe('rankCustomers', () => {
  it('gives the tiers of the definition', () => {
    fc.assert(
      fc.property(measures, rules, (all, rule) => {
        const ranking = rankCustomers(all, rule)
        expect(all.map((measure) => tierOf(ranking, measure))).toEqual(
          all.map((measure) => slowTier(all, measure, rule)),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the currency unit', () => {
    fc.assert(
      fc.property(measures, rules, fc.integer({ min: 1, max: 1000 }), (all, rule, factor) => {
        const scaled = all.map((measure) => measure * factor)
        const ranking = rankCustomers(scaled, rule)
        expect(scaled.map((measure) => tierOf(ranking, measure))).toEqual(
          all.map((measure) => tierOf(rankCustomers(all, rule), measure)),
        )
      }),
    )
  })

  it('decides a border by one unit among the largest amounts', () => {
    const rule: TierRule = { basis: 'contribution', a: 5000, b: 10_000, scope: 'company' }
    const half = 4_000_000_000_000_000
    const below = rankCustomers([half, half - 1, 2], rule) // ahead of the second: half of 2 half + 1
    const at = rankCustomers([half, half - 1, 1], rule) // exactly half
    expect(tierOf(below, half - 1)).toBe('A')
    expect(tierOf(at, half - 1)).toBe('B')
  })

  it('refuses cut-offs that do not increase', () => {
    expect(() => rankCustomers([1], { ...PRESETS['classic-abc'], a: 9500 })).toThrow(RangeError)
    expect(() => rankCustomers([1], { ...PRESETS['classic-abc'], a: 0 })).toThrow(RangeError)
    expect(() => rankCustomers([1], { ...PRESETS['classic-abc'], b: 10_001 })).toThrow(RangeError)
  })
})

describe('countAhead', () => {
  it('counts those with more, so that equal customers share a rank', () => {
    const ranking = rankCustomers([5, 3, 3, -1], PRESETS['20-60-20-customers'])
    expect([5, 3, -1].map((measure) => countAhead(ranking, measure))).toEqual([0, 1, 3])
  })
})

describe('sumAhead', () => {
  it('sums what those with more contribute, and sumTo what those with as much do', () => {
    const ranking = rankCustomers([5, 3, 3, -1], PRESETS['20-60-20-customers'])
    expect(sumAhead(ranking, 3)).toBe(5)
    expect(sumTo(ranking, 3)).toBe(11)
    expect(ranking.total).toBe(11)
  })
})

describe('leastMeasureFor', () => {
  it('is the smallest measure that gives the tier, all others unchanged', () => {
    fc.assert(
      fc.property(measures, fc.integer({ min: -3, max: 12 }), rules, (others, own, rule) => {
        const ranking = rankCustomers([...others, own], rule)
        for (const cutOff of [rule.a, rule.b]) {
          const reaches = (measure: number): boolean => {
            const tier = slowTier([...others, measure], measure, rule)
            return tier === 'A' || (cutOff === rule.b && tier === 'B')
          }
          const least = leastMeasureFor(ranking, own, cutOff)
          expect(reaches(least)).toBe(true)
          expect(least).toBeGreaterThanOrEqual(1)
          expect(least === 1 || !reaches(least - 1)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('counts that on contribution the own amount raises the total', () => {
    // 10 / (10 + x) < 20 % only from 41 on; but whoever has 10 as well has nothing ahead.
    const ranking = rankCustomers([10, 1], { ...PRESETS['20-60-20-contribution'], a: 1, b: 2000 })
    expect(leastMeasureFor(ranking, 1, 2000)).toBe(10)
    // 100 / (100 + x) < 80 % from 26 on.
    const wide = rankCustomers([100, 1], { ...PRESETS['20-60-20-contribution'], a: 1, b: 8000 })
    expect(leastMeasureFor(wide, 1, 8000)).toBe(26)
  })
})

describe('leastMeasures', () => {
  it('answers in any order what is answered for each alone', () => {
    fc.assert(
      fc.property(measures, rules, (all, rule) => {
        const ranking = rankCustomers(all, rule)
        for (const cutOff of [rule.a, rule.b]) {
          const leastFor = leastMeasures(ranking, cutOff)
          expect(all.map((own) => leastFor(own))).toEqual(
            all.map((own) => leastMeasureFor(ranking, own, cutOff)),
          )
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('tieStart', () => {
  it('is the first place with the same measure', () => {
    fc.assert(
      fc.property(measures, (all) => {
        const sorted = sortMeasures(all)
        const places = [...sorted.measures.keys()]
        expect(places.map((place) => tieStart(sorted, place))).toEqual(
          places.map((place) => sorted.measures.indexOf(sorted.measures[place] ?? 0)),
        )
      }),
    )
  })
})

describe('firstWhereNear', () => {
  it('finds the first place from wherever it begins', () => {
    const places = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(places, places, places, (length, near, first) => {
        const holds = (place: number): boolean => place >= first
        expect(firstWhereNear(length, Math.min(near, length), holds)).toBe(
          firstWhere(length, holds),
        )
      }),
      { numRuns: 1000 },
    )
  })
})
