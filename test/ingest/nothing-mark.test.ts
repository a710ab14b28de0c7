import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNothing, isNothingMark } from '../../src/ingest/nothing-mark.ts'
import { textColumnOf } from './columns.ts'

const MARKS = [
  '-',
  '—',
  '/',
  'NULL',
  '(null)',
  'n/a',
  '#N/A',
  '#REF!',
  'None',
  '\\N',
  '无',
  '（空白）',
]
const NAMES = ['', '0', 'Na', 'Nil', 'N-1', '-7', '无锡', 'Null & Co', '#1001', 'K', '苏州宏泰泵业']

describe('isNothingMark', () => {
  it.each(MARKS)('knows %s', (mark) => {
    expect(isNothingMark(mark)).toBe(true)
  })

  it.each(NAMES)('takes “%s” for what it says', (name) => {
    expect(isNothingMark(name)).toBe(false)
  })
})

describe('isNothing', () => {
  it('says the same of the values of a column, in whatever width they are written', () => {
    const texts = [...MARKS, ...NAMES, ' - ', '\u200bNULL', 'ＮＵＬＬ', '－'].filter(
      (text) => text !== '',
    )
    const column = textColumnOf(texts)
    expect(texts.filter((_, at) => isNothing(column, at + 1))).toEqual(texts.filter(isNothingMark))
  })

  it('misses no mark at its quick look, whatever case, width and unseen signs it is written with', () => {
    const part = fc.constantFrom(
      ...Array.from('nulkaoNULKAO/.-#(（）)ｎＮ／－＿—无空白な し\u200b\u00a0\u3000rREFef!'),
    )
    const word = fc.constantFrom(
      ...MARKS,
      'n.a.',
      'K.A.',
      'none',
      '#NAME?',
      'ｎｕｌｌ',
      'なし',
      '空',
    )
    const text = fc
      .tuple(
        fc.constantFrom('', ' ', '\ufeff', '\u200e', '\t'),
        fc.oneof(
          word,
          fc.array(part).map((all) => all.join('')),
        ),
      )
      .map(([before, rest]) => before + rest)
      .filter((some) => some.trim() !== '')
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 20 }), (texts) => {
        const column = textColumnOf(texts)
        expect(texts.filter((_, at) => isNothing(column, column.index[at] ?? 0))).toEqual(
          texts.filter(isNothingMark),
        )
      }),
    )
  })
})
