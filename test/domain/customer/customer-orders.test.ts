import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeCustomerOrders } from '../../../src/domain/customer/customer-orders.ts'
import { periodTable } from '../../../src/domain/periods/period-table.ts'
import { company, day, type LineDraft } from '../build-company.ts'

function orders(lines: readonly Omit<LineDraft, 'id'>[], settings = {}) {
  const subject = company(
    lines.map((line) => ({ id: 'K', ...line })),
    settings,
  )
  return computeCustomerOrders(subject, 0, Infinity)
}

const brief = ({ orders: all }: ReturnType<typeof orders>) =>
  all.map(({ kind, id, day: at, amount, lines }) => [kind, id, at, amount / 10_000, lines.length])

describe('computeCustomerOrders', () => {
  it('takes the lines that share an order id, dated by their first sale line, newest order first', () => {
    const found = orders([
      { date: '2025-03-01', order: 'O1', amount: -5 },
      { date: '2025-03-02', order: 'O1', amount: 20 },
      { date: '2025-03-04', order: 'O2', amount: 30 },
      { date: '2025-03-09', order: 'O1', amount: 1 },
    ])
    expect(brief(found)).toEqual([
      ['order', 'O2', day('2025-03-04'), 30, 1],
      ['order', 'O1', day('2025-03-02'), 16, 3],
    ])
    expect(found.since).toBe(day('2025-03-02'))
  })

  it('takes the sale lines of a day where there is no order id, its samples with them, returns apart', () => {
    const found = orders([
      { date: '2025-03-01', amount: 20 },
      { date: '2025-03-01', amount: 10 },
      { date: '2025-03-01', amount: 0 },
      { date: '2025-03-01', amount: -3 },
      { date: '2025-03-02', amount: 0 },
      { date: '2025-03-03', order: 'R', amount: -4 },
    ])
    expect(brief(found)).toEqual([
      ['return', 'R', day('2025-03-03'), -4, 1],
      ['sample', '', day('2025-03-02'), 0, 1],
      ['order', '', day('2025-03-01'), 30, 3],
      ['return', '', day('2025-03-01'), -3, 1],
    ])
    expect(found.counts).toEqual({ order: 1, return: 2, sample: 1 })
  })

  it('tells of each line what the file has, and undefined for what it does not', () => {
    const { orders: all } = orders([
      { date: '2025-03-01', amount: 10, product: 'Belt', quantity: 2.5, margin: 4, person: 'Ann' },
      { date: '2025-03-01', amount: 20 },
    ])
    expect(all[0]?.lines).toEqual([
      {
        day: day('2025-03-01'),
        product: '',
        quantity: undefined,
        amount: 200_000,
        margin: undefined,
        salesperson: '',
      },
      {
        day: day('2025-03-01'),
        product: 'Belt',
        quantity: 25_000,
        amount: 100_000,
        margin: 40_000,
        salesperson: 'Ann',
      },
    ])
  })

  it('leaves out what is dated after the as-of date, and gives the newest where fewer are wanted', () => {
    const lines = [
      { id: 'K', date: '2025-03-01', amount: 10 },
      { id: 'K', date: '2025-03-05', amount: 20 },
      { id: 'K', date: '2025-03-09', amount: 30 },
    ]
    const subject = company(lines, { today: '2025-03-06' })
    const { orders: all, counts } = computeCustomerOrders(subject, 0, 1)
    expect(all.map(({ amount }) => amount / 10_000)).toEqual([20])
    expect(counts.order).toBe(2)
  })

  it('holds each line once, and counts as many orders as the periods do', () => {
    const line = fc.record({
      date: fc.integer({ min: 20_000, max: 20_040 }),
      amount: fc.integer({ min: -2, max: 3 }),
      order: fc.constantFrom('', 'O1', 'O2', 'O3'),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const subject = company(lines.map((one) => ({ id: 'K', ...one })))
        const { orders: all, counts } = computeCustomerOrders(subject, 0, Infinity)
        const table = periodTable(subject, 'month')
        expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBe(
          table.sales.reduce((sum, sales) => sum + sales, 0),
        )
        expect(all.flatMap((order) => order.lines)).toHaveLength(lines.length)
        expect(counts.order).toBe(
          Int32Array.from(table.orders).reduce((sum, count) => sum + count, 0),
        )
      }),
    )
  })
})
