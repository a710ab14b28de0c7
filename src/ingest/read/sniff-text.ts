import { encodingByMark, encodingByNuls } from './encoding-marks.ts'
import type { ReadableFormat } from './opened-table.ts'

/** What a file of text is, or that it is no text at all. */
export type SniffedText =
  | { readonly isReadable: true; readonly format: ReadableFormat }
  | { readonly isReadable: false; readonly format: 'xml' | 'html' | 'json' | 'binary' }

/** Control characters that text files may have: tab, line ends, form feed, DOS end, escape, separators. */
const CONTROLS = new Set([9, 10, 11, 12, 13, 26, 27, 28, 29, 30, 31])

/**
 * Tells delimited text from pages, XML, JSON and bytes that are no text.
 *
 * @param head - The beginning of the file.
 */
export function sniffText(head: Uint8Array): SniffedText {
  const text = asText(head)
  if (text === undefined) return { isReadable: false, format: 'binary' }
  const start = text.replace(/^[\s\uFEFF]+/, '').slice(0, 4_000)
  if (/^<\?xml|^<Workbook\b/i.test(start)) return sniffXml(text)
  if (/^<(?:!doctype\s+html|!--|html|head|meta|body|table|style|div|tr)\b/i.test(start)) {
    return sniffPage(text)
  }
  if (/^(?:\{\s*["}]|\[\s*[{[\]])/.test(start)) return { isReadable: false, format: 'json' }
  return { isReadable: true, format: 'csv' }
}

function sniffXml(text: string): SniffedText {
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    const isSheet = /<(?:\w+:)?Workbook\b/.test(text)
    if (isSheet) return { isReadable: true, format: 'xml' }
  }
  return /<html\b/i.test(text) ? sniffPage(text) : { isReadable: false, format: 'xml' }
}

/** A page is a table if one begins near its beginning; a login page is none. */
function sniffPage(text: string): SniffedText {
  if (/<(?:table|tr)\b/i.test(text)) return { isReadable: true, format: 'html' }
  return { isReadable: false, format: 'html' }
}

/** The beginning as text, as far as ASCII goes; undefined if its control characters say it is none. */
function asText(head: Uint8Array): string | undefined {
  const encoding = encodingByMark(head) ?? encodingByNuls(head) ?? 'windows-1252'
  const text = new TextDecoder(encoding).decode(head)
  let strange = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && !CONTROLS.has(code)) strange += 1
  }
  return strange > Math.max(2, text.length / 200) ? undefined : text
}
