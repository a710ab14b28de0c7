import type { EpochDay } from '../domain/calendar.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import type { OrderAssessment } from './assess-orders.ts'
import { buildReport } from './build-report.ts'
import { findDuplicates, type ComparedColumn } from './duplicate-rows.ts'
import { amountNotes, dateNotes, fileNotes, numberNotes, textNotes } from './import-notes.ts'
import type { ImportNote } from './import-report.ts'
import { addUpLines, type LineFigures } from './line-figures.ts'
import type { LoadedTable } from './loaded-table.ts'
import type { IngestError } from './ingest-error.ts'
import { ORDER_FIELDS, type Mapping } from './mapping.ts'
import { listNotUsedRows } from './not-used-rows.ts'
import type { OpenedFile } from './opened-file.ts'
import type { OrderColumns } from './order-columns.ts'
import { forgetOrders, readOrders } from './order-reading.ts'
import { createPace } from './pace.ts'
import { USED } from './row-code.ts'
import { toOrderLines } from './to-order-lines.ts'

/** What loading needs to know and to tell. */
export interface LoadControl {
  readonly signal: AbortSignal
  readonly onRows: (rows: number) => void
  readonly today: EpochDay
}

/** Parses an order file under its mapping. */
export async function loadOrders(
  file: OpenedFile,
  mapping: Mapping,
  control: LoadControl,
): Promise<Result<LoadedTable, IngestError>> {
  const startedAt = performance.now()
  const pace = createPace(control.signal)
  const { reader } = file
  const { layout } = reader
  const { columns, assessed } = await readOrders(reader, mapping, control.signal, control.onRows)
  forgetOrders(reader)
  const rows = exactRows(assessed, layout.dataRows)
  if (rows === undefined) return failed({ kind: 'too-large-sum', fileName: file.file.name })
  await pace.rest()
  const duplicate = findDuplicates(comparedColumns(reader, columns), rows, layout.table.alike)
  await pace.rest()
  const { date } = columns
  const notUsed = listNotUsedRows({
    layout,
    mapping,
    codes: assessed.codes,
    faults: assessed.faults,
    fields: ORDER_FIELDS,
    amountOf: (row) => assessed.amount.get(row),
    delimiter: file.opened.read.delimiter,
    filled: file.opened.filled,
    dateCell: (row) => date?.values.cells[date.column.index[row] ?? 0],
  })
  const notes = columnNotes(file, columns, rows, control.today)
  const orders = toOrderLines(layout.table, duplicate, { columns, assessed, rows })
  const { amount: amountUsed, duplicates, first, last, ...figures } = addUpLines(orders)
  const report = buildReport(file, mapping, {
    used: rows.length,
    notUsed,
    amountUsed,
    ...(columns.currency === undefined ? {} : { currency: columns.currency }),
    duplicates,
    first,
    last,
    notes: [...notes, ...rowNotes(mapping, columns, assessed, figures), ...amountNotes(figures)],
    milliseconds: Math.round(performance.now() - startedAt),
  })
  return ok({ report, notUsed, orders, customers: undefined })
}

/** The cells as written; of rows that continue others, with the row that they continue. */
function comparedColumns(
  { layout }: OpenedFile['reader'],
  { continued }: OrderColumns,
): readonly ComparedColumn[] {
  const { columns } = layout.table
  if (continued === undefined) return columns
  const index = Int32Array.from(continued.heads, (head) => head + 1)
  const none = { bytes: new Uint8Array(), starts: new Uint32Array(), kinds: new Uint8Array() }
  return [...columns, { index, isDistinct: true, packed: undefined, ...none }]
}

/** Positions of the rows that are used; undefined where a sum may not be exact. */
function exactRows(
  { codes, magnitude, usedRows }: OrderAssessment,
  dataRows: Int32Array,
): Int32Array | undefined {
  if (magnitude > Number.MAX_SAFE_INTEGER) return undefined
  return usedRows === dataRows.length ? dataRows : dataRows.filter((row) => codes[row] === USED)
}

function columnNotes(
  file: OpenedFile,
  columns: OrderColumns,
  rows: Int32Array,
  today: EpochDay,
): readonly ImportNote[] {
  const { newestShortYear } = file.reader.context
  return [
    ...fileNotes(file, rows.length),
    ...dateNotes(columns.date, rows, today, newestShortYear),
    ...numberNotes(columns, rows),
    ...textNotes(columns.texts, rows),
  ]
}

function rowNotes(
  mapping: Mapping,
  { discount, numbers, continued }: OrderColumns,
  { codes, turned, ...assessed }: OrderAssessment,
  { withoutMargin }: Pick<LineFigures, 'withoutMargin'>,
): readonly ImportNote[] {
  const notes: ImportNote[] = []
  if (assessed.roundedLines > 0) notes.push({ kind: 'rounded-lines', rows: assessed.roundedLines })
  const hasCost = numbers.cost !== undefined || numbers.unitCost !== undefined
  if ((assessed.hasMargin || hasCost) && withoutMargin > 0) {
    notes.push({ kind: 'without-margin', rows: withoutMargin })
  }
  if (mapping.emptyAmount === 'zero' && assessed.emptyAmounts > 0) {
    notes.push({ kind: 'zero-for-empty', rows: assessed.emptyAmounts })
  }
  if (continued !== undefined && mapping.continued !== 'leave') {
    notes.push({ kind: 'continued-rows', rows: continued.rows.length })
  }
  if (discount !== undefined && discount.decision.ground !== 'marked') {
    notes.push({ kind: 'discount-reading', reading: discount.decision.reading })
  }
  let returns = 0
  for (let row = 0; row < turned.length; row += 1) {
    if (turned[row] === 1 && codes[row] === USED) returns += 1
  }
  if (returns > 0) notes.push({ kind: 'turned-returns', rows: returns })
  return notes
}
