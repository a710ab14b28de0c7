import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BytePattern, viewOf } from '../../../src/ingest/read/byte-pattern.ts'

// Few different bytes, so that much is nearly alike.
const some = (minLength: number) =>
  fc.array(fc.constantFrom(0, 0x3c, 0xff), { minLength, maxLength: 12 })

describe('BytePattern', () => {
  it('is where its bytes are, and nowhere else', () => {
    fc.assert(
      fc.property(some(0), some(4), some(4), (before, own, other) => {
        const bytes = Uint8Array.from([9, ...before, ...own, ...other]).subarray(1)
        const pattern = new BytePattern(Uint8Array.from(own))
        expect(pattern.isAt(viewOf(bytes), before.length)).toBe(true)
        for (let at = 0; at + own.length <= bytes.length; at += 1) {
          const isSame = own.every((byte, place) => bytes[at + place] === byte)
          expect(pattern.isAt(viewOf(bytes), at)).toBe(isSame)
        }
        expect(() => pattern.isAt(viewOf(bytes), bytes.length - 3)).toThrow(RangeError)
      }),
    )
  })
})
