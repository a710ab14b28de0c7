import { beginsUtf8, isValidUtf8 } from './decode.ts'
import { encodingByMark, encodingByNuls } from './encoding-marks.ts'
import { scoreEncodings } from './encoding-scores.ts'

/** What a text file is most probably written in. */
export interface EncodingGuess {
  /** As decoders name it. */
  readonly encoding: string
  /** All that can be offered, best first. */
  readonly encodings: readonly string[]
  /** 'sure': by its mark, by NUL bytes, or all of it is valid UTF-8. 'guess': noted. 'doubtful': ask. */
  readonly certainty: 'sure' | 'guess' | 'doubtful'
}

/** Offered for choosing by hand, after those that were tried. */
const OFFERED = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'euc-jp',
  'iso-2022-jp',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'koi8-r',
  'ibm850',
  'ibm866',
  'macintosh',
  'x-mac-cyrillic',
  'utf-16le',
  'utf-16be',
] as const

const HEAD_BYTES = 65_536
const SAMPLE_BYTES = 65_536
/** Those of two bytes a character without siblings that only a reader of the language can tell apart. */
const OF_TWO_BYTES = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr'])
/** Scores below, or closer to the next than, this are doubtful. */
const CLEAR_SCORE = 0.6
const CLEAR_LEAD = 0.15
/** Characters of two bytes are told by where most of them lie; of fewer bytes than this nothing can be said. */
const FEW_BYTES = 16

/**
 * What a text file is written in for certain, by its first bytes: byte order mark, pattern of NUL bytes
 * of UTF-16, escape sequences. The bytes of all others extend ASCII.
 */
export function markedEncoding(head: Uint8Array): string | undefined {
  const start = head.subarray(0, HEAD_BYTES)
  return encodingByMark(start) ?? encodingByNuls(start) ?? escapes(start)
}

/** What to read a file as until all of it is known, by the whole lines of its beginning. */
export function likelyEncoding(head: Uint8Array): string {
  if (beginsUtf8(head)) return 'utf-8'
  const sample = createForeignSample()
  sample.addPiece(head)
  return sample.lines.every(isValidUtf8) ? 'utf-8' : guessEncoding(sample.lines).encoding
}

/** What bytes of a file that is in memory are written in. */
export function detectEncoding(bytes: Uint8Array): EncodingGuess {
  const foreign = createForeignSample()
  foreign.addPiece(bytes)
  foreign.end()
  return concludeEncoding(markedEncoding(bytes), beginsUtf8(bytes), foreign.lines)
}

/**
 * The encoding of a text file: that of its mark, if any; else UTF-8 if all of it is valid UTF-8; else
 * what scored trials of the encodings of Chinese, Japanese, Korean and Western files say of the lines
 * that are not ASCII.
 *
 * A file whose lines are UTF-8 with few exceptions is UTF-8: the exceptions are damage.
 *
 * @param foreign - Lines with bytes beyond ASCII.
 */
export function concludeEncoding(
  marked: string | undefined,
  isUtf8: boolean,
  foreign: readonly Uint8Array[],
): EncodingGuess {
  // Escape sequences could stand in any text: shown, and asked.
  if (marked === ESCAPED) return { ...sure(marked), certainty: 'doubtful' }
  if (marked !== undefined) return sure(marked)
  return isUtf8 ? sure('utf-8') : guessEncoding(foreign)
}

/** Tries the encodings on lines that are not all ASCII. */
export function guessEncoding(sample: readonly Uint8Array[]): EncodingGuess {
  const scores = scoreEncodings(sample)
  const [best, second] = scores
  const encodings = offered(scores.map(({ encoding }) => encoding))
  const utf8Lines = sample.filter(isValidUtf8).length
  if (best === undefined || utf8Lines * 2 >= sample.length) {
    return { encoding: 'utf-8', encodings: offered(['utf-8', ...encodings]), certainty: 'guess' }
  }
  const lead = best.score - (second?.score ?? 0)
  const canBeTold =
    best.encoding === 'windows-1252' || (OF_TWO_BYTES.has(best.encoding) && isEnough(sample))
  const isClear = canBeTold && best.score >= CLEAR_SCORE && lead >= CLEAR_LEAD
  return { encoding: best.encoding, encodings, certainty: isClear ? 'guess' : 'doubtful' }
}

/** Whether there are characters enough to tell encodings of two bytes by. */
function isEnough(sample: readonly Uint8Array[]): boolean {
  let bytes = 0
  for (const line of sample) {
    for (const byte of line) if (byte >= 0x80) bytes += 1
    if (bytes >= FEW_BYTES) return true
  }
  return false
}

function sure(encoding: string): EncodingGuess {
  return { encoding, encodings: offered([encoding]), certainty: 'sure' }
}

function offered(first: readonly string[]): readonly string[] {
  return [...new Set([...first, ...OFFERED])]
}

const ESCAPED = 'iso-2022-jp'

/** ISO-2022-JP is ASCII with escape sequences. */
function escapes(head: Uint8Array): string | undefined {
  for (let i = head.indexOf(0x1b); i >= 0; i = head.indexOf(0x1b, i + 1)) {
    if (head[i + 1] === 0x24 && (head[i + 2] === 0x42 || head[i + 2] === 0x40)) return ESCAPED
  }
  return undefined
}

/** Lines with bytes beyond ASCII from the beginning of a file, as many as tell its encoding. */
export interface ForeignSample {
  readonly lines: readonly Uint8Array[]
  /** Whether more lines are wanted. */
  readonly isOpen: () => boolean
  /** Takes a line, unless all of it is ASCII; of a long one only its beginning. */
  readonly addLine: (line: Uint8Array) => void
  /** Takes the next piece of a file; pieces may end anywhere. */
  readonly addPiece: (piece: Uint8Array) => void
  /** Takes the line that the last piece has begun. */
  readonly end: () => void
}

/** An empty sample. */
export function createForeignSample(): ForeignSample {
  const lines: Uint8Array[] = []
  let room = SAMPLE_BYTES
  let begun = new Uint8Array()

  function addLine(line: Uint8Array): void {
    if (room <= 0 || !line.some((byte) => byte >= 0x80)) return
    const part = line.slice(0, room)
    lines.push(part)
    room -= part.length
  }

  return {
    lines,
    isOpen: () => room > 0,
    addLine,
    addPiece(piece) {
      let start = 0
      while (room > 0) {
        const feed = piece.indexOf(10, start)
        if (feed < 0) break
        addLine(joined(begun, piece.subarray(start, feed)))
        begun = new Uint8Array()
        start = feed + 1
      }
      if (room > 0 && begun.length < room) begun = joined(begun, piece.subarray(start))
    },
    end() {
      addLine(begun)
      begun = new Uint8Array()
    },
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
