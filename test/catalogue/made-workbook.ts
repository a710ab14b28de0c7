import { workbookParts, zipOf } from '../ingest/read/workbook-parts.ts'

/** A cell: a text, a number, nothing, or its XML with '@' for the reference: '<c r="@" t="e">…</c>'. */
export type MadeCell = string | number | undefined | { readonly xml: string }

/** A sheet as a streaming writer would write it. */
export interface MadeSheet {
  readonly name: string
  readonly rows: readonly (readonly MadeCell[])[]
  readonly state?: 'hidden' | 'veryHidden'
  readonly merges?: readonly string[]
  /** By row number: what its element says beside its number, such as 'hidden="1"'. */
  readonly rowMarks?: Readonly<Record<number, string>>
}

interface MadeBook {
  readonly date1904?: boolean
  /** Parts that replace or join those of the workbook. */
  readonly parts?: Readonly<Record<string, string>>
  readonly name?: string
}

/** The number of the style of dates, among those of the workbook. */
const DATE_STYLE = 1

/** A number with a date format. */
export function dateCell(serial: number): MadeCell {
  return { xml: `<c r="@" s="${DATE_STYLE}"><v>${serial}</v></c>` }
}

/** A cell of any XML under a reference: errorCell('#REF!'), a formula, a run of rich text. */
export function rawCell(inside: string, attributes = ''): MadeCell {
  return { xml: `<c r="@" ${attributes}>${inside}</c>` }
}

/** An XLSX file of these sheets. */
export function workbookFile(sheets: readonly MadeSheet[], made: MadeBook = {}): File {
  return zippedFile({ ...bookParts(sheets, made), ...made.parts }, made.name)
}

/** An XLSX file of one sheet named Orders with these rows. */
export function ordersWorkbook(
  rows: MadeSheet['rows'],
  sheet: Partial<MadeSheet> = {},
  made: MadeBook = {},
): File {
  return workbookFile([{ name: 'Orders', rows, ...sheet }], made)
}

/** An XLSX file of one sheet named Orders with this XML. */
export function sheetOfXml(xml: string, parts: Readonly<Record<string, string>> = {}): File {
  return zippedFile(workbookParts(xml, parts))
}

/** A file of these parts. */
export function zippedFile(
  parts: Readonly<Record<string, string | Uint8Array>>,
  name = 'orders.xlsx',
): File {
  return new File([zipOf(parts)], name)
}

/** The parts of a workbook of these sheets, for damaging them. */
export function bookParts(
  sheets: readonly MadeSheet[],
  { date1904 = false }: MadeBook = {},
): Record<string, string> {
  const parts = workbookParts('')
  const workbook = parts['xl/workbook.xml'] ?? ''
  const relations = parts['xl/_rels/workbook.xml.rels'] ?? ''
  const listed = sheets.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${escape(name)}" sheetId="${at + 1}" state="${state}" r:id="rIdS${at + 1}"/>`,
  )
  const related = sheets.map(
    (_, at) =>
      `<Relationship Id="rIdS${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return {
    ...parts,
    'xl/workbook.xml': workbook.replace(
      /<sheets>.*<\/sheets>/,
      `${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${listed.join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relations.replace(
      /<Relationship Id="rId1"[^>]*>/,
      related.join(''),
    ),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet)]),
    ),
  }
}

function sheetPart({ rows, merges = [], rowMarks = {} }: MadeSheet): string {
  const lines = rows.map((cells, at) => {
    const row = at + 1
    const inside = cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${row}`))
    return `<row r="${row}" ${rowMarks[row] ?? ''}>${inside.join('')}</row>`
  })
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`
}

function cellXml(cell: MadeCell, ref: string): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return cell.xml.replace('@', ref)
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`
}

function letterOf(column: number): string {
  return String.fromCharCode(65 + column)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
