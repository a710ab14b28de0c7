import { DamagedWorkbook } from './damaged-workbook.ts'

/** A start tag: its name and those of its attributes without the prefix of their namespace. */
export interface XmlTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

const TAG = /<(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * The start tags of a small XML text, in order.
 *
 * @throws DamagedWorkbook where it has a document type: workbooks have none, only bombs do.
 */
export function* startTags(xml: string): Generator<XmlTag> {
  if (/<!DOCTYPE/i.test(xml)) throw new DamagedWorkbook('document type')
  for (const [, name = '', rest = ''] of xml.matchAll(TAG)) {
    const attributes = new Map<string, string>()
    for (const [, key = '', double, single] of rest.matchAll(ATTRIBUTE)) {
      attributes.set(key, unescapeXml(double ?? single ?? ''))
    }
    yield { name, attributes }
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi

/** Replaces the five entities of XML and numbered characters; nothing else is ever expanded. */
function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}

/** Text may be marked as such instead of being escaped. */
function withoutMarks(xml: string): string {
  if (!xml.includes('<![CDATA[')) return xml
  return xml.replaceAll(/<!\[CDATA\[(.*?)\]\]>/gs, (_, marked: string) =>
    marked.replaceAll('&', '&amp;'),
  )
}

/** Characters that XML cannot hold stand in cells as _x000D_. */
const ESCAPED = /_x([\da-f]{4})_/gi

/** The text of a cell as a person sees it. */
export function cellText(xml: string): string {
  const text = unescapeXml(withoutMarks(xml))
  if (!text.includes('_x')) return text
  return text.replaceAll(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
