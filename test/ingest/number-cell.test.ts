import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, trimDecimal } from '../../src/ingest/decimal.ts'
import type { DecimalSign } from '../../src/ingest/mapping.ts'
import { numberValue, readNumberCell } from '../../src/ingest/number-cell.ts'

function read(text: string, sign: DecimalSign = '.'): string | undefined {
  const cell = readNumberCell(text, 'text')
  if (cell.kind !== 'number') return cell.kind
  const value = numberValue(cell, sign)
  return value === undefined ? undefined : decimalText(trimDecimal(value))
}

describe('readNumberCell', () => {
  it.each([
    ['1,234.56', '.', '1234.56'],
    ['1.234,56', ',', '1234.56'],
    ['1\u00a0234,56', ',', '1234.56'],
    ['1\u202f234,56', ',', '1234.56'],
    ["1'234.56", '.', '1234.56'],
    ['1’234.56', '.', '1234.56'],
    ['12,34,567.89', '.', '1234567.89'],
    ['1234.5', '.', '1234.5'],
    ['.5', '.', '0.5'],
  ] as const)('reads %s with a decimal %s (N01)', (text, sign, expected) => {
    expect(read(text, sign)).toBe(expected)
  })

  it('refuses groups that are not of three digits, so that 1.5 is never fifteen (N01)', () => {
    expect(read('1.5', ',')).toBeUndefined()
    expect(read('12.34,5', ',')).toBeUndefined()
    expect(read('0.250', ',')).toBeUndefined()
    expect(read('1,2345', '.')).toBeUndefined()
  })

  it('reads 1.234 with each sign, to be asked about (N02)', () => {
    expect(read('1.234', '.')).toBe('1.234')
    expect(read('1.234', ',')).toBe('1234')
  })

  it.each([
    ['(1,234.50)', '.'],
    ['1.234,50-', ','],
    ['−1,234.50', '.'],
    ['▲1,234.5', '.'],
    ['△1,234.5', '.'],
    ['¥(1,234.50)', '.'],
    ['-¥1,234.50', '.'],
  ] as const)('reads %s as negative (N04)', (text, sign) => {
    expect(read(text, sign)).toBe('-1234.5')
  })

  it('does not take two signs for a number (N04)', () => {
    expect(read('(-5)')).toBe('bad')
    expect(read('-5-')).toBe('bad')
  })

  it('reads the number beside a side of the books, whose meaning is the column’s (N04)', () => {
    expect(['-5 H', '-5 S', '5 CR', '5 Dr.'].map((text) => read(text))).toEqual([
      '-5',
      '-5',
      '5',
      '5',
    ])
    expect(read('5H')).toBe('bad')
  })

  it.each([
    '¥1234',
    '￥1234',
    '1234 €',
    'JPY 1234',
    '1234円',
    '1,234.00 CR',
    'US$ 1,234',
    '1234元',
  ])('reads the number beside a mark of currency: %s (N05)', (text) => {
    expect(read(text)).toBe('1234')
  })

  it('reads full-width digits and the large units of Chinese and Japanese (N06)', () => {
    expect(read('１，２３４')).toBe('1234')
    expect(read('12万')).toBe('120000')
    expect(read('1.5亿')).toBe('150000000')
    expect(read('1億2千万')).toBe('120000000')
    expect(read('3万5')).toBe('30005')
    expect(read('2万3億')).toBe('bad')
  })

  it('reads scientific notation of amounts (N07)', () => {
    expect(read('1.2E+12')).toBe('1200000000000')
    expect(read('1,5E+3', ',')).toBe('1500')
  })

  it.each(['', ' ', '-', '–', 'N/A', 'null', '#', '--', '¥ -'])(
    'finds no value in "%s" (N09)',
    (text) => {
      expect(['empty', 'none']).toContain(read(text))
    },
  )

  it('minds neither what nobody sees nor the mark of a text in front (E11, X10)', () => {
    expect(['\u200e-1234.5', '12\u200b34.5\u0000', "'1234.5"].map((text) => read(text))).toEqual([
      '-1234.5',
      '1234.5',
      '1234.5',
    ])
    expect(read("'007A")).toBe('bad')
  })

  it('takes 0 for a number (N09)', () => {
    expect(read('0')).toBe('0')
  })

  it('leaves the noise of doubles behind in workbooks, not in texts', () => {
    const noisy = readNumberCell('1234.5600000000001', 'number')
    const value = noisy.kind === 'number' ? numberValue(noisy, '.') : undefined
    expect(value === undefined ? undefined : decimalText(trimDecimal(value))).toBe('1234.56')
    expect(read('1234.5600000000001')).toBe('1234.5600000000001')
  })

  it('reads what every locale writes', () => {
    const locales = [
      'en-US',
      'en-IN',
      'de-DE',
      'de-CH',
      'fr-FR',
      'es-ES',
      'zh-CN',
      'ja-JP',
    ] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (locale, digits, decimals) => {
          const value = digits / 10 ** decimals
          const format = new Intl.NumberFormat(locale, {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          })
          const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
          const sign = parts.find(({ type }) => type === 'decimal')?.value
          const text = format.format(value)
          const back = read(text, sign === ',' ? ',' : '.')
          expect(Number(back)).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })
})
