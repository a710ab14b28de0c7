import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { RangeView } from '../../src/domain/periods/period-range.ts'
import { openWorkers, type ConnectedWorkers } from './connected-workers.ts'
import { LINES, MAY, staged, TODAY } from './staged-sample.ts'

let workers: ConnectedWorkers

afterEach(() => {
  workers.close()
})

describe('createDecileHandlers', () => {
  it('answers deciles, their names and both files', async () => {
    workers = await openWorkers('deciles', TODAY, [staged('orders.csv', LINES)])
    const { analysis } = workers
    const { measure, rule, salesperson } = MAY
    const view: RangeView = {
      range: { from: '2025-03', to: '2025-05' },
      measure,
      rule,
      salesperson,
    }
    const report = await analysis.call('deciles', { view })
    expect(report.total.customers).toBe(11)
    const { customer } = await analysis.call('decileList', {
      view,
      selection: { kind: 'decile', decile: 1 },
    })
    const { ids } = await analysis.call('directory', {})
    expect(Array.from(customer, (at) => ids[at])).toEqual(['K1', 'K2'])

    const params = { view, format: 'csv', locale: 'en' } as const
    const money = await analysis.call('exportDeciles', { ...params, table: 'money' })
    expect(money.name).toBe('deciles_2025-03_2025-05.csv')
    expect((await money.blob.text()).trimEnd().split('\r\n')).toHaveLength(11)
    const purchase = await analysis.call('exportDeciles', {
      ...params,
      table: 'purchase',
      view: { ...view, salesperson: 'Li Wei' },
    })
    expect(purchase.name).toBe('purchase-deciles_2025-03_2025-05_Li-Wei.csv')
  })
})
