import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortByNumber, sortDescending } from '../../src/domain/number-order.ts'

const NUMBERS = fc.oneof(
  fc.array(fc.integer({ min: -1000, max: 1000 }).map((cents) => cents * 100)),
  fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((cents) => cents * 100)),
  fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 })),
  fc.array(
    fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true }),
      fc.constant(-0),
    ),
  ),
)

describe('sortByNumber', () => {
  it('puts the smallest first, and equal ones in the order of the rows', () => {
    fc.assert(
      fc.property(NUMBERS, (numbers) => {
        const rows = Int32Array.from(numbers, (_, place) => numbers.length - place)
        const places = [...numbers.keys()].toSorted((x, y) => {
          const [left = 0, right = 0] = [numbers[x], numbers[y]]
          if (left === right) return x - y
          return left < right ? -1 : 1
        })
        expect(Array.from(sortByNumber(rows, Float64Array.from(numbers)))).toEqual(
          places.map((place) => numbers.length - place),
        )
      }),
    )
  })
})

describe('sortDescending', () => {
  it('reads the column by row and puts the largest first', () => {
    const column = Float64Array.of(-5, 0, 7, -0, 2 ** 52)
    expect(Array.from(sortDescending(Int32Array.of(3, 2, 1, 0), column))).toEqual([2, 3, 1, 0])
    expect(sortDescending(new Int32Array(), column)).toHaveLength(0)
  })
})
