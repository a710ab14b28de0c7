import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodePoints } from '../../src/domain/code-point-order.ts'

describe('compareCodePoints', () => {
  it('puts characters beyond U+FFFF last, where code units would not', () => {
    expect(['\u{20000}', '\uFF21', 'z'].toSorted(compareCodePoints)).toEqual([
      'z',
      '\uFF21',
      '\u{20000}',
    ])
  })

  it('agrees with comparing the lists of code points', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 6 })
    fc.assert(
      fc.property(texts, texts, (x, y) => {
        const [a, b] = [x, y].map((text) => Array.from(text, (char) => char.codePointAt(0) ?? 0))
        const at = a!.findIndex((point, place) => point !== b![place])
        const expected = at < 0 ? a!.length - b!.length : a![at]! - (b![at] ?? -1)
        expect(Math.sign(compareCodePoints(x, y))).toBe(Math.sign(expected))
      }),
    )
  })
})
