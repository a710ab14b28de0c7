import { describe, expect, it } from 'vitest'
import type { RememberedMapping } from '../../src/ingest/mapping.ts'
import { emptyMapping } from '../../src/ingest/guess-mapping.ts'
import { recallMapping } from '../../src/ingest/remember-mapping.ts'
import { headersByField, load, lookAt, questionOf } from './imports.ts'

const HEADERS = ['Date', 'Customer', 'Amount', 'Region']
const REMEMBERED: RememberedMapping = {
  kind: 'orders',
  headers: HEADERS,
  mapping: {
    ...emptyMapping('orders'),
    columns: { date: 0, customerName: 1, amount: 2, salesperson: 3 },
    answered: ['header-row'],
  },
}
const ROW = ['2025-01-31', 'Acme', '5', 'West']

describe('recallMapping', () => {
  it('takes the answers of the earlier file, by name and never by position (H05)', async () => {
    const looked = await lookAt(['region,AMOUNT,date,customer', 'West,5,2025-01-31,Acme'], {
      remembered: [REMEMBERED],
    })
    expect(looked.inspection.remembered).toBe(true)
    expect(questionOf(looked, 'changed-headers')).toMatchObject({
      missing: [],
      added: [],
      moved: true,
    })
    expect(looked.inspection.review.blockers).toEqual([])
    expect(headersByField(looked)).toEqual({
      date: 'date',
      customerName: 'customer',
      amount: 'AMOUNT',
      salesperson: 'region',
    })
    const { orders } = await load(looked)
    expect(orders?.salesperson.texts).toEqual(['West'])
  })

  it('shows what changed and asks, and guesses only what is new (H05)', async () => {
    const looked = await lookAt(['Date,Customer,Amount,Region,Quantity', [...ROW, '3'].join(',')], {
      remembered: [REMEMBERED],
    })
    expect(looked.inspection.remembered).toBe(false)
    expect(questionOf(looked, 'changed-headers')).toMatchObject({
      missing: [],
      added: ['Quantity'],
      moved: false,
    })
    expect(looked.inspection.mapping.columns).toMatchObject({ salesperson: 3, quantity: 4 })
    expect(looked.inspection.review.blockers).toEqual([])
  })

  it('must be confirmed where a column that was used is gone (H05)', async () => {
    const looked = await lookAt(['Date,Customer,Amount', ROW.slice(0, 3).join(',')], {
      remembered: [REMEMBERED],
    })
    expect(questionOf(looked, 'changed-headers')).toMatchObject({ missing: ['Region'], added: [] })
    expect(looked.inspection.review.blockers).toEqual([
      { kind: 'unanswered', question: 'changed-headers' },
    ])
  })

  it('lets the values speak against an earlier answer (H05)', async () => {
    const remembered = {
      ...REMEMBERED,
      mapping: { ...REMEMBERED.mapping, dateOrder: { date: 'dmy' as const } },
    }
    const looked = await lookAt([HEADERS.join(','), '03/25/2025,Acme,5,West'], {
      remembered: [remembered],
    })
    const reading = looked.inspection.review.readings.find(({ field }) => field === 'date')
    expect(reading).toMatchObject({ dateOrder: 'mdy', unreadable: 0 })
  })

  it('shows a status that the user has not seen yet', async () => {
    const lines = (...statuses: readonly string[]): readonly string[] => [
      'Date,Customer,Amount,Status',
      ...statuses.map((status) => `2025-01-31,Acme,5,${status}`),
    ]
    const first = await lookAt(lines('open', 'void', 'draft'))
    const { report } = await load(first, { cancelled: ['void', 'draft'] })
    const remembered = [{ kind: report.kind, headers: report.headers, mapping: report.mapping }]
    const same = await lookAt(lines('open', 'draft'), { remembered })
    expect(questionOf(same, 'statuses')).toBeUndefined()
    expect((await load(same)).report).toMatchObject({ used: 1, setAside: 1 })
    const other = await lookAt(lines('open', 'returned'), { remembered })
    expect(questionOf(other, 'statuses')).toBeDefined()
  })

  it('finds nothing in a file of other columns', () => {
    expect(recallMapping(['x', 'y', 'z'], [REMEMBERED])).toBeUndefined()
    expect(recallMapping([], [REMEMBERED])).toBeUndefined()
    expect(recallMapping(['', ''], [REMEMBERED])).toBeUndefined()
  })

  it('keeps columns of one name in their order', () => {
    const twice = { ...REMEMBERED, headers: ['Amount', 'Amount', 'Date', 'Customer'] }
    const mapping = { ...REMEMBERED.mapping, columns: { amount: 1, date: 2, customerName: 3 } }
    const recalled = recallMapping(
      ['Date', 'Customer', 'Amount', 'Amount'],
      [{ ...twice, mapping }],
    )
    expect(recalled?.mapping.columns).toEqual({ amount: 3, date: 0, customerName: 1 })
  })
})
