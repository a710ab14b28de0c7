import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scatterNumbers } from '../../src/domain/scatter.ts'
import { numberAt, scatterStepped } from '../../src/domain/stepped-numbers.ts'

const PLACES = Int32Array.of(2, 0, 3, 1)

describe('scatterStepped', () => {
  it('holds whole cents in four bytes each, and all else as it is', () => {
    const cents = scatterStepped(Float64Array.of(12_300, -100, 0, 214_748_364_700), PLACES)
    expect(cents).toEqual({ values: Int32Array.of(-1, 2_147_483_647, 123, 0), step: 100 })
    for (const other of [12_350, 0.5, Number.NaN, 214_748_364_800, -214_748_364_900]) {
      const column = Float64Array.of(100, 200, 300, other)
      expect(scatterStepped(column, PLACES)).toEqual({
        values: scatterNumbers(column, PLACES),
        step: 1,
      })
    }
    expect(scatterStepped(Float64Array.of(), Int32Array.of()).values).toHaveLength(0)
    const narrow = scatterStepped(Int32Array.of(1, -2, 0, 4), PLACES)
    expect(narrow).toEqual({ values: Int32Array.of(-2, 4, 1, 0), step: 1 })
  })

  it('gives every number back at its place', () => {
    const numbers = fc.oneof(
      fc.integer({ min: -30, max: 30 }).map((cents) => cents * 100),
      fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
      fc.constantFrom(2 ** 31 * 100, -(2 ** 31) * 100, 2 ** 53 - 1),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, fc.integer()), { maxLength: 8 }), (drafts) => {
        const column = Float64Array.from(drafts, ([number]) => number)
        const order = [...drafts.keys()].toSorted(
          (x, y) => (drafts[x]?.[1] ?? 0) - (drafts[y]?.[1] ?? 0),
        )
        const places = Int32Array.from(drafts.keys(), (at) => order.indexOf(at))
        const scattered = scatterStepped(column, places)
        expect(Array.from(places, (place) => numberAt(scattered, place))).toEqual([...column])
      }),
    )
  })
})

describe('numberAt', () => {
  it('throws where there is no number', () => {
    const numbers = scatterStepped(Float64Array.of(100), Int32Array.of(0))
    expect(() => numberAt(numbers, 1)).toThrow(RangeError)
  })
})
