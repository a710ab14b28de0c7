import type { OrderLines, TextColumn } from '../../domain/company/order-lines.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { notUsedRowText, rowReasonText, type RowHome } from '../../i18n/ingest-text.ts'
import type { NotUsedRow } from '../../ingest/import-report.ts'
import type { Money } from '../../domain/money.ts'

/** A row of a file as the list shows it. */
export interface ShownRow {
  readonly row: number
  /** The column at fault, or the date of a line. */
  readonly where: string
  /** What stands there, or whose line it is. */
  readonly value: string
  /** Why it is not used, or who sold it. */
  readonly note: string
  /** The whole story, shown on hover. */
  readonly title: string
  readonly amount: Money | undefined
}

/** Rows that are made only when they are looked at: a file may hold a million. */
export interface RowSource {
  readonly length: number
  readonly at: (index: number) => ShownRow
}

/** Rows that are not used, with their reasons. */
export function notUsedSource(
  rows: readonly NotUsedRow[],
  home: RowHome,
  formatter: Formatter,
): RowSource {
  return {
    length: rows.length,
    at: (index) => notUsedRow(itemAt(rows, index), home, formatter),
  }
}

/** Lines in use. */
export function lineSource(lines: OrderLines, formatter: Formatter): RowSource {
  return { length: lines.length, at: (index) => lineRow(lines, index, formatter) }
}

/** Every row of a file, used or not, in file order. */
export function readSource(
  lines: OrderLines,
  rows: readonly NotUsedRow[],
  home: RowHome,
  formatter: Formatter,
): RowSource {
  const order = mergeByRow(lines, rows)
  return {
    length: order.length,
    at(index) {
      const entry = order[index] ?? 0
      return entry >= 0
        ? lineRow(lines, entry, formatter)
        : notUsedRow(itemAt(rows, -entry - 1), home, formatter)
    },
  }
}

/** Line numbers, and not-used rows as -1 - their position, by row number. Both lists are in file order. */
function mergeByRow(lines: OrderLines, rows: readonly NotUsedRow[]): Int32Array {
  const order = new Int32Array(lines.length + rows.length)
  let line = 0
  let notUsed = 0
  for (let at = 0; at < order.length; at += 1) {
    const lineFirst =
      (lines.row[line] ?? Infinity) < (rows[notUsed]?.row ?? Infinity) || notUsed >= rows.length
    order[at] = lineFirst ? line : -1 - notUsed
    if (lineFirst) line += 1
    else notUsed += 1
  }
  return order
}

function notUsedRow(row: NotUsedRow, home: RowHome, formatter: Formatter): ShownRow {
  const { column } = row
  return {
    row: row.row,
    where:
      column === undefined
        ? formatter.text('data.rows.whole')
        : [column.letter, column.header].filter((part) => part !== '').join(' · '),
    value: row.value,
    note: rowReasonText(row.reason.kind, formatter),
    title: notUsedRowText(home, row, formatter),
    amount: row.amount,
  }
}

function lineRow(lines: OrderLines, line: number, formatter: Formatter): ShownRow {
  const customer = textAt(lines.customerName, line) || textAt(lines.customerId, line)
  const value = [customer, textAt(lines.product, line)].filter((part) => part !== '').join(' · ')
  const where = formatter.fullDate(lines.day[line])
  const note = textAt(lines.salesperson, line)
  return {
    row: lines.row[line] ?? 0,
    where,
    value,
    note: note === '' ? formatter.text('terms.unassigned') : note,
    title: [where, textAt(lines.orderId, line), value].filter((part) => part !== '').join(' · '),
    amount: lines.amount[line],
  }
}

function textAt({ texts, index }: TextColumn, line: number): string {
  return texts[index[line] ?? -1] ?? ''
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError(`No row ${index} in a list of ${items.length}`)
  return item
}
