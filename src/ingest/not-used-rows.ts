import type { LineTotal } from '../domain/company/order-lines.ts'
import type { Money } from '../domain/money.ts'
import type { BrokenRow, CellTable } from './cell-table.ts'
import type { DateCell } from './date-cell.ts'
import { columnLetter } from './fold-header.ts'
import { createGluedColumnFinder } from './glued-column.ts'
import {
  SET_ASIDE_KINDS,
  type NotUsedRow,
  type ReasonTotal,
  type RowOutcome,
  type RowReason,
} from './import-report.ts'
import type { Field, Mapping } from './mapping.ts'
import type { FilledCells } from './read/opened-table.ts'
import { HEADER, reasonKind, rowCode, USED, type ReasonKind } from './row-code.ts'
import { cellText, rowCells, type TableLayout } from './table-layout.ts'

/** What has been decided about the rows of a file. */
export interface RowDecisions {
  readonly layout: TableLayout
  readonly mapping: Mapping
  readonly codes: Uint8Array
  /** Per row: place in `fields` + 1 of the column at fault; 0 = the row as a whole. */
  readonly faults: Uint8Array
  readonly fields: readonly Field[]
  /** Of a row of the table; NaN where it cannot be read. */
  readonly amountOf: (row: number) => Money
  /** Cells filled down from merged ones: what a number counts once only. */
  readonly filled: readonly FilledCells[]
  /** What parts the cells of a text file. */
  readonly delimiter: string | undefined
  /** The date cell of a row, for telling its calendar. */
  readonly dateCell: (row: number) => DateCell | undefined
}

const NO_AMOUNT = rowCode('no-amount')

/** Every row that is not used, in the order of the file, broken ones among them. */
export function listNotUsedRows(decisions: RowDecisions): readonly NotUsedRow[] {
  const { layout, codes } = decisions
  const rows: NotUsedRow[] = []
  const gluedColumn = createGluedColumnFinder(layout)
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? USED
    if (code === USED || code === HEADER) continue
    const kind = reasonKind(code)
    if (kind !== undefined) rows.push(toNotUsedRow(decisions, row, kind, gluedColumn))
  }
  const broken = layout.table.broken.map(toBrokenRow)
  if (broken.length === 0) return rows
  return [...rows, ...broken].toSorted((a, b) => a.row - b.row)
}

/** Count and money of every reason, most rows first. */
export function totalReasons(notUsed: readonly NotUsedRow[]): readonly ReasonTotal[] {
  const totals = new Map<ReasonKind, LineTotal>()
  for (const { reason, amount } of notUsed) {
    const before = totals.get(reason.kind) ?? { lines: 0, amount: 0 }
    totals.set(reason.kind, {
      lines: before.lines + 1,
      amount: before.amount + (amount ?? 0),
    })
  }
  return [...totals]
    .map(([kind, total]) => ({ kind, outcome: outcomeOf(kind), ...total }))
    .toSorted((a, b) => b.lines - a.lines)
}

/** Whether a reason sets a row aside by a named rule, or rejects it. */
function outcomeOf(kind: ReasonKind): RowOutcome {
  return SET_ASIDE_KINDS.some((setAside) => setAside === kind) ? 'set-aside' : 'rejected'
}

function toNotUsedRow(
  decisions: RowDecisions,
  row: number,
  kind: ReasonKind,
  gluedColumn: (row: number) => number | undefined,
): NotUsedRow {
  const { layout, mapping, faults, fields, amountOf } = decisions
  const { table, headers } = layout
  const field = fields[(faults[row] ?? 0) - 1]
  const position = field === undefined ? undefined : mapping.columns[field]
  const money = amountOf(row)
  return {
    row: table.row[row] ?? 0,
    column:
      position === undefined
        ? undefined
        : { header: headers[position] ?? '', letter: columnLetter(position) },
    value: position === undefined ? joinedCells(table, row) : faultyText(decisions, row, position),
    reason:
      kind === 'too-many-cells'
        ? tooManyCells(decisions, row, gluedColumn(row))
        : toReason(decisions, row, kind, field),
    amount: Number.isNaN(money) ? undefined : money,
  }
}

/** A number of a merged cell stands in its first row; in the others there is none. */
function faultyText(
  { layout, codes, filled }: RowDecisions,
  row: number,
  position: number,
): string {
  const isRepeated =
    codes[row] === NO_AMOUNT &&
    filled.some(({ column, first, last }) => column === position && first <= row && row <= last)
  return isRepeated ? '' : cellText(layout.table, position, row)
}

function joinedCells(table: CellTable, row: number): string {
  const cells = rowCells(table, row)
  return cells.every((cell) => cell.trim() === '') ? '' : cells.join(' | ')
}

function tooManyCells(
  { layout, delimiter }: RowDecisions,
  row: number,
  position: number | undefined,
): RowReason {
  const counts = { expected: layout.width, found: layout.table.width[row] ?? 0 }
  if (position === undefined || delimiter === undefined)
    return { kind: 'too-many-cells', ...counts }
  const header = layout.headers[position] ?? ''
  const glued = { delimiter, header, letter: columnLetter(position) }
  return { kind: 'too-many-cells', ...counts, glued }
}

function toReason(
  { layout, dateCell }: RowDecisions,
  row: number,
  kind: Exclude<ReasonKind, 'too-many-cells'>,
  field: Field | undefined,
): RowReason {
  switch (kind) {
    case 'too-few-cells':
      return { kind, expected: layout.width, found: layout.table.width[row] ?? 0 }
    case 'not-a-number':
    case 'too-precise':
    case 'too-large-number':
    case 'error-cell':
    case 'formula-without-result':
      return { kind, field: field ?? 'amount' }
    case 'other-calendar': {
      const cell = dateCell(row)
      const calendar = cell?.kind === 'other-calendar' ? cell.calendar : undefined
      return calendar === undefined ? { kind: 'not-a-date' } : { kind, calendar }
    }
    case 'not-a-date':
    case 'impossible-date':
    case 'no-date':
    case 'no-amount':
    case 'no-customer':
    case 'broken-quote':
    case 'undecodable':
    case 'cut-off':
    case 'blank':
    case 'preamble':
    case 'footer':
    case 'repeated-header':
    case 'heading':
    case 'total':
    case 'cancelled':
    case 'other-currency':
    case 'exact-duplicate':
    case 'other-table':
    case 'too-long-cell':
      return { kind }
  }
}

const BROKEN_REASONS = {
  quote: { kind: 'broken-quote' },
  encoding: { kind: 'undecodable' },
  'cut-off': { kind: 'cut-off' },
  'too-long': { kind: 'too-long-cell' },
} as const satisfies Record<BrokenRow['reason'], RowReason>

function toBrokenRow({ row, text, reason }: BrokenRow): NotUsedRow {
  return {
    row,
    column: undefined,
    value: text,
    reason: BROKEN_REASONS[reason],
    amount: undefined,
  }
}
