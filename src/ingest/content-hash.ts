import { PIECE_BYTES, readPieces } from './read/file-bytes.ts'
import { sha256 } from './sha-256.ts'

/**
 * A browser copies what it hashes, and so much into memory that it holds ready: copies of 4 MB take it
 * twice the time. Hashes of files loaded before are kept: another size would make all of them unknown.
 */
const PART_BYTES = 500_000

/** Takes the bytes of a file from first to last, in pieces of any sizes. */
export interface ContentHash {
  readonly add: (bytes: Uint8Array<ArrayBuffer>) => void
  /** Hexadecimal. Nothing must be added any more. */
  readonly finish: () => Promise<string>
}

/**
 * Identifies a file by its content: SHA-256 of a file of one part; of a larger one SHA-256 over those of
 * its parts, one behind the other, so that it is never in memory as a whole.
 *
 * @param partBytes - Of the definition: other parts give another hash.
 */
export function createContentHash(partBytes: number = PART_BYTES): ContentHash {
  const digests: Promise<Uint8Array<ArrayBuffer>>[] = []
  const part = new Uint8Array(partBytes)
  let filled = 0

  // The digest is made of a copy, so that the bytes may be overwritten at once.
  const close = (whole: Uint8Array<ArrayBuffer>) => void digests.push(digest(whole))

  return {
    add(bytes) {
      for (let from = 0; from < bytes.length;) {
        const some = bytes.subarray(from, from + partBytes - filled)
        from += some.length
        if (some.length === partBytes) {
          close(some)
          continue
        }
        part.set(some, filled)
        filled += some.length
        if (filled < partBytes) return
        close(part)
        filled = 0
      }
    },
    async finish() {
      if (filled > 0 || digests.length === 0) close(part.subarray(0, filled))
      const all = await Promise.all(digests)
      const [only] = all
      if (only !== undefined && all.length === 1) return hexadecimal(only)
      return hashBytes(new Uint8Array(await new Blob(all).arrayBuffer()))
    },
  }
}

/**
 * The hash of a file that nobody else reads, see {@link createContentHash}.
 *
 * @throws what reading the file throws, and the signal's reason when it is aborted.
 */
export async function hashContent(
  file: Blob,
  signal: AbortSignal,
  partBytes: number = PART_BYTES,
): Promise<string> {
  const hash = createContentHash(partBytes)
  signal.throwIfAborted()
  for await (const piece of readPieces(file, 0, Math.min(partBytes, PIECE_BYTES))) {
    signal.throwIfAborted()
    hash.add(piece)
  }
  return hash.finish()
}

/** SHA-256 of some bytes, hexadecimal. */
export async function hashBytes(content: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexadecimal(await digest(content))
}

/** Pages that are not served over HTTPS have no Web Crypto: there it is computed here, more slowly. */
async function digest(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto }
  return subtle === undefined
    ? Uint8Array.from(sha256(content))
    : new Uint8Array(await subtle.digest('SHA-256', content))
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
