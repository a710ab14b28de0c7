import { describe, expect, it } from 'vitest'
import { toneOf } from '../../src/i18n/tone.ts'

describe('toneOf', () => {
  it('reads a rise as better and a fall as worse', () => {
    expect(toneOf('+8.6%')).toBe('good')
    expect(toneOf('×12')).toBe('good')
    expect(toneOf('−3.3%')).toBe('bad')
  })

  it('reads them the other way round where fewer is better', () => {
    expect(toneOf('+4', 'bad')).toBe('bad')
    expect(toneOf('−1', 'bad')).toBe('good')
  })

  it('takes no side where nothing changed or nothing is known', () => {
    expect(toneOf('±0')).toBe('neutral')
    expect(toneOf('–')).toBe('neutral')
    expect(toneOf('')).toBe('neutral')
  })
})
