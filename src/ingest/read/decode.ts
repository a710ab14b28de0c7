import { createTextDecoder, type BytesDecoder } from './text-decoder.ts'

/** What stands for bytes that are no character. */
export const REPLACEMENT = '\uFFFD'

const decoders = new Map<string, BytesDecoder>()

/**
 * The text of bytes, byte order marks kept. Bytes that the encoding does not know become U+FFFD.
 *
 * @param encoding - As decoders name it.
 */
export function decode(bytes: Uint8Array, encoding: string): string {
  let decoder = decoders.get(encoding)
  if (decoder === undefined) {
    decoder = createTextDecoder(encoding)
    decoders.set(encoding, decoder)
  }
  return decoder.decode(bytes)
}

/** Whether bytes are characters of UTF-8 from the first to the last. */
export function isValidUtf8(bytes: Uint8Array): boolean {
  return decodesAsUtf8(bytes, false)
}

/** Whether bytes are valid UTF-8, but for a character cut in two at their end. */
export function beginsUtf8(bytes: Uint8Array): boolean {
  return decodesAsUtf8(bytes, true)
}

function decodesAsUtf8(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch (cause) {
    if (cause instanceof TypeError) return false
    throw cause
  }
}
