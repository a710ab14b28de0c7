import type { Question } from './inspection.ts'
import type { OpenedTable } from './read/opened-table.ts'
import type { HeaderChange } from './remember-mapping.ts'
import { tableQuestion } from './table-question.ts'
import type { TableLayout } from './table-layout.ts'

/** What is known of a file as a whole when its mapping is asked about. */
export interface FileFindings {
  readonly opened: OpenedTable
  readonly layout: TableLayout
  readonly headerIsSure: boolean
  /** Position of the row that looks like a second line of column names, joined or not. */
  readonly secondLine: number | undefined
  /** How the columns differ from those of the earlier file whose mapping is in force. */
  readonly change: HeaderChange | undefined
  /** The columns are those of an earlier file, so that what was answered for it holds. */
  readonly isSame: boolean
}

/** Questions about a file as a whole: its sheet, changed columns, delimiter, table and header. */
export function fileQuestions(findings: FileFindings): readonly Question[] {
  const { opened, layout, headerIsSure, change, isSame } = findings
  const always = [...sheetQuestion(opened), ...changeQuestion(change)]
  if (isSame) return always
  const tables = tableQuestion(layout)
  return [
    ...always,
    ...delimiterQuestion(opened),
    ...tables,
    ...(headerIsSure || tables.length > 0 ? [] : [headerQuestion(findings)]),
  ]
}

/** Asked for every workbook of several sheets: those of two years have the same columns. */
function sheetQuestion({ read, sheets }: OpenedTable): readonly Question[] {
  const chosen = sheets.find(({ name }) => name === read.sheet)
  const full = sheets.filter(({ rows }) => rows > 0)
  if (chosen === undefined || (full.length < 2 && !chosen.hidden)) return []
  return [{ id: 'sheet', kind: 'sheet', sheets, preselected: chosen.name }]
}

function changeQuestion(change: HeaderChange | undefined): readonly Question[] {
  return change === undefined ? [] : [{ id: 'changed-headers', kind: 'changed-headers', ...change }]
}

function delimiterQuestion(opened: OpenedTable): readonly Question[] {
  const { read, delimiters, delimiterCertainty } = opened
  if (delimiterCertainty !== 'doubtful' || read.delimiter === undefined) return []
  return [{ id: 'delimiter', kind: 'delimiter', preselected: read.delimiter, options: delimiters }]
}

function headerQuestion({ layout, secondLine }: FileFindings): Question {
  const { table, headerRows } = layout
  const numberOf = (row: number | undefined): number =>
    row === undefined ? 0 : (table.row[row] ?? 0)
  return {
    id: 'header-row',
    kind: 'header-row',
    preselected: numberOf(headerRows[0]),
    second:
      secondLine === undefined
        ? undefined
        : { row: numberOf(secondLine), joined: headerRows.includes(secondLine) },
  }
}
