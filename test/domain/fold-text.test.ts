import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/domain/fold-text.ts'

describe('foldText', () => {
  it('makes one of full-width and half-width, upper and lower case, and outer spaces', () => {
    expect(foldText('　ＡＢＣ１２ ')).toBe('abc12')
    expect(foldText('㈱山田')).toBe('(株)山田')
  })

  it('folds what has no single lower-case letter', () => {
    expect(foldText('STRASSE')).toBe(foldText('Straße'))
    expect(foldText('ΟΔΟΣ')).toBe(foldText('οδοσ'))
  })

  it('keeps leading zeros and inner differences', () => {
    expect(foldText('007')).not.toBe(foldText('7'))
    expect(foldText('A-1')).not.toBe(foldText('A1'))
  })
})
