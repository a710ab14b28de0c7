import { describe, expect, it } from 'vitest'
import { addUpLines } from '../../src/ingest/line-figures.ts'
import { loadLines } from './imports.ts'

describe('addUpLines', () => {
  it('adds up amounts, repetitions and returns, and knows the first and the last day', async () => {
    const { orders, report } = await loadLines([
      'Date,Customer,Amount,Margin',
      '2025-01-31,Acme,10,1',
      '2025-01-31,Acme,10,1',
      '2025-01-30,Acme,-2.5,',
      '2025-03-01,Acme,0,0',
    ])
    if (orders === undefined) throw new Error('No orders')
    expect(addUpLines(orders)).toEqual({
      amount: 175_000,
      duplicates: { lines: 1, amount: 100_000 },
      returns: { lines: 1, amount: -25_000 },
      samples: 1,
      withoutMargin: 1,
      first: report.first,
      last: report.last,
    })
    expect([orders.day[2], orders.day[3]]).toEqual([report.first, report.last])
  })

  it('knows no day where there is no line', async () => {
    const { orders } = await loadLines(['Date,Customer,Amount', '2025-01-31,Acme,x'])
    if (orders === undefined) throw new Error('No orders')
    expect(addUpLines(orders)).toMatchObject({ amount: 0, first: undefined, last: undefined })
  })
})
