import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { putTextsBack, takeTextsOut } from '../../src/worker/packed-texts.ts'

const LONG = Array.from({ length: 1500 }, (_, at) => (at % 7 === 0 ? '' : `客户 ${at}\u0000\n😀`))

function overTheBorder(answer: unknown): unknown {
  const { rest, texts } = structuredClone(takeTextsOut(answer))
  return putTextsBack(rest, texts)
}

describe('takeTextsOut', () => {
  it('makes one text of each long list, and leaves all else', () => {
    const answer = { names: LONG, few: ['a', 'b'], mixed: [...LONG, 7], count: 3 }
    const { rest, texts } = takeTextsOut(answer)
    expect(rest).toEqual({ few: answer.few, mixed: answer.mixed, count: 3 })
    expect(texts?.['names']?.joined).toBe(LONG.join(''))
  })

  it('leaves answers as they are that have none', () => {
    for (const answer of [undefined, null, 3, LONG, new Map(), { few: ['a'] }]) {
      expect(takeTextsOut(answer).rest).toBe(answer)
      expect(takeTextsOut(answer).texts).toBeUndefined()
    }
  })
})

describe('putTextsBack', () => {
  it('gives the answer as it was, each list once', () => {
    const answer = { names: LONG, index: Int32Array.of(1, 2), others: LONG.toReversed() }
    const back = overTheBorder(answer) as typeof answer
    expect(back).toEqual(answer)
    expect({ ...back }).toEqual(answer)
    expect(back.names).toBe(back.names)
  })

  it('gives any texts as they were', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1000, maxLength: 1010 })
    fc.assert(
      fc.property(texts, (names) => {
        expect(overTheBorder({ names })).toEqual({ names })
      }),
      { numRuns: 4 },
    )
  })
})
