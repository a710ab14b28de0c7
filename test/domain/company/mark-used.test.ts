import { describe, expect, it } from 'vitest'
import { markUsed } from '../../../src/domain/company/mark-used.ts'

describe('markUsed', () => {
  it('marks what occurs in any of several columns', () => {
    const isUsed = new Uint8Array(5)
    markUsed(isUsed, Int32Array.of(3, -1, 3, 1))
    markUsed(isUsed, Int32Array.of(-1, 1, 4))
    expect(isUsed).toEqual(Uint8Array.of(0, 1, 0, 1, 1))
    markUsed(isUsed, Int32Array.of(2, 0, 0))
    expect(isUsed).toEqual(new Uint8Array(5).fill(1))
  })
})
