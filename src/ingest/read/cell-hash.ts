/**
 * The hash that values are found by: FNV-1a over bytes. It is written out where cells are scanned, for
 * a call per byte would cost more than the scan. It only finds candidates; equality is decided on bytes.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export const HASH_START = 0x81_1c_9d_c5 | 0
export const HASH_PRIME = 0x01_00_01_93

/** The hash of some bytes. */
export function hashCell(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_START
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), HASH_PRIME)
  return hash
}
