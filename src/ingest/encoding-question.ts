import { garbledSamples } from './garbled-text.ts'
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
 * Asks which encoding is right, with lines of the file in the best guesses, where bytes alone do not
 * tell, or where what they became looks garbled.
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
  const offered = [...new Set([...encodings.slice(0, OFFERED), encoding])]
  const options = offered.map((each) => ({ encoding: each, lines: telling(head, each) }))
  return [{ id: 'encoding', kind: 'encoding', options, preselected: encoding }]
}

/** The first lines with more than ASCII, or escape sequences, in them, as they read in an encoding. */
function telling(head: Uint8Array, encoding: string): readonly string[] {
  const lines = decode(head, encoding).split(/\r\n|\n|\r/)
  return lines
    .filter((line) => /[^\0-\u001A\u001C-\u007F]/.test(line))
    .slice(0, SHOWN_LINES)
    .map((line) => line.slice(0, SHOWN_LENGTH))
}
