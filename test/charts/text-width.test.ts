import { describe, expect, it } from 'vitest'
import { estimateTextWidth } from '../../src/charts/text-width.ts'

describe('estimateTextWidth', () => {
  it('takes a Chinese character for a square and others for less', () => {
    expect(estimateTextWidth('万', 12)).toBe(12)
    expect(estimateTextWidth('¥331万', 10)).toBeCloseTo(33.2)
    expect(estimateTextWidth('', 12)).toBe(0)
  })
})
