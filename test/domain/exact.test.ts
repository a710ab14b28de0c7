import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareProducts,
  floorOfRatio,
  roundedMean,
  roundedRatio,
  signOfDifference,
} from '../../src/domain/exact.ts'

const money = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.maxSafeInteger(),
  fc.integer({ min: 0, max: 5 }).map((less) => Number.MAX_SAFE_INTEGER - less),
)
const factor = fc.integer({ min: 1, max: 10_000 })

describe('compareProducts', () => {
  it('is exact where products pass 2^53', () => {
    expect(compareProducts(9_007_199_254_740_991, 10_000, 9_007_199_254_740_990, 10_000)).toBe(1)
    fc.assert(
      fc.property(money, factor, money, factor, (a, m, b, n) => {
        const difference = BigInt(a) * BigInt(m) - BigInt(b) * BigInt(n)
        expect(compareProducts(a, m, b, n)).toBe(Math.sign(Number(difference)) + 0)
      }),
    )
  })
})

describe('floorOfRatio', () => {
  it('is exact as long as the result is', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), factor, factor, (amount, m, n) => {
        const a = Math.abs(amount)
        const exact = (BigInt(a) * BigInt(m)) / BigInt(n)
        fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER))
        expect(floorOfRatio(a, m, n)).toBe(Number(exact))
      }),
    )
  })
})

describe('roundedMean', () => {
  it('rounds once, half upwards', () => {
    expect([4, 5, 6, 7].map((sum) => roundedMean(sum, 2))).toEqual([2, 3, 3, 4])
    expect(roundedMean(10, 3)).toBe(3)
    expect(roundedMean(11, 3)).toBe(4)
    expect(roundedMean(Number.MAX_SAFE_INTEGER, 1)).toBe(Number.MAX_SAFE_INTEGER)
  })
})

describe('roundedRatio', () => {
  it('rounds once, half away from zero, exact as long as the result is', () => {
    expect([roundedRatio(5, 1, 2), roundedRatio(-5, 1, 2), roundedRatio(0, 7, 3)]).toEqual([
      3, -3, 0,
    ])
    fc.assert(
      fc.property(money, factor, factor, (a, m, n) => {
        const doubled = 2n * BigInt(Math.abs(a)) * BigInt(m) + BigInt(n)
        const magnitude = doubled / (2n * BigInt(n))
        fc.pre(magnitude <= BigInt(Number.MAX_SAFE_INTEGER))
        expect(roundedRatio(a, m, n)).toBe(Number(a < 0 ? -magnitude : magnitude))
      }),
    )
  })
})

describe('signOfDifference', () => {
  it('is exact where doubles round both products to one number', () => {
    // (n - 1) × (n + 1) is 1 less than n².
    const around = fc.integer({ min: 2 ** 40, max: Number.MAX_SAFE_INTEGER - 1 })
    fc.assert(
      fc.property(around, fc.integer({ min: -1, max: 1 }), (n, step) => {
        const [a, b] = [n - step, n + step]
        const difference = () => BigInt(a) * BigInt(b) - BigInt(n) * BigInt(n)
        expect(signOfDifference(a * b, n * n, difference)).toBe(step === 0 ? 0 : -1)
        expect(signOfDifference(n * n, a * b, () => -difference())).toBe(step === 0 ? 0 : 1)
      }),
    )
  })

  it('does not count in full where doubles tell', () => {
    const never = () => {
      throw new Error('asked')
    }
    expect(signOfDifference(2, 1, never)).toBe(1)
    expect(signOfDifference(-(2 ** 100), 2 ** 60, never)).toBe(-1)
  })
})
