import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageMoney, dateText, moneyText, ratioText } from '../../src/export/plain-text.ts'

describe('moneyText', () => {
  it('has 2 decimals, or 4 where the value has more', () => {
    expect(moneyText(0)).toBe('0.00')
    expect(moneyText(10_000)).toBe('1.00')
    expect(moneyText(-125_000)).toBe('-12.50')
    expect(moneyText(2_619_600)).toBe('261.96')
    expect(moneyText(9_575_775)).toBe('957.5775')
    expect(moneyText(-1)).toBe('-0.0001')
    expect(moneyText(90_071_992_547_409)).toBe('9007199254.7409')
  })

  it('is exact for every value: its digits are those of the integer', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (money) => {
        const [units = '', decimals = ''] = moneyText(money).split('.')
        expect(BigInt(units + decimals.padEnd(4, '0'))).toBe(BigInt(money))
      }),
    )
  })
})

describe('ratioText', () => {
  it('has 6 decimals and no negative zero', () => {
    expect(ratioText(0.5)).toBe('0.500000')
    expect(ratioText(1)).toBe('1.000000')
    expect(ratioText(2 / 3)).toBe('0.666667')
    expect(ratioText(-0.0000001)).toBe('0.000000')
    expect(ratioText(0.0000001)).toBe('0.000000')
  })
})

describe('dateText', () => {
  it('is the calendar day in ISO form, in every time zone', () => {
    expect(dateText(0)).toBe('1970-01-01')
    expect(dateText(20_392)).toBe('2025-10-31')
    expect(dateText(-25_567)).toBe('1900-01-01')
  })
})

describe('averageMoney', () => {
  it('is undefined where there is nothing to divide by', () => {
    expect(averageMoney(10_000, 0, 2)).toBeUndefined()
  })

  it('is rounded once, half away from zero, to the decimals of the data', () => {
    expect(averageMoney(10_000, 3, 2)).toBe(3_300)
    expect(averageMoney(10_000, 3, 4)).toBe(3_333)
    expect(averageMoney(100, 8, 4)).toBe(13) // 12.5
    expect(averageMoney(-100, 8, 4)).toBe(-13)
    expect(averageMoney(500, 2, 2)).toBe(300) // 0.025
    expect(averageMoney(0, 7, 2)).toBe(0)
  })

  it('is never further from the true average than half a step', () => {
    const money = fc.integer({ min: -(2 ** 52), max: 2 ** 52 })
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 10 ** 6 }), (sum, count) => {
        const average = averageMoney(sum, count, 2) ?? 0
        const doubledError = 2n * (BigInt(average) * BigInt(count) - BigInt(sum))
        const step = BigInt(count) * 100n
        expect(doubledError <= step && doubledError >= -step).toBe(true)
        expect(average % 100).toBe(average < 0 ? -0 : 0)
      }),
    )
  })
})
