import type { BrokenRow, CellTable } from '../cell-table.ts'
import type { ReaderFact } from './opened-table.ts'
import type { RecordSink } from './record-scanner.ts'
import { createTableBuilder } from './table-builder.ts'

const REPLACEMENT = '\uFFFD'
/** Up to this share of rows, characters that cannot be decoded are damage; beyond, the encoding is wrong. */
const DAMAGE_SHARE = 0.1
const DAMAGE_ROWS = 3
/** Characters kept of a broken row: it may be a whole cell of a million. */
const BROKEN_TEXT = 10_000
/** Lines of a sheet that a spreadsheet program saved as text after its export was cut. */
const SHEET_ROWS = 1_048_576

/** '="007"' is how programs write the text 007, so that Excel keeps its zeros. */
function textOf(cell: string): string {
  if (!cell.startsWith('="') || cell.length < 3) return cell
  return cell.indexOf('"', 2) === cell.length - 1 ? cell.slice(2, -1) : cell
}

/** Takes the records of a text file and makes them a table. */
export interface RowCollector extends RecordSink {
  readonly length: number
  /** Announces the text whose records come next. */
  readonly expect: (text: string) => void
  readonly finish: () => { readonly table: CellTable; readonly facts: readonly ReaderFact[] }
}

/** Creates a collector; `hasSeparatorLine`: the first line only names the delimiter. */
export function createRowCollector(delimiter: string, hasSeparatorLine: boolean): RowCollector {
  const builder = createTableBuilder()
  const facts: ReaderFact[] = hasSeparatorLine ? [{ kind: 'separator-line', row: 1 }] : []
  const undecodable: number[] = []
  let repairedRows = 0
  let cutOff: BrokenRow | undefined
  // A look at every cell is only worth it in a file that has damage at all.
  let isSuspect = false

  function add(cells: readonly string[], line: number): void {
    builder.startRow(line, cells.length)
    for (let column = 0; column < cells.length; column++) {
      builder.set(column, 'text', textOf(cells[column] ?? ''))
    }
    if (isSuspect && cells.some((cell) => cell.includes(REPLACEMENT))) {
      undecodable.push(builder.length - 1)
    }
  }

  return {
    get length() {
      return builder.length
    },
    expect(text) {
      isSuspect ||= text.includes(REPLACEMENT)
    },
    record(cells, line, repaired) {
      if (repaired) repairedRows += 1
      if (line === 1 && hasSeparatorLine) add([cells.join(delimiter)], line)
      else add(cells, line)
    },
    broken(text, line, reason) {
      const row = { row: line, text: text.slice(0, BROKEN_TEXT), reason }
      builder.addBroken(row)
      if (reason === 'cut-off') cutOff = row
    },
    finish() {
      const rows = builder.length
      if (repairedRows > 0) facts.push({ kind: 'quotes-repaired', rows: repairedRows })
      if (cutOff !== undefined) facts.push({ kind: 'cut-off', row: cutOff.row })
      const isWrong = undecodable.length * 2 > rows
      if (isWrong || undecodable.length > Math.max(DAMAGE_ROWS, rows * DAMAGE_SHARE)) {
        facts.push({ kind: 'undecodable', rows: undecodable.length })
      } else if (undecodable.length > 0) {
        builder.breakRows(undecodable, 'encoding', delimiter)
      }
      const table = builder.finish(false)
      if (table.row.at(-1) === SHEET_ROWS) facts.push({ kind: 'full-sheet' })
      return { table, facts }
    },
  }
}
