import type { OrderLines, TextColumn } from './order-lines.ts'

/** Which usable lines of a file are looked at. Samples are lines with amount 0. */
export type LineSelection = 'all' | 'returns' | 'samples' | 'duplicates' | 'pairs'

/**
 * The lines of a selection, in file order. A duplicate is a line that repeats an earlier one of the
 * same file in every column; the first one is not among them. Empty input gives no lines.
 *
 * @param pairs - Numbers of the lines in red-letter pairs, ascending.
 * @returns Columns of their own, but for 'all', which gives `lines` itself.
 */
export function selectLines(
  lines: OrderLines,
  selection: LineSelection,
  pairs: Int32Array = new Int32Array(),
): OrderLines {
  if (selection === 'all') return lines
  if (selection === 'pairs') return pickLines(lines, Array.from(pairs))
  const picked: number[] = []
  // A plain loop: a file may hold a million lines.
  for (let line = 0; line < lines.length; line += 1) {
    if (isSelected(lines, line, selection)) picked.push(line)
  }
  return pickLines(lines, picked)
}

function isSelected(
  { amount, duplicate }: OrderLines,
  line: number,
  selection: Exclude<LineSelection, 'all' | 'pairs'>,
): boolean {
  switch (selection) {
    case 'returns':
      return (amount[line] ?? 0) < 0
    case 'samples':
      return amount[line] === 0
    case 'duplicates':
      return duplicate[line] === 1
  }
}

function pickLines(lines: OrderLines, picked: readonly number[]): OrderLines {
  const text = ({ texts, index }: TextColumn): TextColumn => ({
    texts,
    index: Int32Array.from(picked, (line) => index[line] ?? -1),
  })
  return {
    length: picked.length,
    row: Int32Array.from(picked, (line) => lines.row[line] ?? 0),
    day: Int32Array.from(picked, (line) => lines.day[line] ?? 0),
    monthOnly: Uint8Array.from(picked, (line) => lines.monthOnly[line] ?? 0),
    amount: Float64Array.from(picked, (line) => lines.amount[line] ?? 0),
    margin: Float64Array.from(picked, (line) => lines.margin[line] ?? Number.NaN),
    quantity: Float64Array.from(picked, (line) => lines.quantity[line] ?? Number.NaN),
    discount: Float64Array.from(picked, (line) => lines.discount[line] ?? Number.NaN),
    duplicate: Uint8Array.from(picked, (line) => lines.duplicate[line] ?? 0),
    customerId: text(lines.customerId),
    customerName: text(lines.customerName),
    salesperson: text(lines.salesperson),
    orderId: text(lines.orderId),
    product: text(lines.product),
  }
}
