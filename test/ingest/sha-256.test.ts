import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/ingest/sha-256.ts'

describe('sha256', () => {
  it('gives the digest that Node gives, for every length around a block', () => {
    for (let length = 0; length <= 130; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, place) => (place * 37 + length) % 256)
      const expected = createHash('sha256').update(bytes).digest()
      expect(Buffer.from(sha256(bytes)).equals(expected)).toBe(true)
    }
  })

  it('gives the digest that Node gives, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const expected = createHash('sha256').update(bytes).digest('hex')
        expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(expected)
      }),
    )
  })
})
