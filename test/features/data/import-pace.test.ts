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
    expect(computePace(HALF, 1500)).toEqual({ ratio: 0.5, rowsPerSecond: 2000, secondsLeft: 2 })
  })

  it('says nothing of pace in the first half second, when a rate is noise', () => {
    expect(computePace(HALF, 499)).toEqual({
      ratio: 0.5,
      rowsPerSecond: undefined,
      secondsLeft: undefined,
    })
  })

  it('gives no time left before a byte is read or where the size is unknown', () => {
    expect(computePace({ ...HALF, bytes: 0 }, 900).secondsLeft).toBeUndefined()
    expect(computePace({ ...HALF, bytesTotal: 0 }, 900)).toEqual({
      ratio: undefined,
      rowsPerSecond: 3333,
      secondsLeft: undefined,
    })
  })

  it('never exceeds the whole', () => {
    expect(computePace({ ...HALF, bytes: 130 }, 900)).toMatchObject({ ratio: 1, secondsLeft: 0 })
  })
})
