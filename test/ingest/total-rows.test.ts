import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTotalValue, isTotalWord, markTotalRows } from '../../src/ingest/total-rows.ts'
import { textColumnOf } from './columns.ts'
import { load, lookAt, loadLines, questionOf, reasonsByRow, units } from './imports.ts'

const HEADER = 'Date,Customer,Product,Amount'

describe('isTotalWord', () => {
  it.each([
    '合计',
    '总计：',
    '小 计',
    '合計',
    'Total',
    'GRAND TOTAL',
    'Sub-total',
    'Summe:',
    'Zwischensumme',
    'Gesamt',
  ])('knows %s as a whole cell (B12)', (word) => {
    expect(isTotalWord(word)).toBe(true)
  })

  it.each(['Total Energies', 'Summer', '合计机械有限公司', 'Totally', '', '100'])(
    'does not take %s for a total (B12)',
    (word) => {
      expect(isTotalWord(word)).toBe(false)
    },
  )
})

describe('isTotalValue', () => {
  const part = fc.constantFrom(
    'TO',
    'ta',
    'l',
    'Sum',
    'me',
    'ge',
    'samt',
    ' ',
    '-',
    's',
    'é',
    '计',
    '汇',
    '总',
    '设',
    '小',
  )
  const texts = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''))

  it('knows by their bytes the values whose text is the label of a total (B12)', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isTotalValue(textColumnOf([text]), 1)).toBe(isTotalWord(text === '' ? ' ' : text))
      }),
    )
    const labels = [
      'T o t a l',
      'Acme: sub-total',
      'ZWISCHENSUMME Nord',
      'Nord gesamt',
      'Sous-totaux',
      '总 和',
      '總額: 小計',
      '本年累计',
    ]
    expect([...markTotalRows([textColumnOf([...labels, 'Tomato', 'Assume', '和'])])]).toEqual([
      1, 2, 2, 2, 1, 1, 2, 1, 0, 0, 0,
    ])
  })
})

