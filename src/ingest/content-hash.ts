import { sha256 } from './sha-256.ts'

/**
 * SHA-256 of a file's content, hexadecimal. Pages that are not served over HTTPS have no Web Crypto:
 * there it is computed here, more slowly.
 *
 * @throws what reading the file throws.
 */
export async function hashContent(file: Blob): Promise<string> {
  const content = await file.arrayBuffer()
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto }
  const digest =
    subtle === undefined
      ? sha256(new Uint8Array(content))
      : new Uint8Array(await subtle.digest('SHA-256', content))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
