import type { ExportColumn, ExportTable } from './export-table.ts'
import { cellText } from './plain-text.ts'
import { HEAD_STYLE, STYLE_BY_KIND } from './workbook-styles.ts'
import { DECLARATION, element, escapeXml } from './xml.ts'

/** Rows of a sheet, the head included, and characters of a cell, by Excel's own limits. */
const MAX_ROWS = 1_048_576
const MAX_CHARACTERS = 32_767
const MAX_SHEET_NAME = 31

/** Excel counts days from here; before it lies the 29 February 1900 that never was. */
const SERIAL_OF_1970 = 25_569
const FIRST_SAFE_SERIAL = 61

const ROWS_PER_CHUNK = 1_000
const SAMPLED_ROWS = 500

/** The rows of the table that stand on one sheet. */
export interface Sheet {
  readonly number: number
  readonly name: string
  readonly from: number
  readonly to: number
}

/** The sheets that a table takes: one, unless it is longer than Excel lets a sheet be. */
export function sheetsOf({ name, length }: ExportTable): readonly Sheet[] {
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

/** A sheet as texts in order: widths, the frozen head, the rows, filter buttons. */
export function* worksheet(namespace: string, table: ExportTable, sheet: Sheet): Generator<string> {
  const { columns } = table
  const pane = { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }
  const view = element('sheetView', { workbookViewId: 0 }, element('pane', pane))
  const widths = columns.map((column, index) => {
    const width = columnWidth(column, sheet)
    return element('col', { min: index + 1, max: index + 1, width, customWidth: 1 })
  })
  const head = columns.map(({ head: text }, index) =>
    textCell(text, `${letters(index)}1`, HEAD_STYLE),
  )
  yield `${DECLARATION}<worksheet xmlns="${namespace}">`
  yield element('sheetViews', {}, view) + element('cols', {}, ...widths)
  yield `<sheetData>${element('row', { r: 1 }, ...head)}`
  for (let from = sheet.from; from < sheet.to; from += ROWS_PER_CHUNK) {
    let chunk = ''
    for (let row = from; row < Math.min(sheet.to, from + ROWS_PER_CHUNK); row += 1) {
      chunk += sheetRow(columns, row, row - sheet.from + 2)
    }
    yield chunk
  }
  yield `</sheetData>${element('autoFilter', { ref: filterRange(table, sheet, '') })}</worksheet>`
}

/** The cells that filter buttons stand over, '$' for an address that does not move: A1:F12. */
export function filterRange(
  { columns }: ExportTable,
  { from, to }: Sheet,
  absolute: '' | '$',
): string {
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
