import { NO_DAY, type EpochDay } from '../calendar.ts'
import type { Company } from '../company/company.ts'
import type { Ledger } from '../company/ledger.ts'
import type { Money } from '../money.ts'
import { createMemory } from '../remember.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { numberAt } from '../stepped-numbers.ts'

/** 'sample': lines with amount 0 only. Neither it nor a 'return' counts as an order. */
export type CustomerOrderKind = 'order' | 'return' | 'sample'

/** A line of an order, as written in the file. */
export interface CustomerOrderLine {
  readonly day: EpochDay
  /** '' where the line names none. */
  readonly product: string
  /** 1/10,000; undefined: the line has none. */
  readonly quantity: number | undefined
  readonly amount: Money
  readonly margin: Money | undefined
  /** Whom the line names; '' = nobody. */
  readonly salesperson: string
}

/** An order, or returns or samples that belong to none. */
export interface CustomerOrder {
  readonly kind: CustomerOrderKind
  /** As written; '' where the file has none. */
  readonly id: string
  /** An order's first sale line; else the first line. */
  readonly day: EpochDay
  /** The date is only a month. */
  readonly monthOnly: boolean
  /** Sum of all lines, returns taken off. */
  readonly amount: Money
  /** By day, then as large as possible first. */
  readonly lines: readonly CustomerOrderLine[]
}

/** Some of a customer's orders, newest first, and how many there are in all. */
export interface CustomerOrders {
  readonly orders: readonly CustomerOrder[]
  readonly counts: Readonly<Record<CustomerOrderKind, number>>
  /** Day of the oldest order; undefined without any. */
  readonly since: EpochDay | undefined
}

/** Lines that belong together, as line numbers of the ledger. */
interface LineGroup {
  readonly kind: CustomerOrderKind
  readonly order: number
  readonly day: EpochDay
  readonly lines: readonly number[]
}

const rememberGroups = createMemory<readonly LineGroup[]>(4)

/**
 * A customer's orders up to the as-of date, newest first (same day: orders before returns before
 * samples, then by order id). Every line up to that date is in exactly one of them, so that their
 * amounts add up to the customer's sales.
 *
 * An order is the lines that share an order id, with at least one sale line; without an id, the sale
 * lines of one day, and the lines with amount 0 on it. What is left are returns and samples: by id, or
 * by day.
 *
 * @param count - How many of the newest to give.
 */
export function computeCustomerOrders(
  company: Company,
  customer: CustomerIndex,
  count: number,
): CustomerOrders {
  const { ledger, records, asOf = NO_DAY } = company
  const groups = rememberGroups(records, `${customer} ${asOf}`, () =>
    groupLines(ledger, customer, asOf),
  )
  const counts = { order: 0, return: 0, sample: 0 }
  for (const { kind } of groups) counts[kind] += 1
  return {
    orders: groups.slice(0, count).map((group) => describe(company, group)),
    counts,
    since: groups.findLast(({ kind }) => kind === 'order')?.day,
  }
}

function groupLines(ledger: Ledger, customer: CustomerIndex, asOf: EpochDay): readonly LineGroup[] {
  const linesById = new Map<number, number[]>()
  const groups: LineGroup[] = []
  const loose: number[] = []
  const to = ledger.start[customer + 1] ?? 0
  for (let line = ledger.start[customer] ?? 0; line < to; line += 1) {
    if ((ledger.day[line] ?? NO_DAY) > asOf) break
    const order = ledger.orderOf(line)
    if (order < 0) loose.push(line)
    else addTo(linesById, order, line)
  }
  for (const [order, lines] of linesById) groups.push(toGroup(ledger, order, lines))
  const linesByDay = new Map<EpochDay, number[]>()
  for (const line of loose) addTo(linesByDay, ledger.day[line] ?? NO_DAY, line)
  for (const lines of linesByDay.values()) groups.push(...splitDay(ledger, lines))
  return groups.toSorted(
    (x, y) => y.day - x.day || KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind) || x.order - y.order,
  )
}

const KINDS: readonly CustomerOrderKind[] = ['order', 'return', 'sample']

function addTo(linesByKey: Map<number, number[]>, key: number, line: number): void {
  const lines = linesByKey.get(key)
  if (lines === undefined) linesByKey.set(key, [line])
  else lines.push(line)
}

/** Without order ids a day's returns are no part of its order. */
function splitDay(ledger: Ledger, lines: readonly number[]): readonly LineGroup[] {
  const returned = lines.filter((line) => (ledger.amount.values[line] ?? 0) < 0)
  const others = lines.filter((line) => (ledger.amount.values[line] ?? 0) >= 0)
  return [others, returned]
    .filter((group) => group.length > 0)
    .map((group) => toGroup(ledger, -1, group))
}

function toGroup(ledger: Ledger, order: number, lines: readonly number[]): LineGroup {
  const firstSale = lines.find((line) => (ledger.amount.values[line] ?? 0) > 0)
  const hasReturn = lines.some((line) => (ledger.amount.values[line] ?? 0) < 0)
  const withoutSale = hasReturn ? 'return' : 'sample'
  return {
    kind: firstSale === undefined ? withoutSale : 'order',
    order,
    day: ledger.day[firstSale ?? lines[0] ?? -1] ?? NO_DAY,
    lines,
  }
}

function describe({ ledger, people }: Company, group: LineGroup): CustomerOrder {
  const { kind, order, day } = group
  const lines = group.lines.toSorted(
    (x, y) =>
      (ledger.day[x] ?? 0) - (ledger.day[y] ?? 0) ||
      numberAt(ledger.amount, y) - numberAt(ledger.amount, x),
  )
  return {
    kind,
    id: ledger.orderIds[order] ?? '',
    day,
    monthOnly: lines.every((line) => ledger.monthOnly[line] === 1),
    amount: lines.reduce((sum, line) => sum + numberAt(ledger.amount, line), 0),
    lines: lines.map((line) => ({
      day: ledger.day[line] ?? NO_DAY,
      product: ledger.products[ledger.product[line] ?? -1] ?? '',
      quantity: known(ledger.quantity.of(line)),
      amount: numberAt(ledger.amount, line),
      margin: known(ledger.margin.of(line)),
      salesperson: people.names[ledger.person[line] ?? -1] ?? '',
    })),
  }
}

function known(figure: number): number | undefined {
  return Number.isNaN(figure) ? undefined : figure
}
