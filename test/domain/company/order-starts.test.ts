import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  markByCustomer,
  markById,
  markOrderStarts,
} from '../../../src/domain/company/order-starts.ts'
import { scatterIntegers, scatterNumbers } from '../../../src/domain/scatter.ts'

describe('markByCustomer', () => {
  it('marks the first sale line of each order id of a customer, and of each day without one', () => {
    const starts = markByCustomer(
      {
        start: Int32Array.of(0, 6, 8),
        day: Int32Array.of(1, 1, 1, 1, 2, 2, 1, 1),
        amount: Float64Array.of(-5, 5, 5, 5, 5, 5, 5, 5),
      },
      Int32Array.of(0, 0, -1, -1, -1, 0, -1, 0),
    )
    expect(starts).toEqual(Uint8Array.of(0, 1, 1, 0, 1, 0, 1, 1))
  })
})

/** Lines of two customers as files have them. */
const LINES = fc.array(
  fc.record({
    customer: fc.integer({ min: 0, max: 1 }),
    amount: fc.integer({ min: -1, max: 2 }),
    order: fc.integer({ min: -1, max: 4 }),
    day: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 12 },
)

interface Line {
  readonly customer: number
  readonly amount: number
  readonly order: number
  readonly day?: number
}

function layOut(lines: readonly Line[]) {
  const sorted = [...lines.keys()].toSorted(
    (x, y) =>
      (lines[x]?.customer ?? 0) - (lines[y]?.customer ?? 0) ||
      (lines[x]?.day ?? 0) - (lines[y]?.day ?? 0),
  )
  const place = Int32Array.from(lines.keys(), (line) => sorted.indexOf(line))
  const amount = Float64Array.from(lines, (line) => line.amount)
  const ofFirst = lines.filter(({ customer }) => customer === 0).length
  return {
    placed: {
      customer: Int32Array.from(lines, ({ customer }) => customer),
      order: Int32Array.from(lines, ({ order }) => order),
      amount,
      place,
    },
    sorted: {
      start: Int32Array.of(0, ofFirst, lines.length),
      day: Int32Array.from(sorted, (line) => lines[line]?.day ?? 0),
      amount: scatterNumbers(amount, place),
    },
  }
}

describe('markById', () => {
  it('marks what is marked customer by customer, or leaves it to that', () => {
    fc.assert(
      fc.property(LINES, (lines) => {
        const { placed, sorted } = layOut(lines)
        const order = scatterIntegers(placed.order, placed.place)
        const expected = markByCustomer(sorted, order)
        expect(markById(placed) ?? expected).toEqual(expected)
        expect(markOrderStarts(placed, sorted)).toEqual(expected)
      }),
    )
  })

  it('takes lines whose orders have ids of their own, returns among them without any', () => {
    const { placed } = layOut([
      { customer: 1, amount: 5, order: 0 },
      { customer: 0, amount: 5, order: 1 },
      { customer: 1, amount: 5, order: 0 },
      { customer: 0, amount: -5, order: -1 },
    ])
    expect(markById(placed)).toEqual(Uint8Array.of(1, 0, 1, 0))
  })

  it('leaves sale lines without an id, and an id of two customers, to a look at each customer', () => {
    const withoutId = layOut([{ customer: 0, amount: 5, order: -1 }])
    expect(markById(withoutId.placed)).toBeUndefined()
    const shared = layOut([
      { customer: 0, amount: 5, order: 0 },
      { customer: 1, amount: 5, order: 0 },
    ])
    expect(markById(shared.placed)).toBeUndefined()
  })
})
