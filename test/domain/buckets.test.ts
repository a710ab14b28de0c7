import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countStarts, distribute, rangeOf } from '../../src/domain/buckets.ts'

const VALUES = fc.array(fc.integer({ min: -3, max: 4 })).map((values) => Int32Array.from(values))

describe('rangeOf', () => {
  it('holds every value, and nothing where there is none', () => {
    expect(rangeOf(Int32Array.of(4, -2, 0))).toEqual([-2, 4])
    expect(rangeOf(new Int32Array())).toEqual([0, -1])
  })
})

describe('distribute', () => {
  it('sorts by value, and equal ones keep their order', () => {
    fc.assert(
      fc.property(VALUES, (values) => {
        const [first, last] = rangeOf(values)
        const start = countStarts(values, first, last - first + 1)
        const places = [...values.keys()]
        const byValue = (x: number, y: number): number => (values[x] ?? 0) - (values[y] ?? 0)
        expect(Array.from(distribute(values, first, start))).toEqual(places.toSorted(byValue))
        expect(start.at(-1)).toBe(values.length)
      }),
    )
  })
})
