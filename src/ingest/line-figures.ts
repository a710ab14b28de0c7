import type { EpochDay } from '../domain/calendar.ts'
import type { LineTotal, OrderLines } from '../domain/company/order-lines.ts'
import type { Money } from '../domain/money.ts'

/** What the lines of a file come to. */
export interface LineFigures {
  readonly amount: Money
  /** Lines that repeat an earlier one. */
  readonly duplicates: LineTotal
  /** Lines below 0. */
  readonly returns: LineTotal
  /** Lines of exactly 0. */
  readonly samples: number
  readonly withoutMargin: number
  /** undefined where there is no line. */
  readonly first: EpochDay | undefined
  readonly last: EpochDay | undefined
}

/** Adds the lines of a file up, in one go. */
export function addUpLines({ length, amount, margin, day, duplicate }: OrderLines): LineFigures {
  let sum = 0
  let duplicateLines = 0
  let duplicateSum = 0
  let returnLines = 0
  let returnSum = 0
  let samples = 0
  let withoutMargin = 0
  let first = Infinity
  let last = -Infinity
  for (let line = 0; line < length; line += 1) {
    const money = amount[line] ?? 0
    sum += money
    if (money === 0) samples += 1
    if (money < 0) {
      returnLines += 1
      returnSum += money
    }
    if (duplicate[line] === 1) {
      duplicateLines += 1
      duplicateSum += money
    }
    if (Number.isNaN(margin[line] ?? Number.NaN)) withoutMargin += 1
    const onDay = day[line] ?? 0
    if (onDay < first) first = onDay
    if (onDay > last) last = onDay
  }
  return {
    amount: sum,
    duplicates: { lines: duplicateLines, amount: duplicateSum },
    returns: { lines: returnLines, amount: returnSum },
    samples,
    withoutMargin,
    first: length === 0 ? undefined : first,
    last: length === 0 ? undefined : last,
  }
}
