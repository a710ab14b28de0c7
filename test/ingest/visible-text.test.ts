import { describe, expect, it } from 'vitest'
import { hasInvisible, visibleText } from '../../src/ingest/visible-text.ts'

describe('visibleText', () => {
  it('keeps joiners, and puts texts of several lines on one', () => {
    expect(visibleText('می\u200cخواهم')).toBe('می\u200cخواهم')
    expect(visibleText(' a\r\nb ')).toBe('a b')
    expect(visibleText('\u0000\ufeff')).toBe('')
  })
})

describe('hasInvisible', () => {
  it('does not mind line breaks and joiners', () => {
    expect(hasInvisible('a\nb')).toBe(false)
    expect(hasInvisible('a\u200cb')).toBe(false)
    expect(hasInvisible('a\u200bb')).toBe(true)
  })
})
