import { compareCodePoints } from '../code-point-order.ts'
import { foldText } from '../fold-text.ts'
import type { LinesInForce } from './lines-in-force.ts'
import type { Money } from '../money.ts'
import { dayOfLine } from './month-dates.ts'
import type { OrderLines, TextColumn } from './order-lines.ts'
import { periodOf } from '../periods/period-calendar.ts'

/** Sale and return lines that cancel each other. */
export interface RedLetterPairs {
  /** Per file's columns, the numbers of its lines in pairs, ascending. */
  readonly linesOf: ReadonlyMap<OrderLines, Int32Array>
}

/** One line in force. */
interface Line {
  readonly orders: OrderLines
  readonly line: number
}

/**
 * Red-letter pairs (红字冲销): a sale line and a return line of one customer, month and product with
 * opposite amounts, as when an order is booked, taken back and booked anew. Each line is in one pair
 * at the most. Of more sales than returns the oldest are taken, then by order id and salesperson, so
 * that the order of rows never matters. Lines without a product pair with such lines.
 *
 * @param customerOfLine - Per file, per line in force.
 * @param firstDay - The day on which a month starts.
 */
export function findRedLetterPairs(
  files: readonly LinesInForce[],
  customerOfLine: readonly Int32Array[],
  firstDay: number,
): RedLetterPairs {
  const returned = new Set<Money>()
  for (const { orders, lines } of files) {
    for (const line of lines) {
      const amount = orders.amount[line] ?? 0
      if (amount < 0) returned.add(-amount)
    }
  }
  const sidesByKey = new Map<string, { readonly sales: Line[]; readonly returns: Line[] }>()
  for (const [file, { orders, lines }] of files.entries()) {
    const customers = customerOfLine[file]
    for (const [at, line] of lines.entries()) {
      const amount = orders.amount[line] ?? 0
      if (amount === 0 || !returned.has(Math.abs(amount))) continue
      const month = periodOf({ kind: 'month', firstDay }, dayOfLine(orders, line, firstDay))
      const product = foldText(textOf(orders.product, line))
      const key = `${customers?.[at]} ${month} ${Math.abs(amount)} ${product}`
      const sides = sidesByKey.get(key) ?? { sales: [], returns: [] }
      sidesByKey.set(key, sides)
      sides[amount > 0 ? 'sales' : 'returns'].push({ orders, line })
    }
  }
  const paired = [...sidesByKey.values()].flatMap(({ sales, returns }) => {
    const pairs = Math.min(sales.length, returns.length)
    return [sales, returns].flatMap((side) => side.toSorted(compareLines).slice(0, pairs))
  })
  return { linesOf: linesByOrders(paired) }
}

/**
 * The lines with the pairs at amount and margin 0, which makes them neither sale nor return: the
 * customer stays known, and no figure of money or orders holds them.
 */
export function setPairsAside(
  files: readonly LinesInForce[],
  { linesOf }: RedLetterPairs,
): readonly LinesInForce[] {
  return files.map((file) => {
    const { orders, isWhole } = file
    const pairs = linesOf.get(orders)
    if (pairs === undefined) return file
    const amount = orders.amount.slice()
    const margin = orders.margin.slice()
    for (const line of pairs) {
      amount[line] = 0
      if (!Number.isNaN(margin[line])) margin[line] = 0
    }
    return { orders: { ...orders, amount, margin }, isWhole, lines: file.lines }
  })
}

function linesByOrders(paired: readonly Line[]): ReadonlyMap<OrderLines, Int32Array> {
  const numbers = new Map<OrderLines, number[]>()
  for (const { orders, line } of paired) {
    const own = numbers.get(orders)
    if (own === undefined) numbers.set(orders, [line])
    else own.push(line)
  }
  return new Map([...numbers].map(([orders, lines]) => [orders, Int32Array.from(lines).toSorted()]))
}

function compareLines(x: Line, y: Line): number {
  return (
    (x.orders.day[x.line] ?? 0) - (y.orders.day[y.line] ?? 0) ||
    compareCodePoints(textOf(x.orders.orderId, x.line), textOf(y.orders.orderId, y.line)) ||
    compareCodePoints(textOf(x.orders.salesperson, x.line), textOf(y.orders.salesperson, y.line)) ||
    (x.orders.margin[x.line] ?? 0) - (y.orders.margin[y.line] ?? 0) ||
    0
  )
}

function textOf({ texts, index }: TextColumn, line: number): string {
  return texts[index[line] ?? -1] ?? ''
}
