import { createTextDecoder, type BytesDecoder } from '../../../src/ingest/read/text-decoder.ts'

/**
 * Encodes text in a legacy encoding by decoding every possible character of one and two bytes once.
 * Node's decoder of windows-1252 is that of Latin-1: only characters from U+00A0 on are right there.
 */
export function encoderOf(label: string): (text: string) => Uint8Array<ArrayBuffer> {
  const decoder =
    label === 'ibm850' ? createTextDecoder(label) : new TextDecoder(label, { fatal: true })
  const bytesByCharacter = new Map<string, number[]>()
  const learn = (bytes: number[]): void => {
    const character = tryDecode(decoder, bytes)
    if (
      character !== undefined &&
      Array.from(character).length === 1 &&
      !bytesByCharacter.has(character)
    ) {
      bytesByCharacter.set(character, bytes)
    }
  }
  for (let first = 0; first < 256; first++) learn([first])
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) learn([first, second])
  }
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap((character) => {
        const bytes = bytesByCharacter.get(character)
        if (bytes === undefined) throw new RangeError(`${label} has no ${character}`)
        return bytes
      }),
    )
}

function tryDecode(decoder: BytesDecoder, bytes: number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

/** UTF-16 without a byte order mark. */
export function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}
