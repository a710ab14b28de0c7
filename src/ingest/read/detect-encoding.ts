import { type Result, ok } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import { encodingByMark, encodingByNuls } from './encoding-marks.ts'
import { scoreEncodings } from './encoding-scores.ts'
import { PIECE_BYTES, readBytes } from './file-bytes.ts'
import type { ReadControl } from './opened-table.ts'

/** What a text file is most probably written in. */
export interface EncodingGuess {
  /** A label that TextDecoder knows. */
  readonly encoding: string
  /** All that can be offered, best first. */
  readonly encodings: readonly string[]
  /** 'sure': by its mark, by NUL bytes, or all of it is valid UTF-8. 'guess': noted. 'doubtful': ask. */
  readonly certainty: 'sure' | 'guess' | 'doubtful'
  /** Line feeds in the file: about its rows. */
  readonly lineFeeds: number
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
  'koi8-r',
  'ibm866',
  'macintosh',
  'utf-16le',
  'utf-16be',
] as const

const HEAD_BYTES = 65_536
const SAMPLE_BYTES = 65_536
/** Encodings with siblings that only a reader of the language can tell from them. */
const NEVER_CLEAR = new Set(['windows-1251', 'euc-jp'])
/** Scores below, or closer to the next than, this are doubtful. */
const CLEAR_SCORE = 0.6
const CLEAR_LEAD = 0.15

/**
 * Finds the encoding of a text file: byte order mark, then the pattern of NUL bytes of UTF-16, then
 * strict UTF-8 over the whole file, then scored trials of the encodings of Chinese, Japanese, Korean
 * and Western files on the lines that are not ASCII.
 *
 * A file whose lines are UTF-8 with few exceptions is UTF-8: the exceptions are damage.
 * A character cut in two at the end of the file does not count.
 */
export async function detectEncoding(
  file: File,
  control: ReadControl,
): Promise<Result<EncodingGuess, IngestError>> {
  const head = await readBytes(file, 0, HEAD_BYTES)
  if (!head.ok) return head
  const marked = encodingByMark(head.value) ?? encodingByNuls(head.value) ?? escapes(head.value)
  const survey = await surveyFile(file, control)
  if (!survey.ok) return survey
  const { lineFeeds, isUtf8, sample } = survey.value
  if (marked !== undefined) return ok(sure(marked, lineFeeds))
  if (isUtf8) return ok(sure('utf-8', lineFeeds))
  return ok({ ...guessEncoding(sample), lineFeeds })
}

/** Tries the encodings on lines that are not all ASCII. */
export function guessEncoding(
  sample: readonly Uint8Array[],
): Pick<EncodingGuess, 'encoding' | 'encodings' | 'certainty'> {
  const scores = scoreEncodings(sample)
  const [best, second] = scores
  const encodings = offered(scores.map(({ encoding }) => encoding))
  const utf8Lines = sample.filter(isValidUtf8).length
  if (best === undefined || utf8Lines * 2 >= sample.length) {
    return { encoding: 'utf-8', encodings: offered(['utf-8', ...encodings]), certainty: 'guess' }
  }
  const lead = best.score - (second?.score ?? 0)
  const isKnown = !NEVER_CLEAR.has(best.encoding)
  const isClear = isKnown && best.score >= CLEAR_SCORE && lead >= CLEAR_LEAD
  return { encoding: best.encoding, encodings, certainty: isClear ? 'guess' : 'doubtful' }
}

function sure(encoding: string, lineFeeds: number): EncodingGuess {
  return { encoding, encodings: offered([encoding]), certainty: 'sure', lineFeeds }
}

function offered(first: readonly string[]): readonly string[] {
  return [...new Set([...first, ...OFFERED])]
}

/** ISO-2022-JP is ASCII with escape sequences. */
function escapes(head: Uint8Array): string | undefined {
  for (let i = head.indexOf(0x1b); i >= 0; i = head.indexOf(0x1b, i + 1)) {
    if (head[i + 1] === 0x24 && (head[i + 2] === 0x42 || head[i + 2] === 0x40)) return 'iso-2022-jp'
  }
  return undefined
}

interface Survey {
  readonly lineFeeds: number
  readonly isUtf8: boolean
  readonly sample: readonly Uint8Array[]
}

async function surveyFile(file: File, control: ReadControl): Promise<Result<Survey, IngestError>> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const sample: Uint8Array[] = []
  let sampled = 0
  let lineFeeds = 0
  let isUtf8 = true
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    control.signal.throwIfAborted()
    const bytes = await readBytes(file, start, start + PIECE_BYTES)
    if (!bytes.ok) return bytes
    lineFeeds += countLineFeeds(bytes.value)
    isUtf8 = isUtf8 && decodes(decoder, bytes.value, true)
    for (const line of foreignLines(bytes.value, SAMPLE_BYTES - sampled)) {
      sample.push(line)
      sampled += line.length
    }
    control.onProgress({ bytes: 0, bytesTotal: file.size, rows: 0 })
  }
  return ok({ lineFeeds, isUtf8, sample })
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream })
    return true
  } catch (cause) {
    if (cause instanceof TypeError) return false
    throw cause
  }
}

function isValidUtf8(bytes: Uint8Array): boolean {
  return decodes(new TextDecoder('utf-8', { fatal: true }), bytes, false)
}

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1
  return count
}

/** Lines with bytes beyond ASCII, up to `limit` bytes in all; a line longer than that is cut. */
function foreignLines(bytes: Uint8Array, limit: number): Uint8Array[] {
  const lines: Uint8Array[] = []
  let room = limit
  for (let i = 0; i < bytes.length && room > 0; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue
    const start = bytes.lastIndexOf(10, i) + 1
    const feed = bytes.indexOf(10, i)
    const end = Math.min(feed < 0 ? bytes.length : feed, start + room)
    // A piece may begin inside a line, even inside a character: such a line says nothing.
    if (start > 0 || lines.length === 0) lines.push(bytes.slice(start, end))
    room -= end - start
    i = Math.max(i, end)
  }
  return lines
}
