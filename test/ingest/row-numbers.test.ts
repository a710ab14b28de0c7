import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowNumbers } from '../../src/ingest/row-numbers.ts'

// The edges of 32 bits, halves, and none.
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(2 ** 31 - 1, 2 ** 31, 1 - 2 ** 31, -(2 ** 31), 0.5, Number.NaN),
)
const settings = fc.array(fc.tuple(fc.nat({ max: 4 }), number), { maxLength: 12 })

describe('RowNumbers', () => {
  it('keeps the last number of each row as an array of wide ones would', () => {
    fc.assert(
      fc.property(settings, fc.subarray([0, 1, 2, 3, 4]), (all, rows) => {
        const numbers = new RowNumbers(5)
        const plain = new Float64Array(5).fill(Number.NaN)
        for (const [row, value] of all) {
          numbers.set(row, value)
          plain[row] = value
          expect(numbers.get(row)).toBe(value)
        }
        const taken = rows.map((row) => plain[row])
        expect(Array.from(numbers.take(Int32Array.from(rows)))).toEqual(taken)
      }),
    )
  })

  it('takes four bytes a row where all are whole, and not too large', () => {
    const numbers = new RowNumbers(3)
    for (const row of [1, 2]) numbers.set(row, row * 1_000_000_000)
    expect(numbers.take(Int32Array.of(1, 2))).toEqual(Int32Array.of(1_000_000_000, 2_000_000_000))
  })

  it('says of rows without a number that they have none', () => {
    const numbers = new RowNumbers(2)
    numbers.set(1, 7)
    expect(numbers.take(Int32Array.of(0, 1))).toEqual(Float64Array.of(Number.NaN, 7))
  })
})
