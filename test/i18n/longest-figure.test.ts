import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/en/messages.ts'
import { createFormatter } from '../../src/i18n/formatter.ts'
import { longestFigure } from '../../src/i18n/longest-figure.ts'

const { amount } = createFormatter('en', messages, '¥')

describe('longestFigure', () => {
  it('is the text of the largest figure, or of the smallest where its sign makes it longer', () => {
    expect(longestFigure([1, 250, 30], String)).toBe('250')
    expect(longestFigure([1, 250, -300], String)).toBe('-300')
  })

  it('passes over what is no figure', () => {
    expect(longestFigure(Float64Array.of(Number.NaN, 5, Number.NaN), String)).toBe('5')
    expect(longestFigure([Number.NaN], String)).toBe('')
    expect(longestFigure([], String)).toBe('')
  })

  it('leaves no amount of the column a longer text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e13, max: 1e13 }), { minLength: 1 }), (values) => {
        const longest = Math.max(...values.map((value) => amount(value).length))
        expect(longestFigure(values, amount)).toHaveLength(longest)
      }),
    )
  })
})
