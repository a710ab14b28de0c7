import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_PART, partContribution, partOf } from '../../../src/domain/deciles/purchase-deciles.ts'

const partsOf = (measures: readonly number[]): readonly number[] => {
  const parts = partContribution(Float64Array.from(measures).toSorted().toReversed())
  return measures.map((measure) => partOf(parts, measure))
}

describe('partContribution', () => {
  it('puts a customer into the part that what stands ahead of it reaches', () => {
    // Ahead: 0, 0.5, 0.7, 0.79, 0.85, 0.9, 0.94, 0.97
    expect(partsOf([500, 200, 90, 60, 50, 40, 30, 30])).toEqual([1, 6, 8, 8, 9, 10, 10, 10])
  })

  it('puts equal customers into the same part', () => {
    expect(partsOf([10, 10, 10, 10])).toEqual([1, 1, 1, 1])
  })

  it('leaves out customers without a positive contribution', () => {
    expect(partsOf([10, 0, -5])).toEqual([1, NO_PART, NO_PART])
    expect(partsOf([0, -5])).toEqual([NO_PART, NO_PART])
    expect(partContribution(new Float64Array()).least).toHaveLength(10)
  })

  it('is exact where a part ends, also with the largest money', () => {
    expect(partsOf([1, 2, 3, 4])).toEqual([10, 8, 5, 1])
    const tenth = 900_719_925_474_099
    expect(partsOf([tenth + 1, tenth * 9 - 9, 0])).toEqual([9, 1, NO_PART])
    expect(partsOf([tenth, tenth * 9])).toEqual([10, 1])
  })

  it('is what counting in whole numbers gives', () => {
    // Few distinct small amounts, so that ties and shares of exactly a tenth do occur.
    const measures = fc.array(fc.integer({ min: -2, max: 12 }), { maxLength: 30 })
    fc.assert(
      fc.property(measures, (list) => {
        const total = list.reduce((sum, other) => sum + Math.max(other, 0), 0)
        const slow = list.map((own) => {
          if (own <= 0) return NO_PART
          const ahead = list.reduce((sum, other) => (other > own ? sum + other : sum), 0)
          return Math.floor((10 * ahead) / total) + 1
        })
        expect(partsOf(list)).toEqual(slow)
      }),
    )
  })
})
