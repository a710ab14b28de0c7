import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashCell } from '../../../src/ingest/read/cell-hash.ts'
import { scanValue } from '../../../src/ingest/read/plain-value.ts'
import { createScannedCell, TYPE } from '../../../src/ingest/read/scanned-cell.ts'
import { plainNumber } from '../../../src/ingest/read/sheet-cells.ts'

function scan(type: number, text: string, behind = '</v>') {
  const bytes = new TextEncoder().encode(text + behind)
  const cell = { ...createScannedCell(), bytes, type }
  const end = scanValue(bytes, 0, bytes.length, cell)
  const { isPlain, hash, digits, scale } = cell
  return { end, isPlain, isHash: hash === hashCell(bytes, 0, end), digits, scale }
}

const written = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9999 })).map((parts) => parts.join('.')),
  fc.constantFrom('-0', '0', '00', '-0.5', '.5', '5.', '1.50', '1E3', '', '-', '1.2.3', '+1'),
)

describe('scanValue', () => {
  it('knows the numbers that stand as they are written anew, and no others', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { end, isPlain, scale } = scan(TYPE.number, text)
        expect(end).toBe(text.length)
        expect(!isPlain || plainNumber(Number(text)) === text).toBe(true)
        expect(isPlain || scale === -1).toBe(true)
      }),
    )
    expect(scan(TYPE.number, '-1234.56').isPlain).toBe(true)
    for (const other of ['1E3', '1.50', '0.30000000000000004', '007', '-0', '.5', '5.', '']) {
      expect(scan(TYPE.number, other)).toMatchObject({ isPlain: false, scale: -1 })
    }
  })

  it('reads the digits of numbers that have up to nine', () => {
    const amounts = fc.tuple(fc.integer({ min: -1, max: 1 }), fc.nat(999_999_999), fc.nat(8))
    fc.assert(
      fc.property(amounts, ([sign, number, decimals]) => {
        const text = plainNumber((sign * number) / 10 ** decimals)
        const { isPlain, digits, scale } = scan(TYPE.number, text)
        const [whole = '', behind = ''] = text.split('.')
        expect(isPlain).toBe(true)
        const isShort = (whole + behind).replace('-', '').length <= 9
        expect(scale).toBe(isShort ? behind.length : -1)
        expect(!isShort || digits === Number(whole + behind)).toBe(true)
      }),
    )
    for (const type of [TYPE.number, TYPE.shared]) {
      expect(scan(type, '45938')).toMatchObject({ isPlain: true, digits: 45_938, scale: 0 })
      expect(scan(type, '999999999')).toMatchObject({ digits: 999_999_999, scale: 0 })
      expect(scan(type, '1234567890').scale).toBe(-1)
    }
    expect(scan(TYPE.number, '-0.05')).toMatchObject({ digits: -5, scale: 2 })
  })

  it('knows the texts in which no sign can stand for another', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '山', ' ', '&', '_', '"', '>') })
    fc.assert(
      fc.property(text, (own) => {
        expect(scan(TYPE.text, own)).toMatchObject({
          end: new TextEncoder().encode(own).length,
          isPlain: !/[&_]/.test(own),
          isHash: true,
        })
      }),
    )
  })

  it('stops at the next tag, and where it is told to', () => {
    expect(scan(TYPE.number, '5', '<![CDATA[3]]></v>').end).toBe(1)
    expect(scan(TYPE.text, 'ab', '').end).toBe(2)
  })
})
