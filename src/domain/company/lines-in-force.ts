import { toCivilDate, toEpochDay, type EpochDay } from '../calendar.ts'
import { onDemand } from '../on-demand.ts'
import type { LineTotal, OrderLines } from './order-lines.ts'

/** An order file as far as it matters to which lines are in force. */
export interface SourceOfLines {
  readonly id: string
  readonly orders?: OrderLines | undefined
  readonly replaces: boolean
  readonly dropsDuplicates: boolean
}

/** Which lines of a file count. */
export interface LinesInForce {
  readonly orders: OrderLines
  /** Every line counts, as in nearly every file: who asks so first needs no numbers of lines. */
  readonly isWhole: boolean
  /** Numbers of the lines in force, ascending. */
  readonly lines: Int32Array
}

/** First and last day that a file speaks for. */
export interface DaySpan {
  readonly first: EpochDay
  readonly last: EpochDay
}

/**
 * The days that a file speaks for: from its first to its last date. A line dated by month only stands
 * on the month's last day and speaks for the whole month.
 *
 * @returns undefined for a file without lines.
 */
export function daySpan({ length, day, monthOnly }: OrderLines): DaySpan | undefined {
  if (length === 0) return undefined
  let first = Infinity
  let last = -Infinity
  let firstOfMonths = Infinity
  for (let line = 0; line < length; line += 1) {
    const at = day[line] ?? 0
    if (at > last) last = at
    if (at < first) first = at
    if (monthOnly[line] === 1 && at < firstOfMonths) firstOfMonths = at
  }
  const monthStart = firstOfMonths === Infinity ? Infinity : startOfMonth(firstOfMonths)
  return { first: Math.min(first, monthStart), last }
}

function startOfMonth(day: EpochDay): EpochDay {
  const { year, month } = toCivilDate(day)
  return toEpochDay(year, month, 1)
}

/**
 * The lines that count, file by file, oldest first. A line is out of force where a newer file that
 * replaces covers its day, or where it repeats an earlier line of its file and the file drops those.
 *
 * @returns `replaced` holds what newer files replace, by file id; lines dropped as duplicates are not
 *   among them.
 */
export function selectLinesInForce(files: readonly SourceOfLines[]): {
  readonly inForce: readonly LinesInForce[]
  readonly replaced: ReadonlyMap<string, LineTotal>
} {
  const inForce: LinesInForce[] = []
  const replaced = new Map<string, LineTotal>()
  const replacing = files.map((file) => replacedSpan(file))
  for (const [position, { id, orders, dropsDuplicates }] of files.entries()) {
    if (orders === undefined) continue
    const spans = replacing.slice(position + 1).filter((span) => span !== undefined)
    if (!dropsDuplicates && spans.length === 0) {
      inForce.push(wholeFile(orders))
      replaced.set(id, { lines: 0, amount: 0 })
      continue
    }
    const lines = new Int32Array(orders.length)
    let kept = 0
    let lost = 0
    let amount = 0
    for (let line = 0; line < orders.length; line += 1) {
      if (dropsDuplicates && orders.duplicate[line] === 1) continue
      const day = orders.day[line] ?? 0
      if (spans.some(({ first, last }) => first <= day && day <= last)) {
        lost += 1
        amount += orders.amount[line] ?? 0
      } else {
        lines[kept] = line
        kept += 1
      }
    }
    inForce.push({ orders, isWhole: kept === orders.length, lines: lines.subarray(0, kept) })
    replaced.set(id, { lines: lost, amount })
  }
  return { inForce, replaced }
}

function wholeFile(orders: OrderLines): LinesInForce {
  const lines = onDemand(() => Int32Array.from({ length: orders.length }, (_, line) => line))
  return {
    orders,
    isWhole: true,
    get lines() {
      return lines()
    },
  }
}

function replacedSpan({ orders, replaces }: SourceOfLines): DaySpan | undefined {
  return replaces && orders !== undefined ? daySpan(orders) : undefined
}
