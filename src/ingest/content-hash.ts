import { PIECE_BYTES } from './read/file-bytes.ts'
import { sha256 } from './sha-256.ts'

/**
 * Identifies a file by its content, hexadecimal: SHA-256 of a file of one piece; of a larger one SHA-256
 * over those of its pieces, one behind the other, so that it is never in memory as a whole.
 *
 * @param pieceBytes - Part of the definition: other pieces give another hash.
 * @throws what reading the file throws, and the signal's reason when it is aborted.
 */
export async function hashContent(
  file: Blob,
  signal: AbortSignal,
  pieceBytes: number = PIECE_BYTES,
): Promise<string> {
  const digests: Uint8Array<ArrayBuffer>[] = []
  for (let start = 0; start === 0 || start < file.size; start += pieceBytes) {
    signal.throwIfAborted()
    const piece = await file.slice(start, start + pieceBytes).arrayBuffer()
    digests.push(await digest(new Uint8Array(piece)))
  }
  const [only] = digests
  if (only !== undefined && digests.length === 1) return hexadecimal(only)
  return hashBytes(new Uint8Array(await new Blob(digests).arrayBuffer()))
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
