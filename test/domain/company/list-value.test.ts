import { describe, expect, it } from 'vitest'
import { listValue } from '../../../src/domain/company/list-value.ts'

describe('listValue', () => {
  it('is the amount without its discount, rounded once, half away from zero', () => {
    expect(listValue(800_000, 200_000)).toBe(1_000_000)
    expect(listValue(2, 333_333)).toBe(3) // 2.9999985
    expect(listValue(3, 0)).toBe(3)
    expect(listValue(1, 600_000)).toBe(3) // 2.5
    expect(listValue(-1, 600_000)).toBe(-3)
  })

  it('is not known without a discount, nor for what was given away', () => {
    expect(listValue(800_000, Number.NaN)).toBeNaN()
    expect(listValue(0, 1_000_000)).toBeNaN()
  })
})
