import { rangeOf } from '../buckets.ts'
import { NO_DAY } from '../calendar.ts'
import { freeBuffer } from '../free-buffer.ts'
import type { LineNumbers } from './order-lines.ts'
import { scatterIntegers, type Integers } from '../scatter.ts'
import type { SteppedNumbers } from '../stepped-numbers.ts'

/** Lines as they stand in the files, and where they go when they are sorted by customer, then day. */
interface PlacedLines {
  readonly customer: Int32Array // CustomerIndex
  readonly amount: LineNumbers // Money
  readonly order: Int32Array // whole numbers, one for each order id; -1: none
  readonly place: Int32Array
}

/** The same lines, sorted. */
interface SortedLines {
  readonly start: Int32Array // by customer, one more than there are customers
  readonly day: Integers // EpochDay
  readonly amount: SteppedNumbers['values'] // of sale lines above 0
}

/**
 * Marks the first sale line of every order. An order is the lines of one customer that share an order
 * id, with at least one sale line; the sale lines of one day without an order id are one order. So the
 * orders of any time are the marks in it.
 *
 * @returns per sorted line 1 or 0.
 */
export function markOrderStarts(lines: PlacedLines, sorted: SortedLines): Uint8Array {
  const starts = markById(lines)
  if (starts !== undefined) return starts
  const order = scatterIntegers(lines.order, lines.place)
  const marked = markByCustomer(sorted, order)
  freeBuffer(order)
  return marked
}

/**
 * Where every sale line has an order id, and no other customer has the same one, as nearly always: lines are
 * looked at as they stand in the files, which is the order of the ids as well, and not all over memory.
 *
 * @returns undefined where it is otherwise.
 */
export function markById({ customer, amount, order, place }: PlacedLines): Uint8Array | undefined {
  const orders = rangeOf(order)[1] + 1
  const first = new Int32Array(orders).fill(-1) // the place of the first sale line
  const owner = new Int32Array(orders)
  for (let line = 0; line < place.length; line += 1) {
    if ((amount[line] ?? 0) <= 0) continue
    const own = order[line] ?? -1
    if (own < 0) return undefined
    const at = place[line] ?? 0
    const known = first[own] ?? -1
    if (known < 0) {
      first[own] = at
      owner[own] = customer[line] ?? 0
    } else if (owner[own] !== customer[line]) return undefined
    else if (at < known) first[own] = at
  }
  const starts = new Uint8Array(place.length)
  for (let own = 0; own < orders; own += 1) {
    const at = first[own] ?? -1
    if (at >= 0) starts[at] = 1
  }
  freeBuffer(first)
  freeBuffer(owner)
  return starts
}

/**
 * {@link markOrderStarts} for all lines.
 *
 * @param order - By sorted line.
 */
export function markByCustomer({ start, day, amount }: SortedLines, order: Int32Array): Uint8Array {
  const starts = new Uint8Array(day.length)
  const countedFor = new Int32Array(rangeOf(order)[1] + 1).fill(-1) // the customer that had it last
  for (let customer = 0; customer < start.length - 1; customer += 1) {
    const end = start[customer + 1] ?? 0
    let dayWithoutId = NO_DAY
    for (let line = start[customer] ?? 0; line < end; line += 1) {
      if ((amount[line] ?? 0) <= 0) continue
      const own = order[line] ?? -1
      if (own >= 0) {
        if (countedFor[own] === customer) continue
        countedFor[own] = customer
      } else {
        const at = day[line] ?? NO_DAY
        if (at === dayWithoutId) continue
        dayWithoutId = at
      }
      starts[line] = 1
    }
  }
  return starts
}
