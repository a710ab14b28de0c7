import { sha256 } from './sha-256.ts'

/**
 * SHA-256 of a file's content, hexadecimal. Pages that are not served over HTTPS have no Web Crypto:
 * there it is computed here, more slowly.
 *
 * @throws what reading the file throws.
 */
export async function hashContent(file: Blob): Promise<string> {
  return hashBytes(new Uint8Array(await file.arrayBuffer()))
}

/** SHA-256 of some bytes, hexadecimal; see {@link hashContent}. */
export async function hashBytes(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto }
  const digest =
    subtle === undefined ? sha256(content) : new Uint8Array(await subtle.digest('SHA-256', content))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
