import { describe, expect, it } from 'vitest'
import { madeUpOrders } from '../../src/worker/made-up-orders.ts'

describe('madeUpOrders', () => {
  it('has as many lines as were asked for, the same ones each time', async () => {
    const text = await madeUpOrders(100).text()
    expect(text.split('\n')).toHaveLength(1 + 100 + 1)
    await expect(madeUpOrders(100).text()).resolves.toBe(text)
  })

  it('is what files usually are: quoted names, Chinese ones, returns, and two years', async () => {
    const rows = (await madeUpOrders(250).text()).split('\n')
    expect(rows[1]).toBe(
      'A100000,2023-01-01,K10000,"宏0 Trading, Ltd",王磊,"Valve, DN0",1,5.00,5.00,0.50',
    )
    expect(rows.filter((row) => row.includes('贸易有限公司')).length).toBeGreaterThan(100)
    expect(rows.filter((row) => /,-2,.*,-\d+\.\d\d,-\d+\.\d\d$/.test(row))).toHaveLength(5)
    const months = new Set(rows.slice(1, -1).map((row) => row.split(',')[1]?.slice(0, 7)))
    expect(months.size).toBe(24)
  })
})
