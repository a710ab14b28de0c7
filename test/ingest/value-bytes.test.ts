import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTotalValue, isTotalWord } from '../../src/ingest/total-rows.ts'
import {
  beginsVisibly,
  bitsOf,
  isBlankValue,
  isPacked,
  isPlainValue,
  letterBits,
  letterBitsOfMany,
  valuesByLetters,
} from '../../src/ingest/value-bytes.ts'
import { decode } from '../../src/ingest/read/decode.ts'
import { visibleText } from '../../src/ingest/visible-text.ts'
import { textColumnOf } from './columns.ts'

const text = fc.string({
  unit: fc.constantFrom(
    'a',
    'T',
    'o',
    'tal',
    ' ',
    '\u00A0',
    '\u3000',
    '\t',
    '合',
    '计',
    '\u200B',
    '7',
    'Ｔ',
  ),
  minLength: 1,
  maxLength: 6,
})

describe('isBlankValue', () => {
  it('says what the text says', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(isBlankValue(textColumnOf([value]), 1)).toBe(value.trim() === '')
      }),
    )
  })

  it('is true of the empty cell', () => {
    expect(isBlankValue(textColumnOf(['x']), 0)).toBe(true)
  })
})

describe('isPlainValue', () => {
  it('is true only of what is seen as it stands', () => {
    expect(isPlainValue(textColumnOf(['SO-1, a']), 1)).toBe(true)
    expect(isPlainValue(textColumnOf(['客户（深圳）']), 1)).toBe(true)
    fc.assert(
      fc.property(text, (value) => {
        const isPlain = isPlainValue(textColumnOf([value]), 1)
        expect(isPlain ? visibleText(value) : value).toBe(value)
      }),
    )
  })

  it('is true of no character that is not seen, nor of most others false', () => {
    const signs = Array.from({ length: 0x1_f0_00 }, (_, code) => String.fromCodePoint(code + 1))
    const texts = signs.filter((sign) => !/[\p{Cs}\s]/u.test(sign) || sign === '\u3000')
    const column = textColumnOf(texts)
    const plain = texts.filter((_, row) => isPlainValue(column, column.index[row] ?? 0))
    expect(plain.filter((sign) => visibleText(sign) !== sign)).toEqual([])
    expect(plain.length).toBeGreaterThan(0.85 * texts.length)
  })
})

describe('letterBits', () => {
  it('has a bit for each letter of either case', () => {
    expect(letterBits(textColumnOf(['aZ-9 z']), 1)).toBe(bitsOf('az'))
  })
})

describe('valuesByLetters', () => {
  it('finds the values that a look at each finds, among numbers kept as such as well', () => {
    const texts = Array.from({ length: 9_000 }, (_, place) =>
      place % 1_000 === 777 ? `E ${place}` : ((place * 7_919) / 100).toFixed(2),
    )
    for (const column of [textColumnOf(texts), textColumnOf(texts.slice(0, 2_000))]) {
      const values = Array.from({ length: column.size }, (_, value) => value)
      const withE = values.filter((value) => column.text(value).startsWith('E'))
      expect(withE.length).toBeGreaterThan(1)
      expect(valuesByLetters(column, (bits) => (bits & bitsOf('e')) !== 0)).toEqual(withE)
    }
  })
})

describe('isTotalValue', () => {
  it.each([
    'Total',
    'S u m m e:',
    'GESAMT',
    'ＴＯＴＡＬ',
    '合　计',
    '總計',
    'Total général',
    '小计',
    '总额',
    '総計',
    '𝐓𝐨𝐭𝐚𝐥',
    'ⓣⓞⓣⓐⓛ',
  ])('misses no label that isTotalWord knows: %s', (label) => {
    expect(isTotalWord(label)).toBe(true)
    expect(isTotalValue(textColumnOf([label]), 1)).toBe(true)
  })

  it('says what the text says', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(isTotalValue(textColumnOf([value]), 1)).toBe(isTotalWord(value))
      }),
    )
  })
})

/** Encodings whose bytes are kept as they stand in the file. */
const EAST_ASIAN = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
const WINDOWS = Array.from({ length: 9 }, (_, place) => `windows-${1250 + place}`)
const ENCODINGS = [...EAST_ASIAN, ...WINDOWS, 'windows-874', 'koi8-r', 'macintosh', 'ibm866']

describe('beginsVisibly', () => {
  const begins = (...bytes: readonly number[]): boolean =>
    beginsVisibly(
      {
        ...textColumnOf(['x']),
        bytes: Uint8Array.of(0, ...bytes, 0),
        starts: Uint32Array.of(0, 1),
      },
      1,
    )

  it('is true of what one sees, in Latin and in Chinese, and not of blanks', () => {
    const seen = ['A', '7', '金', '鼎', ' A', '\u00A0A', '\u200B', '\u3000'].map((value) =>
      beginsVisibly(textColumnOf([value]), 1),
    )
    expect(seen).toEqual([true, true, true, true, false, false, false, false])
  })

  it.each(ENCODINGS)('is true of nothing that nobody sees in %s', (encoding) => {
    const firsts = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => begins(byte, 0))
    const unseen = firsts.flatMap((first) =>
      Array.from({ length: 256 }, (_, second) => Uint8Array.of(first, second)).filter(
        (bytes) => visibleText(decode(bytes, encoding)) === '',
      ),
    )
    expect(firsts.length).toBeGreaterThan(94)
    expect(unseen).toEqual([])
  })
})

describe('isPacked', () => {
  it('is true of a plain number of a column that keeps them, which is seen and has no letters', () => {
    const amounts = Array.from({ length: 8_100 }, (_, place) => ((place * 7_919) / 100).toFixed(2))
    const column = textColumnOf([...amounts, 'Total', '-5.10', ' '])
    const [total, number, blank] = column.index.subarray(8_100)
    const facts = [total!, number!, blank!, 0].map((value) => [
      isPacked(column, value),
      isBlankValue(column, value),
      isPlainValue(column, value),
      letterBits(column, value) === 0,
    ])
    expect(facts).toEqual([
      [false, false, true, false],
      [true, false, true, true],
      [false, true, false, true],
      [false, true, false, true],
    ])
    expect(letterBitsOfMany(column, number! - 1, number! + 1)).toBe(bitsOf('total'))
    expect(letterBitsOfMany(column, 1, 8_000)).toBe(0)
  })
})
