import { createTextDecoder } from './text-decoder.ts'

/** The bytes of one file's text as they are to be cut into cells, piece by piece. */
export interface TextBytes {
  /** Label of the encoding of what `take` gives. */
  readonly encoding: string
  readonly take: (piece: Uint8Array) => Uint8Array
  /** What waited for more, such as the first half of a character. */
  readonly end: () => Uint8Array
}

/** The end-of-file sign of DOS; some systems still write it. */
const END_OF_FILE = 0x1a
const MARKS: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
}

/** How many bytes of byte order marks, however many of them, a file begins with. */
export function markBytes(head: Uint8Array, encoding: string): number {
  const mark = MARKS[encoding] ?? []
  let at = 0
  while (mark.length > 0 && mark.every((byte, place) => head[at + place] === byte)) {
    at += mark.length
  }
  return at
}

/**
 * The bytes of a text without end-of-file signs at its end.
 *
 * @param transcodes - The pieces become UTF-8, for their encoding cannot be cut as it is.
 */
export function createTextBytes(encoding: string, transcodes: boolean): TextBytes {
  const toUtf8 = transcodes ? createTranscoder(encoding) : undefined
  let held = 0

  function withoutEnd(bytes: Uint8Array): Uint8Array {
    let to = bytes.length
    while (to > 0 && bytes[to - 1] === END_OF_FILE) to -= 1
    const before = to === 0 ? 0 : held
    held = (to === 0 ? held : 0) + bytes.length - to
    return before === 0 ? bytes.subarray(0, to) : withSigns(before, bytes.subarray(0, to))
  }

  return {
    encoding: transcodes ? 'utf-8' : encoding,
    take: (piece) => withoutEnd(toUtf8 === undefined ? piece : toUtf8(piece)),
    end: () => withoutEnd(toUtf8 === undefined ? new Uint8Array() : toUtf8(undefined)),
  }
}

function createTranscoder(encoding: string): (piece: Uint8Array | undefined) => Uint8Array {
  const decoder = createTextDecoder(encoding)
  const encoder = new TextEncoder()
  return (piece) =>
    encoder.encode(piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true }))
}

function withSigns(count: number, bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(count + bytes.length).fill(END_OF_FILE, 0, count)
  all.set(bytes, count)
  return all
}
