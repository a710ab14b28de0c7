import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodePoints } from '../../src/domain/code-point-order.ts'
import { numberTexts, pickTexts, sortTexts } from '../../src/domain/text-order.ts'

// Few characters, so that texts share what they begin with, and more of them than one number holds.
const ALIKE = fc.string({ unit: fc.constantFrom('0', '1', 'z', '\uFF21', '\u{20000}') })
const LONG = fc.integer({ min: 0, max: 300 }).map((number) => `客户编号-${'7'.repeat(20)}${number}`)
const TEXTS = fc.oneof(
  fc.array(ALIKE),
  fc.array(LONG),
  fc.array(fc.string({ unit: 'binary', maxLength: 12 })),
)

describe('sortTexts', () => {
  it('agrees with comparing the texts, and equal ones keep their order', () => {
    fc.assert(
      fc.property(TEXTS, (texts) => {
        const places = [...texts.keys()].toSorted((x, y) =>
          compareCodePoints(texts[x] ?? '', texts[y] ?? ''),
        )
        expect(Array.from(sortTexts(texts))).toEqual(places)
        const sorted = places.map((place) => texts[place] ?? '')
        expect(Array.from(sortTexts(sorted))).toEqual([...sorted.keys()])
      }),
    )
  })
})

describe('numberTexts', () => {
  it('numbers distinct texts in their order, and leaves out the empty one', () => {
    fc.assert(
      fc.property(TEXTS, (texts) => {
        const { distinct, numbers } = numberTexts(texts)
        const given = new Set<string>(texts.filter((text) => text !== ''))
        expect(distinct).toEqual([...given].toSorted(compareCodePoints))
        expect(Array.from(numbers, (number) => distinct[number] ?? '')).toEqual(texts)
      }),
    )
  })
})

describe('pickTexts', () => {
  it('gives the texts that stand in some places, and leaves the list as it is', () => {
    const texts = ['a', 'b', 'c']
    expect(pickTexts(texts, Int32Array.of(2, 0))).toEqual(['c', 'a'])
    expect(pickTexts(texts, Int32Array.of())).toEqual([])
    expect(texts).toEqual(['a', 'b', 'c'])
  })
})
