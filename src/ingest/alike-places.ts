import { gatherIntegers } from '../domain/gather.ts'
import { freeBuffer } from '../domain/free-buffer.ts'

/** Signs of the filter for each hash: few hashes meet another's sign by chance. */
const SIGNS_PER_HASH = 16
/** Hashes that share a sign by chance hardly do so again by the next factor. */
const FACTORS = [0x9e_37_79_b1, 0x85_eb_ca_6b, 0xc2_b2_ae_35]

/** Places of the hashes that come more than once, ascending, and of a few others. */
export function alikePlaces(hashes: Int32Array, [factor, ...others] = FACTORS): Int32Array {
  if (factor === undefined || hashes.length === 0) return Int32Array.from(hashes.keys())
  const places = seenTwice(hashes, factor)
  return gatherIntegers(places, alikePlaces(gatherIntegers(hashes, places), others))
}

/** Few signs come twice: so many of them share a bit, so that the bits are near when all hashes are looked at again. */
const SIGNS_PER_BIT = 8

/**
 * Places of the hashes whose sign comes more than once: of few others, for each has many bits to itself. Plain
 * loops: until it is compiled, an iterator makes an object for each of a million hashes.
 */
function seenTwice(hashes: Int32Array, factor: number): Int32Array {
  const bits = Math.ceil(Math.log2(Math.max(64, hashes.length * SIGNS_PER_HASH)))
  const once = new Uint32Array(2 ** (bits - 5))
  const twice = new Uint8Array(Math.ceil(2 ** (bits - 3) / SIGNS_PER_BIT))
  // The low bits of a product depend on the low bits of its factors only: take the high ones.
  const signOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), factor) >>> (32 - bits)
  for (let place = 0; place < hashes.length; place += 1) {
    const sign = signOf(hashes[place] ?? 0)
    const bit = 1 << (sign & 31)
    const before = once[sign >>> 5] ?? 0
    once[sign >>> 5] = before | bit
    if ((before & bit) !== 0)
      twice[sign >>> 6] = (twice[sign >>> 6] ?? 0) | (1 << ((sign >>> 3) & 7))
  }
  const places: number[] = []
  for (let place = 0; place < hashes.length; place += 1) {
    const sign = signOf(hashes[place] ?? 0)
    if (((twice[sign >>> 6] ?? 0) & (1 << ((sign >>> 3) & 7))) !== 0) places.push(place)
  }
  freeBuffer(once)
  freeBuffer(twice)
  return Int32Array.from(places)
}
