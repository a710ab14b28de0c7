import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GrowingIntegers } from '../../../src/ingest/read/growing-integers.ts'

/** Numbers beside every width, and rows that count up by themselves. */
const numbers = fc.constantFrom<number | 'own'>('own', 0, 1, 255, 256, 65_535, 65_536, 1_048_576)
const rows = fc.array(numbers, { maxLength: 60 })

describe('GrowingIntegers', () => {
  it('holds what a plain list holds, whether its rows begin to count or not', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -1, max: 60 }), fc.nat(9), (given, countFrom, batch) => {
        const plain = given.map((number, row) => (typeof number === 'string' ? row + 1 : number))
        const growing = new GrowingIntegers(4)
        for (let row = 0; row < plain.length;) {
          if (row === countFrom) growing.countFrom(row)
          const count = Math.min(batch, plain.length - row, countFrom > row ? countFrom - row : 60)
          const some = Int32Array.from(plain.slice(row, row + count))
          if (count > 1) growing.setMany(row, count, some, Math.max(...some))
          else growing.set(row, plain[row]!)
          row += Math.max(1, count)
        }
        expect(plain.map((_, row) => growing.get(row))).toEqual(plain)
        const before = growing.beforeCounting(plain.length)
        const counted = plain.slice(before?.length).every((number, row) => {
          return number === row + (before?.length ?? 0) + 1
        })
        expect(before === undefined || counted).toBe(true)
        expect([...(before ?? [])]).toEqual(plain.slice(0, before?.length ?? 0))
        expect([...growing.finish(plain.length)]).toEqual(plain)
      }),
    )
  })

  it('takes the smallest array that holds all numbers, and none for rows that count', () => {
    const kinds = [255, 256, 65_536].map((number) => {
      const growing = new GrowingIntegers(1)
      growing.set(0, number)
      return growing.finish(1).constructor
    })
    expect(kinds).toEqual([Uint8Array, Uint16Array, Int32Array])
    const counting = new GrowingIntegers(1)
    counting.set(0, 7)
    counting.countFrom(1)
    for (let row = 1; row < 9; row += 1) counting.set(row, row + 1)
    expect(counting.beforeCounting(9)).toEqual(Uint8Array.of(7))
    expect(counting.beforeCounting(10)).toBeUndefined()
  })

  it('leaves the rows that are kept, whether they count or not', () => {
    const growing = new GrowingIntegers(1)
    growing.set(0, 300)
    growing.countFrom(1)
    for (let row = 1; row < 5; row += 1) growing.set(row, row + 1)
    growing.keepRows(Uint32Array.of(0, 2, 4))
    expect([...growing.finish(3)]).toEqual([300, 3, 5])
  })
})
