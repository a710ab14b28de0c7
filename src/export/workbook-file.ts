import type { ExportColumn, ExportTable } from './export-table.ts'
import { cellText } from './plain-text.ts'
import { zipFile } from './zip-file.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Rows of a sheet, the head included, and characters of a cell, by Excel's own limits. */
const MAX_ROWS = 1_048_576
const MAX_CHARACTERS = 32_767
const MAX_SHEET_NAME = 31

/** Excel counts days from here; before it lies the 29 February 1900 that never was. */
const SERIAL_OF_1970 = 25_569
const FIRST_SAFE_SERIAL = 61

const ROWS_PER_CHUNK = 1_000
const SAMPLED_ROWS = 500

/**
 * A table as a workbook: typed cells, frozen head, filter buttons. Every text cell is of string type, so
 * no text can become a formula; money is written digit by digit as in the CSV file. A table longer than
 * a sheet goes on in the next one.
 *
 * Written row by row; the libraries for it hold every cell as an object and pack in workers made from
 * blobs, which the content security policy forbids.
 * @see ECMA-376, Office Open XML.
 */
export function tableToWorkbook(table: ExportTable): Blob {
  const sheets = sheetsOf(table)
  return zipFile(
    [
      { path: '[Content_Types].xml', chunks: [contentTypes(sheets)] },
      { path: '_rels/.rels', chunks: [packageRelations()] },
      { path: 'xl/workbook.xml', chunks: [workbook(table, sheets)] },
      { path: 'xl/_rels/workbook.xml.rels', chunks: [workbookRelations(sheets)] },
      { path: 'xl/styles.xml', chunks: [styles(table.moneyDecimals)] },
      ...sheets.map((sheet) => ({
        path: `xl/worksheets/sheet${sheet.number}.xml`,
        chunks: worksheet(table, sheet),
      })),
    ],
    TYPE,
  )
}

/** The rows of the table that stand on one sheet. */
interface Sheet {
  readonly number: number
  readonly name: string
  readonly from: number
  readonly to: number
}

function sheetsOf({ name, length }: ExportTable): readonly Sheet[] {
  const perSheet = MAX_ROWS - 1
  const count = Math.max(1, Math.ceil(length / perSheet))
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    name: sheetName(name, index),
    from: index * perSheet,
    to: Math.min(length, (index + 1) * perSheet),
  }))
}

/** Excel refuses some characters in the name of a sheet, and long ones. */
function sheetName(name: string, index: number): string {
  const suffix = index === 0 ? '' : ` ${index + 1}`
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, MAX_SHEET_NAME - suffix.length) + suffix
}

function contentTypes(sheets: readonly Sheet[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (path: string, kind: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${type}.${kind}+xml"/>`
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets.map(({ number }) => override(`worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`
}

function packageRelations(): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
}

function workbookRelations(sheets: readonly Sheet[]): string {
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
  const sheetRelations = sheets.map(({ number }) =>
    relation(number, 'worksheet', `worksheets/sheet${number}.xml`),
  )
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${sheetRelations.join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`
}

function workbook(table: ExportTable, sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ number, name }) =>
      `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  )
  const filters = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escapeXml(sheet.name.replaceAll("'", "''"))}'!${filterRange(table, sheet, '$')}</definedName>`,
  )
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
}

/** Styles by number: 0 general, 1 head, then the kinds of {@link STYLE_BY_KIND}. */
const STYLE_BY_KIND: Readonly<Record<ExportColumn['kind'], number>> = {
  text: 0,
  decimal: 0,
  integer: 2,
  money: 3,
  ratio: 4,
  date: 5,
}

function styles(moneyDecimals: 2 | 4): string {
  const format = (id: number): string =>
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.${'0'.repeat(moneyDecimals)}"/><numFmt numFmtId="165" formatCode="0.000000"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${[3, 164, 165, 166].map(format).join('')}</cellXfs></styleSheet>`
}

function* worksheet(table: ExportTable, sheet: Sheet): Generator<string> {
  const { columns } = table
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(column, sheet)}" customWidth="1"/>`,
  )
  const head = columns.map(({ head: text }, index) => textCell(text, `${letters(index)}1`, 1))
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${head.join('')}</row>`
  for (let from = sheet.from; from < sheet.to; from += ROWS_PER_CHUNK) {
    let chunk = ''
    for (let row = from; row < Math.min(sheet.to, from + ROWS_PER_CHUNK); row += 1) {
      chunk += sheetRow(columns, row, row - sheet.from + 2)
    }
    yield chunk
  }
  yield `</sheetData><autoFilter ref="${filterRange(table, sheet, '')}"/></worksheet>`
}

function filterRange({ columns }: ExportTable, { from, to }: Sheet, absolute: '' | '$'): string {
  const last = letters(columns.length - 1)
  return `${absolute}A${absolute}1:${absolute}${last}${absolute}${to - from + 1}`
}

function sheetRow(columns: readonly ExportColumn[], row: number, rowNumber: number): string {
  const cells = columns.map((column, index) => cell(column, row, `${letters(index)}${rowNumber}`))
  return `<row r="${rowNumber}">${cells.join('')}</row>`
}

function cell(column: ExportColumn, row: number, address: string): string {
  const text = cellText(column, row)
  if (text === '') return ''
  const style = STYLE_BY_KIND[column.kind]
  if (column.kind === 'text') return textCell(text, address, style)
  if (column.kind !== 'date') return `<c r="${address}" s="${style}"><v>${text}</v></c>`
  const serial = (column.value(row) ?? 0) + SERIAL_OF_1970
  if (serial < FIRST_SAFE_SERIAL) return textCell(text, address, 0)
  return `<c r="${address}" s="${style}"><v>${serial}</v></c>`
}

function textCell(text: string, address: string, style: number): string {
  const whole = text.length <= MAX_CHARACTERS
  const shown = escapeXml(whole ? text : `${text.slice(0, MAX_CHARACTERS - 1)}…`)
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`
}

/** Column letters: 0 = A, 26 = AA. */
function letters(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter
}

/** Wide enough for the head with its filter button and for most cells, Chinese counting double. */
function columnWidth(column: ExportColumn, { from, to }: Sheet): number {
  let width = textWidth(column.head) + 4
  for (let row = from; row < Math.min(to, from + SAMPLED_ROWS); row += 1) {
    width = Math.max(width, textWidth(cellText(column, row)) + 2)
  }
  return Math.min(width, 48)
}

function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2
  return width
}

const ENTITY_BY_CHARACTER: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/**
 * Text inside XML. Characters that XML cannot hold are written as Excel writes them, `_x0000_`; so are
 * texts that would be taken for such a mark, and carriage returns, which XML readers drop.
 */
function escapeXml(text: string): string {
  return text
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>"]/g, (character) => ENTITY_BY_CHARACTER[character] ?? character)
    .replaceAll(UNFIT, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      return `_x${code}_`
    })
}

/** Control characters but tab and line feed, halves of surrogate pairs, and two non-characters. */
const UNFIT = new RegExp(
  String.raw`[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  'g',
)
