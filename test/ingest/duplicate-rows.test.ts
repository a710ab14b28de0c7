import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicates } from '../../src/ingest/duplicate-rows.ts'
import { textColumnOf } from './columns.ts'

/** Marks by comparing every row with all before it. */
function slowly(rows: readonly (readonly string[])[]): number[] {
  const keys = rows.map((row) => JSON.stringify(row))
  return keys.map((key, row) => (keys.indexOf(key) < row ? 1 : 0))
}

describe('findDuplicates', () => {
  it('marks rows that repeat an earlier one in every column, the first one not among them', () => {
    const cell = fc.constantFrom('a', 'b', 'ab', '1')
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }), (rows) => {
        const columns = [0, 1].map((column) => textColumnOf(rows.map((row) => row[column]!)))
        const all = Int32Array.from(rows.keys())
        expect([...findDuplicates(columns, all)]).toEqual(slowly(rows))
        expect([...findDuplicates(columns, all, all)]).toEqual(slowly(rows))
      }),
    )
  })

  it('compares the bytes of columns that do not keep their values distinct', () => {
    const amounts = Array.from({ length: 30_000 }, (_, row) => `${row % 20_000}.25`)
    const column = textColumnOf(amounts)
    expect(column.isDistinct).toBe(false)
    const duplicate = findDuplicates([column], Int32Array.from(amounts.keys()))
    expect(duplicate.indexOf(1)).toBe(20_000)
    expect(duplicate.reduce((sum, mark) => sum + mark, 0)).toBe(10_000)
  })

  it('looks at the rows that are asked for only', () => {
    const column = textColumnOf(['a', 'a', 'b', 'a'])
    const alike = Int32Array.of(0, 1, 3)
    expect([...findDuplicates([column], Int32Array.of(1, 2, 3), alike)]).toEqual([0, 0, 1])
    expect([...findDuplicates([column], Int32Array.of(1, 2, 3))]).toEqual([0, 0, 1])
    expect([...findDuplicates([column], new Int32Array())]).toEqual([])
  })
})
