/**
 * The hash that values are found by: h · 33 + byte over their bytes (Bernstein's), mixed at the end so that
 * each bit counts everywhere. It is written out where cells are scanned, for a call per byte would cost more
 * than the scan, and a product per byte would take as long. Of its two sums the inner one waits for nothing:
 * written the other way round, a scan takes a third longer. It only finds candidates; equality is decided on
 * bytes.
 *
 * @see http://www.cse.yorku.ca/~oz/hash.html
 */
export const HASH_START = 5381
/** For joining hashes. */
export const HASH_PRIME = 0x01_00_01_93

/** The hash of some bytes. */
export function hashCell(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_START
  for (let at = from; at < to; at += 1) hash = ((hash << 5) + (hash + (bytes[at] ?? 0))) | 0
  return mixHash(hash)
}

/** The hash, once all bytes are in. */
export function mixHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d)
  return mixed ^ (mixed >>> 12)
}
