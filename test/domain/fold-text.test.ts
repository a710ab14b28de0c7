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

  it('leaves Chinese characters as they are, and folds what stands beside them', () => {
    const all = Array.from({ length: 0x5200 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
    expect(all.normalize('NFKC').toLowerCase()).toBe(all)
    expect(foldText(` ${all}A `)).toBe(`${all}a`)
    expect(foldText('王Ａ')).toBe('王a')
  })

  it('keeps leading zeros and inner differences', () => {
    expect(foldText('007')).not.toBe(foldText('7'))
    expect(foldText('A-1')).not.toBe(foldText('A1'))
  })
})
