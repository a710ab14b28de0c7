import { describe, expect, it } from 'vitest'
import { axisTicks } from '../../src/charts/axis-ticks.ts'

describe('axisTicks', () => {
  it('takes round steps that cover all values', () => {
    expect(axisTicks(0, 254, 5)).toEqual([0, 100, 200, 300])
    expect(axisTicks(0, 1000, 5)).toEqual([0, 200, 400, 600, 800, 1000])
    expect(axisTicks(0, 11, 5)).toEqual([0, 2.5, 5, 7.5, 10, 12.5])
  })

  it('holds 0 where values lie on both sides of it', () => {
    expect(axisTicks(-30, 70, 5)).toEqual([-40, -20, 0, 20, 40, 60, 80])
  })

  it('is 0 alone where there is nothing to draw', () => {
    expect(axisTicks(0, 0, 5)).toEqual([0])
  })
})
