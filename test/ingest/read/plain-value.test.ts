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
  const { isPlain, hash, whole } = cell
  return { end, isPlain, isHash: hash === hashCell(bytes, 0, end), whole }
}

const written = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9999 })).map((parts) => parts.join('.')),
  fc.constantFrom('-0', '0', '00', '-0.5', '.5', '5.', '1.50', '1E3', '', '-', '1.2.3', '+1'),
)

describe('scanValue', () => {
  it('knows the numbers that stand as they are written anew, with their hash, and no others', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { end, isPlain, isHash } = scan(TYPE.number, text)
        expect(end).toBe(text.length)
        if (!isPlain) return
        expect(plainNumber(Number(text))).toBe(text)
        expect(isHash).toBe(true)
      }),
    )
    expect(scan(TYPE.number, '-1234.56').isPlain).toBe(true)
    for (const other of ['1E3', '1.50', '0.30000000000000004', '007', '-0', '.5', '5.', '']) {
      expect(scan(TYPE.number, other)).toMatchObject({ isPlain: false, whole: -1 })
    }
  })

  it('reads whole numbers of up to nine digits', () => {
    for (const type of [TYPE.number, TYPE.shared]) {
      expect(scan(type, '45938')).toMatchObject({ isPlain: true, whole: 45_938 })
      expect(scan(type, '999999999')).toMatchObject({ isPlain: true, whole: 999_999_999 })
      expect(scan(type, '1234567890').whole).toBe(-1)
    }
    for (const other of ['-1', '1.5']) {
      expect(scan(TYPE.number, other)).toMatchObject({ isPlain: true, whole: -1 })
    }
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
