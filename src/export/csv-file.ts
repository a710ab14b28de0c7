import Papa from 'papaparse'
import type { ExportColumn, ExportTable } from './export-table.ts'
import { cellText } from './plain-text.ts'

/**
 * What a spreadsheet program may take for the beginning of a formula, also after spaces and characters
 * that nobody sees: the ASCII signs, their full-width forms, and control characters that such programs
 * skip.
 * @see OWASP, CSV Injection; ASVS 5.0, 1.2.10.
 */
const RISKY = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r\n\0]/u

/** Makes a text safe to open in a spreadsheet program: a risky one begins with an apostrophe. */
export function safeText(text: string): string {
  return RISKY.test(text) ? `'${text}` : text
}

/**
 * A table as CSV: UTF-8 with BOM (Excel takes it for the local code page otherwise), CRLF, RFC 4180.
 * Texts that a spreadsheet could take for a formula are made safe and quoted; numbers stay numbers.
 */
export function tableToCsv({ columns, length }: ExportTable): Blob {
  const rows: string[][] = [columns.map(({ head }) => safeText(head))]
  for (let row = 0; row < length; row += 1) {
    rows.push(columns.map((column) => csvCell(column, row)))
  }
  const text = Papa.unparse(rows, { newline: '\r\n', quotes: isMadeSafe })
  return new Blob(['\u{FEFF}', text, '\r\n'], { type: 'text/csv;charset=utf-8' })
}

function csvCell(column: ExportColumn, row: number): string {
  const text = cellText(column, row)
  return column.kind === 'text' ? safeText(text) : text
}

function isMadeSafe(cell: unknown): boolean {
  return typeof cell === 'string' && cell.startsWith("'")
}
