import { describe, expect, it } from 'vitest'
import { newestText } from '../../../src/domain/company/newest-text.ts'

/** Lines as [day, text, amount], sorted by day. */
function newest(...lines: readonly (readonly [day: number, text: number, amount: number])[]) {
  return newestText(
    {
      day: Int32Array.from(lines, ([day]) => day),
      amount: Float64Array.from(lines, ([, , amount]) => amount),
    },
    0,
    lines.length,
    (line) => lines[line]?.[1] ?? -1,
    (x, y) => x - y,
  )
}

describe('newestText', () => {
  it('is the one on the newest day that has any', () => {
    expect(newest([1, 7, 9], [2, 8, 1], [3, -1, 5])).toBe(8)
    expect(newest([1, -1, 9])).toBe(-1)
    expect(newest()).toBe(-1)
  })

  it('is on one day the one with the larger sum, then the first in order', () => {
    expect(newest([1, 7, 5], [1, 8, 3], [1, 8, 3])).toBe(8)
    expect(newest([1, 8, 5], [1, 7, 5], [1, -1, 99])).toBe(7)
    expect(newest([1, 8, -1], [1, 7, -2])).toBe(8)
  })
})
