/** Turns the bytes of one file into text, piece by piece. */
export interface TextDecoding {
  readonly decode: (bytes: Uint8Array) => string
  /** The text of bytes that waited for more, such as the first half of a character. */
  readonly end: () => string
}

const MARK = '\uFEFF'
/** The end-of-file sign of DOS; some systems still write it. */
const END_OF_FILE = '\u001A'

/**
 * Decodes the bytes of a file, without the byte order marks at its beginning, however many, and
 * without end-of-file signs at its end. Bytes that the encoding does not know become U+FFFD.
 *
 * @param encoding - A label that TextDecoder knows.
 */
export function createTextDecoding(encoding: string): TextDecoding {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  let atStart = true
  let held = ''

  function trim(decoded: string): string {
    let text = held + decoded
    const from = atStart ? marksOf(text) : 0
    if (from < text.length) atStart = false
    let to = text.length
    while (to > from && text[to - 1] === END_OF_FILE) to -= 1
    held = text.slice(to)
    return text.slice(from, to)
  }

  return {
    decode: (bytes) => trim(decoder.decode(bytes, { stream: true })),
    end: () => trim(decoder.decode()),
  }
}

/** How many byte order marks the text begins with. */
function marksOf(text: string): number {
  let count = 0
  while (text.startsWith(MARK, count)) count += 1
  return count
}
