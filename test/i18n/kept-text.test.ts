import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptText } from '../../src/i18n/kept-text.ts'

describe('keptText', () => {
  it('says what the translator says, whatever was said before', () => {
    const plain = (key: string, values: object = {}) =>
      JSON.stringify([key, values], (_, value: unknown) =>
        typeof value === 'number' ? `number ${value}` : value,
      )
    const value = fc.oneof(fc.constantFrom('1', '', '#1', '"'), fc.constantFrom(1, 0, -1, 0.5))
    const asked = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.option(fc.dictionary(fc.constantFrom('n', 'm', 'n"'), value, { noNullPrototype: true }), {
        nil: undefined,
      }),
    )
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 40 }), (sentences) => {
        const text = keptText(plain)
        for (const [key, values] of sentences) {
          expect(text(key, values)).toBe(plain(key, values))
          expect(text(key, values)).toBe(plain(key, values))
        }
      }),
    )
  })

  it('makes a sentence once for the same figures', () => {
    let made = 0
    const text = keptText(() => `sentence ${(made += 1)}`)
    expect(text('days', { count: 3 })).toBe('sentence 1')
    expect(text('days', { count: 3 })).toBe('sentence 1')
    expect(text('days', { count: '3' })).toBe('sentence 2')
  })

  it('starts anew when it remembers too much, and goes on', () => {
    const text = keptText((key) => `said ${key}`)
    const said = Array.from({ length: 10_000 }, (_, at) => text(`${at}`, { at }))
    expect(said).toEqual(Array.from({ length: 10_000 }, (_, at) => `said ${at}`))
  })
})
