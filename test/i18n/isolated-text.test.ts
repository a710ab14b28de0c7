import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../features/formatters.ts'

const { text, list } = ENGLISH
const ARABIC = 'شركة النور'
const isolated = (name: string) => `\u2068${name}\u2069`

describe('text', () => {
  it('keeps a name written from right to left apart from the sentence around it', () => {
    expect(text('frame.moreFiles', { name: ARABIC, count: '2' })).toBe(
      `${isolated(ARABIC)} and 2 more`,
    )
    expect(text.rich('frame.moreFiles', { name: ARABIC, count: '2' })).toBe(
      `${isolated(ARABIC)} and 2 more`,
    )
  })

  it('leaves every other text as it is', () => {
    for (const name of ['Li Na', '恒信贸易', 'Ünal & Söhne', '007']) {
      expect(text('frame.moreFiles', { name, count: '2' })).toBe(`${name} and 2 more`)
    }
    expect(text('frame.skip')).toBe('Skip to content')
  })
})

describe('list', () => {
  it('keeps names written from right to left apart from each other', () => {
    expect(list(['Li Na', ARABIC])).toBe(`Li Na and ${isolated(ARABIC)}`)
  })
})
