import { describe, expect, it } from 'vitest'
import { gatherFlags, gatherIntegers, gatherNumbers } from '../../src/domain/gather.ts'
import {
  invert,
  scatterFlags,
  scatterIntegers,
  scatterNarrow,
  scatterNumbers,
  scatterRenumbered,
} from '../../src/domain/scatter.ts'

const PLACES = Int32Array.of(2, 0, 3, 1)

describe('scatterNumbers', () => {
  it('puts each number where its place says, and so do its likes', () => {
    expect(scatterNumbers(Float64Array.of(0.5, 1.5, 2.5, Number.NaN), PLACES)).toEqual(
      Float64Array.of(1.5, Number.NaN, 0.5, 2.5),
    )
    expect(scatterIntegers(Int32Array.of(5, -1, 7, 8), PLACES)).toEqual(Int32Array.of(-1, 8, 5, 7))
    expect(scatterFlags(Uint8Array.of(1, 0, 0, 1), PLACES)).toEqual(Uint8Array.of(0, 1, 1, 0))
  })
})

describe('scatterNarrow', () => {
  it('puts whole numbers where their places say, in as few bytes as their range needs', () => {
    const narrow = Int32Array.of(-32_768, 0, 1, 32_767)
    expect(scatterNarrow(narrow, PLACES, [-32_768, 32_767])).toEqual(
      Int16Array.of(0, 32_767, -32_768, 1),
    )
    for (const far of [-32_769, 32_768]) {
      const range = [Math.min(far, 0), Math.max(far, 0)] as const
      expect(scatterNarrow(Int32Array.of(far, 0, 0, 0), PLACES, range)).toEqual(
        Int32Array.of(0, 0, far, 0),
      )
    }
  })
})

describe('scatterRenumbered', () => {
  it('puts the number of each number where its place says, in as few bytes as the largest needs', () => {
    const column = Int32Array.of(1, -1, 0, 2)
    expect(scatterRenumbered(column, PLACES, Int32Array.of(7, 32_767, -1))).toEqual(
      Int16Array.of(-1, -1, 32_767, 7),
    )
    expect(scatterRenumbered(column, PLACES, Int32Array.of(7, 32_768, -1))).toEqual(
      Int32Array.of(-1, -1, 32_768, 7),
    )
  })
})

describe('invert', () => {
  it('says what stands in each place, by which the same can be gathered', () => {
    const inverse = invert(PLACES)
    expect(inverse).toEqual(Int32Array.of(1, 3, 0, 2))
    const numbers = Float64Array.of(4, 3, 2, 1)
    expect(gatherNumbers(numbers, inverse)).toEqual(scatterNumbers(numbers, PLACES))
    const integers = Int32Array.of(4, 3, 2, 1)
    expect(gatherIntegers(integers, inverse)).toEqual(scatterIntegers(integers, PLACES))
    const flags = Uint8Array.of(1, 0, 0, 1)
    expect(gatherFlags(flags, inverse)).toEqual(scatterFlags(flags, PLACES))
  })
})
