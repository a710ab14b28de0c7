import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTexts, unpackTexts } from '../../src/domain/packed-texts.ts'

describe('packTexts', () => {
  it('says where each text ends', () => {
    const packed = packTexts(['客户', '', 'A😀'])
    expect(packed).toEqual({ joined: '客户A😀', ends: Int32Array.of(2, 2, 5) })
    expect(packTexts([])).toEqual({ joined: '', ends: new Int32Array() })
  })

  it('takes nothing but texts', () => {
    expect(packTexts(['a', 7])).toBeUndefined()
    expect(packTexts(['a', undefined])).toBeUndefined()
  })

  it('leaves texts alone that are too long for one', () => {
    const long = 'x'.repeat(2 ** 20)
    expect(packTexts(Array.from({ length: 257 }, () => long))).toBeUndefined()
  })
})

describe('unpackTexts', () => {
  it('gives any texts as they were, halves of characters too', () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom('a', '户', '\uD83D', '\uDE00', '\0') }),
    )
    fc.assert(
      fc.property(texts, (list) => {
        const packed = packTexts(list)
        expect(packed && unpackTexts(packed)).toEqual(list)
      }),
    )
  })
})
