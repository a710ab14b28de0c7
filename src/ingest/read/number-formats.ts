import { formatMeaning, type NumberFormat } from './sheet-cells.ts'
import { startTags } from './xml-text.ts'

/**
 * Whether a number format code shows a date or a time: it has a letter of dates outside quotes,
 * brackets and escapes. 'E' alone is an exponent, beside other letters a year of an era.
 *
 * @see ECMA-376, 18.8.31 numFmts
 */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replaceAll(/\\.|_.|\*./g, '')
    .replaceAll(/"[^"]*"?/g, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replaceAll(/general/gi, '')
  return /[ymdhsgb]|上午|下午|AM\/PM/i.test(bare)
}

/** Numbers of formats without a code that show dates or times, those of East Asian workbooks among them. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    id === 45 ||
    id === 47 ||
    (id >= 50 && id <= 58)
  )
}

/** What the styles of cells make of numbers, by the number of the style, from a workbook's part of styles. */
export function readNumberFormats(xml: string): readonly NumberFormat[] {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let isOfCells = false
  for (const { name, attributes } of startTags(xml)) {
    if (name === 'numFmt') {
      codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
    } else if (name === 'cellXfs') isOfCells = true
    else if (name === 'cellStyles' || name === 'dxfs') isOfCells = false
    else if (name === 'xf' && isOfCells) {
      const id = Number(attributes.get('numFmtId') ?? 0)
      const code = codes.get(id)
      if (code !== undefined) formats.push(formatMeaning(code, isDateFormat))
      else formats.push(isBuiltInDate(id) ? 'date' : 'number')
    }
  }
  return formats
}
