import type { EpochDay } from '../calendar.ts'
import type { Company } from './company.ts'
import { daySpan, selectLinesInForce, type DaySpan, type LinesInForce } from './lines-in-force.ts'
import type { LineTotal, OrderLines } from './order-lines.ts'

/** What files would meet whose dates overlap with those of the loaded files, or of each other. */
export interface Overlap {
  /** Names of the files whose lines stand in the way, oldest first. */
  readonly files: readonly string[]
  /** From the first to the last day that the incoming files in question speak for. */
  readonly first: EpochDay
  readonly last: EpochDay
  /** The lines in the way, which 'replace' would put out of force, and those that come. */
  readonly loaded: LineTotal
  readonly incoming: LineTotal
}

/** An order file that is about to be loaded. */
export interface IncomingFile {
  readonly name: string
  readonly orders: OrderLines
}

/**
 * What loading these order files on top of the company would meet. A file meets the lines in force,
 * and those of files before it in the list, that lie between its first and its last date.
 *
 * @returns undefined where no dates overlap.
 */
export function computeOverlap(
  company: Company,
  incoming: readonly IncomingFile[],
): Overlap | undefined {
  const files = [
    ...company.files,
    ...incoming.map(({ name, orders }) => ({
      id: name,
      name,
      orders,
      replaces: false,
      dropsDuplicates: false,
    })),
  ].filter(({ orders }) => orders !== undefined)
  const { inForce } = selectLinesInForce(files)
  const firstIncoming = files.length - incoming.length
  const spans = inForce.map(({ orders }) => daySpan(orders))

  const inTheWay = inForce.map((file, at) =>
    totalWithin(file, spans.slice(Math.max(at + 1, firstIncoming))),
  )
  const meeting = inForce
    .slice(firstIncoming)
    .map((file, at) => ({ file, span: spans[firstIncoming + at], at: firstIncoming + at }))
    .flatMap(({ file, span, at }) => {
      const isMet =
        span !== undefined &&
        inForce.slice(0, at).some((earlier) => totalWithin(earlier, [span]).lines > 0)
      return isMet ? [{ file, span }] : []
    })
  if (meeting.length === 0) return undefined
  return {
    files: files.filter((_, at) => (inTheWay[at]?.lines ?? 0) > 0).map(({ name }) => name),
    first: Math.min(...meeting.map(({ span }) => span.first)),
    last: Math.max(...meeting.map(({ span }) => span.last)),
    loaded: sum(inTheWay),
    incoming: sum(meeting.map(({ file, span }) => totalWithin(file, [span]))),
  }
}

function totalWithin(file: LinesInForce, spans: readonly (DaySpan | undefined)[]): LineTotal {
  let count = 0
  let amount = 0
  if (spans.length === 0) return { lines: count, amount } // as for every first file
  const { orders, lines } = file
  for (const line of lines) {
    const day = orders.day[line] ?? 0
    if (!spans.some((span) => span !== undefined && span.first <= day && day <= span.last)) continue
    count += 1
    amount += orders.amount[line] ?? 0
  }
  return { lines: count, amount }
}

function sum(totals: readonly LineTotal[]): LineTotal {
  return totals.reduce(
    (all, { lines, amount }) => ({ lines: all.lines + lines, amount: all.amount + amount }),
    { lines: 0, amount: 0 },
  )
}
