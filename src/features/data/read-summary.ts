import { encodingText } from '../../i18n/encoding-text.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import type { ReadOptions } from '../../ingest/mapping.ts'

const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const

export type DelimiterKey = (typeof NAMES)[keyof typeof NAMES] | 'other'

/** The name of a delimiter in the texts. */
export function delimiterKey(sign: string): DelimiterKey {
  return NAMES[sign as keyof typeof NAMES] ?? 'other'
}

/** Keys of the delimiters' names with their sign. */
export const DELIMITER_KEYS = {
  comma: 'data.read.delimiters.comma',
  semicolon: 'data.read.delimiters.semicolon',
  tab: 'data.read.delimiters.tab',
  pipe: 'data.read.delimiters.pipe',
  other: 'data.read.delimiters.other',
} as const satisfies Record<DelimiterKey, string>

/** 'sheet Sales detail, column names in row 3', 'Chinese, simplified (GB18030), semicolon': how a file was read. */
export function readSummary(read: ReadOptions, formatter: Formatter): string {
  const { text, integer } = formatter
  const parts: string[] = []
  if (read.sheet !== undefined) parts.push(text('data.read.sheetIs', { name: read.sheet }))
  if (read.encoding !== undefined) parts.push(encodingText(read.encoding, formatter))
  if (read.delimiter !== undefined) {
    parts.push(
      text(`data.read.delimiterIs.${delimiterKey(read.delimiter)}`, { sign: read.delimiter }),
    )
  }
  if (read.headerRow === 0) parts.push(text('data.read.noHeaderRow'))
  else if (read.headerRow !== undefined && read.headerRow !== 1) {
    parts.push(text('data.read.headerRowIs', { row: integer(read.headerRow) }))
  }
  return parts.join(text('data.read.comma'))
}