describe('assessOrders', () => {
  it('sets totals aside, and asks, so that sales do not count twice (B12)', async () => {
    const looked = await lookAt([
      HEADER,
      '2025-01-31,Acme,Bolt,10',
      '2025-01-31,Acme,Nut,20',
      'Subtotal,,,30',
      '2025-01-31,Beta,Nut,5',
      ',合计,,35',
      'Total,35',
    ])
    expect(questionOf(looked, 'totals')).toEqual({
      id: 'totals',
      kind: 'totals',
      rows: [
        { row: 4, text: 'Subtotal | 30' },
        { row: 6, text: '合计 | 35' },
        { row: 7, text: 'Total | 35' },
      ],
      count: 3,
      preselected: 'set-aside',
    })
    const loaded = await load(looked)
    expect(reasonsByRow(loaded)).toEqual({ 4: 'total', 6: 'total', 7: 'total' })
    expect(loaded.report).toMatchObject({ used: 3, amountRead: 350_000, amountNotUsed: 0 })
  })

  it('takes a total with date and customer for one only if the sum agrees (B12)', async () => {
    const rows = [HEADER, '2025-01-31,Acme,Bolt,10', '2025-01-31,Acme,Nut,20']
    const total = await loadLines([...rows, '2025-01-31,Acme,Total,30'])
    expect(reasonsByRow(total)).toEqual({ 4: 'total' })
    const customer = await loadLines([...rows, '2025-01-31,Total,Bolt,31'])
    expect(customer.report.used).toBe(3)
  })

  it('takes no 小计 or Subtotal for a customer, be it dated or the sum of one line (B12)', async () => {
    const loaded = await loadLines([
      HEADER,
      '2025-01-31,Acme,Bolt,10',
      '2025-01-31,Subtotal,,10',
      '2025-02-01,Acme,Nut,20',
      '2025-02-01,小计,,19',
      '2025-02-02,Total,Bolt,5',
    ])
    expect(reasonsByRow(loaded)).toEqual({ 3: 'total', 5: 'total' })
    expect(units(loaded.orders?.amount)).toEqual([10, 20, 5])
  })

  it('takes the total below a customer file for none of them (B12)', async () => {
    const loaded = await loadLines([
      'Customer no,Name,Salesperson,Phone',
      'K1,Acme,Ann,1',
      'K2,Total,Ann,2',
      '合计,,,',
      ',Grand total,,',
    ])
    expect(loaded.customers?.map(({ name }) => name)).toEqual(['Acme', 'Total'])
    expect(reasonsByRow(loaded)).toEqual({ 4: 'total', 5: 'total' })
  })

  it('keeps them as orders where the user says so (B12)', async () => {
    const looked = await lookAt([
      HEADER,
      '2025-01-31,Acme,Bolt,10',
      '2025-01-31,Acme,Nut,20',
      '2025-01-31,Acme,Total,30',
    ])
    expect((await load(looked, { totals: 'keep' })).report).toMatchObject({ used: 3, setAside: 0 })
  })

  it('sets cancelled orders aside with their money, and shows every other status once (B09)', async () => {
    const looked = await lookAt([
      'Date,Customer,Amount,Status',
      '2025-01-31,Acme,10,Approved',
      '2025-01-31,Acme,20, CANCELLED ',
      '2025-01-31,Acme,30,已取消',
      '2025-01-31,Acme,40,closed',
      '2025-01-31,Acme,50,not cancelled',
    ])
    const asked = questionOf(looked, 'statuses')
    expect(
      asked?.statuses.map(({ status, cancelled, amount }) => [status.trim(), cancelled, amount]),
    ).toEqual([
      ['Approved', false, 100_000],
      ['CANCELLED', true, 200_000],
      ['已取消', true, 300_000],
      ['closed', false, 400_000],
      ['not cancelled', false, 500_000],
    ])
    const loaded = await load(looked)
    expect(reasonsByRow(loaded)).toEqual({ 3: 'cancelled', 4: 'cancelled' })
    expect(loaded.report).toMatchObject({ amountUsed: 1_000_000, amountNotUsed: 500_000 })
    const { cancelled } = looked.inspection.mapping
    const kept = await load(looked, {
      cancelled: cancelled.filter((status) => status !== '已取消'),
      answered: ['statuses'],
      statuses: ['已取消'],
    })
    expect(kept.report.used).toBe(4)
  })

  it('rejects a row without a customer, and names the column', async () => {
    const loaded = await loadLines(['Date,Customer,Amount', '2025-01-31,,1', '2025-01-31,Acme,1'])
    expect(loaded.notUsed[0]).toMatchObject({
      row: 2,
      column: { header: 'Customer', letter: 'B' },
      reason: { kind: 'no-customer' },
      amount: 10_000,
    })
  })

  it('loses no order line to a column of which nothing is computed', async () => {
    const { report } = await loadLines([
      'Date,Customer,Quantity,Unit price,Amount',
      '2025-01-31,Acme,1,10.5,10.5',
      '2025-01-31,Acme,1,on request,10.5',
    ])
    expect(report.used).toBe(2)
  })

  it('does not take a customer whom nobody can see for one', async () => {
    const lines = ['Date,Customer,Amount', '2025-01-31,\u200b,1', '2025-01-31,Acme,1']
    expect(reasonsByRow(await loadLines(lines))).toEqual({ 2: 'no-customer' })
  })

  it('knows totals of groups by a part of their label, in rows without a date (B12)', async () => {
    const loaded = await loadLines([
      'Type,Date,Customer,Amount',
      'Invoice,2025-01-31,Acme,10',
      'Invoice,2025-01-31,Acme,20',
      'Total Acme,,,30',
      'Invoice,2025-01-31,Total Energies,5',
      '华东区 小计,,,5',
      'Invoice,,Total Energies,7',
      'Invoice,2025-01-31,汇丰,9',
      '张敏 汇总,,,9',
    ])
    expect(reasonsByRow(loaded)).toEqual({ 4: 'total', 6: 'total', 7: 'no-date', 9: 'total' })
    expect(loaded.report.used).toBe(4)
  })

  it('does not hold totals, footers and impossible days against a column (H08)', async () => {
    const { inspection } = await lookAt([
      'Date,Customer,Amount',
      '2025-01-31,Acme,10',
      '2025-02-31,Acme,20',
      'Total,,30',
      'Grand total,,30',
      'Printed by Li Na,,',
    ])
    expect(inspection.review.blockers).toEqual([])
  })
})
