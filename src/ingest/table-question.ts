import type { Question } from './inspection.ts'
import { rowCode } from './row-code.ts'
import { rowCells, type TableLayout } from './table-layout.ts'

const OTHER_TABLE = rowCode('other-table')

/** Asks which of several tables in one file is to be read: each has its own column names. */
export function tableQuestion({
  table,
  codes,
  headerRows,
  dataRows,
  otherTables,
}: TableLayout): readonly Question[] {
  const [header] = headerRows
  if (header === undefined || otherTables.length === 0) return []
  const others = otherTables.map(({ head, end }) => ({
    ...named(head),
    rows: codes.subarray(head + 1, end).filter((code) => code === OTHER_TABLE).length,
  }))
  const tables = [{ ...named(header), rows: dataRows.length }, ...others]
  const inOrder = tables.toSorted((a, b) => a.headerRow - b.headerRow)
  return [{ id: 'table', kind: 'table', tables: inOrder, preselected: table.row[header] ?? 0 }]

  function named(row: number): { readonly headerRow: number; readonly headers: readonly string[] } {
    const headers = rowCells(table, row).filter((cell) => cell.trim() !== '')
    return { headerRow: table.row[row] ?? 0, headers }
  }
}
