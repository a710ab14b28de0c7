import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byMeasure, cutDeciles } from '../../../src/domain/deciles/money-deciles.ts'

describe('byMeasure', () => {
  it('puts the largest first, and equal customers in the order of their ids', () => {
    const measure = Float64Array.of(5, -1, 9, 5, 0)
    expect([...byMeasure(Int32Array.of(0, 1, 2, 3, 4), measure)]).toEqual([2, 0, 3, 4, 1])
    expect([...byMeasure(new Int32Array(), measure)]).toEqual([])
  })
})

describe('cutDeciles', () => {
  it('gives none under 10 customers', () => {
    expect(cutDeciles(new Int32Array())).toEqual([])
    expect(cutDeciles(new Int32Array(9))).toEqual([])
  })

  it('gives the first groups one more where 10 does not divide the customers', () => {
    const sizes = (customers: number) =>
      cutDeciles(new Int32Array(customers)).map(({ length }) => length)
    expect(sizes(10)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(sizes(43)).toEqual([5, 5, 5, 4, 4, 4, 4, 4, 4, 4])
    expect(sizes(89)).toEqual([9, 9, 9, 9, 9, 9, 9, 9, 9, 8])
  })

  it('holds every customer once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), (length) => {
        const sorted = Int32Array.from({ length }, (_, at) => at * 3)
        expect(cutDeciles(sorted).flatMap((group) => [...group])).toEqual([...sorted])
      }),
    )
  })
})
