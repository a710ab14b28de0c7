import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashCell } from '../../../src/ingest/read/cell-hash.ts'
import { plainHash, shortWhole } from '../../../src/ingest/read/plain-number.ts'
import { plainNumber } from '../../../src/ingest/read/sheet-cells.ts'

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function hashOf(text: string): number | undefined {
  const bytes = bytesOf(text)
  return plainHash(bytes, 0, bytes.length)
}

describe('plainHash', () => {
  it('answers the hash of numbers that stand as they are written anew, and of no others', () => {
    const written = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.integer().map(String),
      fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9999 })).map((parts) => parts.join('.')),
      fc.constantFrom('-0', '0', '00', '-0.5', '.5', '5.', '1.50', '1E3', '', '-', '1.2.3', '+1'),
    )
    fc.assert(
      fc.property(written, (text) => {
        const hash = hashOf(text)
        if (hash === undefined) return
        expect(plainNumber(Number(text))).toBe(text)
        const bytes = bytesOf(text)
        expect(hash).toBe(hashCell(bytes, 0, bytes.length))
      }),
    )
    expect(hashOf('-1234.56')).toBeTypeOf('number')
    for (const other of ['1E3', '1.50', '0.30000000000000004', '007', '-0', '.5', '5.', '']) {
      expect(hashOf(other)).toBeUndefined()
    }
  })
})

describe('shortWhole', () => {
  it('reads up to nine digits and nothing else', () => {
    const read = (text: string) => shortWhole(bytesOf(text), 0, text.length)
    expect(read('45938')).toBe(45_938)
    expect(read('999999999')).toBe(999_999_999)
    for (const other of ['', '1234567890', '-1', '1.5', '1E3']) expect(read(other)).toBeUndefined()
  })
})
