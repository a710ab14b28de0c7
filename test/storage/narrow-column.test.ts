import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrowColumn, widenColumn } from '../../src/storage/narrow-column.ts'

const LIMITS = [0, -1, 32_767, 32_768, -32_767, -32_768, 2 ** 31 - 1, -(2 ** 31), 20_345]

describe('narrowColumn', () => {
  it('takes the smallest array that holds all values', () => {
    expect(narrowColumn(Int32Array.of(-1, 32_767))).toEqual(Int16Array.of(-1, 32_767))
    expect(narrowColumn(Int32Array.of(-1, 32_768))).toEqual(Int32Array.of(-1, 32_768))
    expect(narrowColumn(Float64Array.of(5, -7))).toEqual(Int32Array.of(5, -7))
    expect(narrowColumn(Float64Array.of(5, Number.NaN))).toBeInstanceOf(Int32Array)
    expect(narrowColumn(Float64Array.of(2 ** 31))).toBeInstanceOf(Float64Array)
    expect(narrowColumn(Uint8Array.of(1))).toEqual(Uint8Array.of(1))
  })
})

describe('widenColumn', () => {
  it('gives every column back as it was', () => {
    const integers = fc.array(fc.oneof(fc.constantFrom(...LIMITS), fc.integer()))
    const numbers = fc.array(
      fc.oneof(fc.constantFrom(...LIMITS, 2 ** 31, -0, 0.5, Number.NaN), fc.double(), fc.integer()),
    )
    fc.assert(
      fc.property(integers, (values) => {
        const column = Int32Array.from(values)
        expect(widenColumn(narrowColumn(column), Int32Array)).toEqual(column)
      }),
    )
    fc.assert(
      fc.property(numbers, (values) => {
        const column = Float64Array.from(values)
        expect(widenColumn(narrowColumn(column), Float64Array)).toEqual(column)
      }),
    )
    expect(widenColumn(narrowColumn(Uint8Array.of(1)), Uint8Array)).toEqual(Uint8Array.of(1))
  })

  it('takes no column of another kind', () => {
    expect(widenColumn(new Int16Array(1), Float64Array)).toBeUndefined()
    expect(widenColumn(new Float64Array(1), Int32Array)).toBeUndefined()
    expect(widenColumn(new Int16Array(1), Uint8Array)).toBeUndefined()
    expect(widenColumn([1], Int32Array)).toBeUndefined()
    expect(widenColumn(undefined, Int32Array)).toBeUndefined()
  })
})
