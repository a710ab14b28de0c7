import type { RankedGroup } from './ranked-customers.ts'

/** Neighbouring places of one owner's customers who change from one tier to one other. */
export interface MoveSegment {
  /** Place of the owner among the people of the answer. */
  readonly person: number
  readonly group: RankedGroup
  /** From this place up to the one before `to`. */
  readonly from: number
  readonly to: number
  readonly tierNow: number // index of TIERS
  readonly tierTried: number
}

/** Customers who would change their tier, largest first, as columns. */
export interface MoveColumns {
  readonly length: number
  readonly customer: Int32Array // CustomerIndex
  readonly tierNow: Uint8Array // index of TIERS
  readonly tierTried: Uint8Array
  readonly person: Int32Array // index of WhatIf.people
  readonly measure: Float64Array // Money
}

/**
 * Lists the customers of the segments by measure, largest first, equal ones by key. Each segment is
 * sorted, so they are merged.
 */
export function collectMoves(segments: readonly MoveSegment[], limit: number): MoveColumns {
  const all = segments.reduce((sum, { from, to }) => sum + to - from, 0)
  const length = Math.min(all, limit)
  const columns = {
    length,
    customer: new Int32Array(length),
    tierNow: new Uint8Array(length),
    tierTried: new Uint8Array(length),
    person: new Int32Array(length),
    measure: new Float64Array(length),
  }
  const next = segments.map(({ from }) => from)
  for (let row = 0; row < length; row += 1) {
    const at = largestHead(segments, next)
    const segment = segments[at]
    if (segment === undefined) break
    const place = next[at] ?? 0
    columns.customer[row] = segment.group.customers[place] ?? -1
    columns.measure[row] = segment.group.measures[place] ?? 0
    columns.tierNow[row] = segment.tierNow
    columns.tierTried[row] = segment.tierTried
    columns.person[row] = segment.person
    next[at] = place + 1
  }
  return columns
}

/** The segment whose next customer comes first. */
function largestHead(segments: readonly MoveSegment[], next: readonly number[]): number {
  let best = -1
  let measure = 0
  let customer = 0
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at]
    const place = next[at] ?? 0
    if (segment === undefined || place >= segment.to) continue
    const own = segment.group.measures[place] ?? 0
    const key = segment.group.customers[place] ?? 0
    if (best >= 0 && (own < measure || (own === measure && key > customer))) continue
    best = at
    measure = own
    customer = key
  }
  return best
}
