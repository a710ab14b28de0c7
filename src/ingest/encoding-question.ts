import { garbledSamples, isGarbled } from './garbled-text.ts'
import type { Question } from './inspection.ts'
import { decode } from './read/decode.ts'
import type { OpenedTable } from './read/opened-table.ts'

/** As much of the file as is looked at for lines to show. */
const HEAD_BYTES = 131_072
/** Encodings that are offered with a preview; all others can be chosen by hand. */
const OFFERED = 3
const SHOWN_LINES = 5
const SHOWN_LENGTH = 120

/**
 * Asks which encoding is right, with lines of the file in the one that was taken and in the best guesses
 * that give no nonsense, where bytes alone do not tell, or where what they became looks garbled.
 *
 * @param isAnswered - The user has chosen one; the question stays, for another choice.
 * @returns None for workbooks, and for a file whose encoding is beyond doubt.
 */
export async function encodingQuestion(
  file: Blob,
  opened: OpenedTable,
  isAnswered: boolean,
): Promise<readonly Question[]> {
  const { read, encodings, encodingCertainty } = opened
  const { encoding } = read
  if (encoding === undefined) return []
  const isDoubtful =
    encodingCertainty === 'doubtful' ||
    (encodingCertainty === 'guess' && garbledSamples(opened.table).length > 0)
  if (!isDoubtful && !isAnswered) return []
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const best = encodings.filter((each) => telling(head, each).every(isWritten)).slice(0, OFFERED)
  const options = [...new Set([...best, encoding])].map((each) => ({
    encoding: each,
    lines: telling(head, each),
  }))
  return [{ id: 'encoding', kind: 'encoding', options, preselected: encoding }]
}

/** Nobody writes control characters, or what could not be decoded. */
function isWritten(line: string): boolean {
  return !/[\u007F-\u009F\uFFFD]/.test(line) && !isGarbled(line)
}

/** The first lines with more than ASCII, or escape sequences, in them, as they read in an encoding. */
function telling(head: Uint8Array, encoding: string): readonly string[] {
  const lines = decode(head, encoding).split(/\r\n|\n|\r/)
  return lines
    .filter((line) => /[^\t -~]/.test(line))
    .slice(0, SHOWN_LINES)
    .map((line) => line.slice(0, SHOWN_LENGTH))
}
