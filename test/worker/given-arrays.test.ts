import { describe, expect, it } from 'vitest'
import { copyColumns } from '../../src/worker/given-arrays.ts'

const LONG = 10_000

describe('copyColumns', () => {
  it('copies long columns wherever they lie in a report, and leaves the answer whole', () => {
    const sales = Float64Array.from({ length: LONG }, (_, at) => at / 2)
    const tier = Uint8Array.from({ length: LONG }, (_, at) => at % 4)
    const rows = Int32Array.from({ length: 2 * LONG }, (_, at) => at).subarray(LONG)
    const answer = { report: { columns: { sales, tier }, total: 7 }, rows, few: Int32Array.of(1) }
    const { copy, columns } = copyColumns(answer)
    expect(columns).toHaveLength(3)
    expect(structuredClone(copy, { transfer: [...columns] })).toEqual(answer)
    expect([sales.length, tier.length, rows.length]).toEqual([LONG, LONG, LONG])
  })

  it('copies a column twice that stands in two places', () => {
    const column = new Int32Array(LONG)
    const { copy, columns } = copyColumns({ one: column, other: column })
    expect(structuredClone(copy, { transfer: [...columns] })).toEqual({
      one: column,
      other: column,
    })
  })

  it('leaves answers as they are that have none', () => {
    for (const answer of [undefined, 3, 'text', { few: ['a'], short: new Int32Array(9) }, [1]]) {
      const { copy, columns } = copyColumns(answer)
      expect(copy).toBe(answer)
      expect(columns).toEqual([])
    }
  })
})
