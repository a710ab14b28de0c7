import { decode } from './decode.ts'
import { chooseDelimiter, type DelimiterChoice } from './delimiter.ts'
import type { Dialect } from './dialect.ts'
import { isByteSafe } from './byte-safety.ts'
import { findBackslash, findQuote, USUAL_QUOTING } from './quoting.ts'
import { createTextBytes, markBytes } from './text-bytes.ts'

/** How a text is laid out, from its beginning. */
export interface TextLayout {
  readonly choice: DelimiterChoice
  readonly dialect: Dialect
  readonly hasSeparatorLine: boolean
}

/**
 * Finds out how a text is cut into records and cells.
 *
 * @param head - The beginning of the file.
 * @param known - `isWhole`: the file has no more; the delimiter, if the user names one.
 */
export function findLayout(
  head: Uint8Array,
  encoding: string,
  known: { readonly isWhole: boolean; readonly delimiter: string | undefined },
): TextLayout {
  const text = decodeHead(head, encoding)
  const sample = known.isWhole ? text : wholeLines(text)
  const separator = /^"?sep=([^"])"?(?:\r\n|\n|\r|$)/i.exec(sample)
  const body = separator === null ? sample : sample.slice(separator[0].length)
  const bytes = new TextEncoder().encode(body)
  const carriageReturnEnds = endsInCarriageReturns(body)
  const quote = findQuote(body)
  const named = known.delimiter ?? separator?.[1]
  const choice = chooseDelimiter(bytes, { quote, carriageReturnEnds }, named)
  const { delimiter, width } = choice
  const dialect: Dialect = { ...USUAL_QUOTING, quote, delimiter, width, carriageReturnEnds }
  return {
    choice,
    dialect: { ...dialect, backslash: findBackslash(bytes, dialect) },
    hasSeparatorLine: separator !== null,
  }
}

function decodeHead(head: Uint8Array, encoding: string): string {
  const transcodes = !isByteSafe(encoding, { delimiter: ',', backslash: false })
  const text = createTextBytes(encoding, transcodes)
  return decode(text.take(head.subarray(markBytes(head, encoding))), text.encoding)
}

function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  return end < 0 ? text : text.slice(0, end + 1)
}

/** Old Macs: outside quotes, lone carriage returns are more than line feeds. */
function endsInCarriageReturns(sample: string): boolean {
  const loneReturns = /\r(?!\n)/g
  if (sample.search(loneReturns) < 0) return false
  const text = sample.replace(/"[^"]*"/g, '')
  const lone = text.match(loneReturns)?.length ?? 0
  const feeds = text.match(/\n/g)?.length ?? 0
  return lone > feeds
}
