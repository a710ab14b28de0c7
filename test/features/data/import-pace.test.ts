import { describe, expect, it } from 'vitest'
import { computePace } from '../../../src/features/data/import-pace.ts'

const HALF = {
  fileName: 'orders.csv',
  phase: 'reading',
  bytes: 50,
  bytesTotal: 100,
  rows: 3000,
} as const

describe('computePace', () => {
  it('gives rows a second and the time left at the pace so far', () => {
    expect(computePace(HALF, 1500, undefined)).toEqual({
      ratio: 0.5,
      rowsTotal: 6000,
      rowsPerSecond: 2000,
      secondsLeft: 2,
    })
  })

  it('goes by rows where they are counted already', () => {
    expect(computePace({ ...HALF, bytes: 100 }, 1500, 12_000)).toEqual({
      ratio: 0.25,
      rowsTotal: 12_000,
      rowsPerSecond: 2000,
      secondsLeft: 5,
    })
  })

  it('estimates the rows of a file to two digits, once some of it is read', () => {
    expect(computePace({ ...HALF, bytes: 10, rows: 71_240 }, 0, undefined).rowsTotal).toBe(710_000)
    expect(computePace({ ...HALF, bytes: 1 }, 0, undefined).rowsTotal).toBeUndefined()
  })

  it('says nothing of pace in the first half second, when a rate is noise', () => {
    expect(computePace(HALF, 499, undefined)).toMatchObject({
      ratio: 0.5,
      rowsPerSecond: undefined,
      secondsLeft: undefined,
    })
  })

  it('gives no time left before a byte is read or where the size is unknown', () => {
    expect(computePace({ ...HALF, bytes: 0 }, 900, undefined).secondsLeft).toBeUndefined()
    expect(computePace({ ...HALF, bytesTotal: 0 }, 900, undefined)).toEqual({
      ratio: undefined,
      rowsTotal: undefined,
      rowsPerSecond: 3333,
      secondsLeft: undefined,
    })
  })

  it('never exceeds the whole', () => {
    const { ratio, secondsLeft } = computePace({ ...HALF, bytes: 130 }, 900, undefined)
    expect([ratio, secondsLeft]).toEqual([1, 0])
  })
})
