import { describe, expect, it } from 'vitest'
import { looksLikeReturn } from '../../src/ingest/return-types.ts'
import { load, lookAt, questionOf } from './imports.ts'

const HEAD = '日期,客户,单据类型,数量,金额,毛利'
const LINES = [
  HEAD,
  '2025-10-03,甲,销售出库单,10,1000,200',
  '2025-10-09,甲,销售退货单,2,200,40',
  '2025-10-09,乙,销售退货单,-1,-100,-20',
  '2025-10-12,乙,销售出库单,5,500,100',
]

describe('looksLikeReturn', () => {
  it.each([
    '销售退货单',
    '退款单',
    '红字销售发票',
    '銷貨退回',
    '返品',
    'Credit Memo',
    'Sales return',
    'Gutschrift',
    'Retoure',
    'Avoir',
    'Nota de crédito',
    'Devolución',
  ])('takes %s for one', (type) => {
    expect(looksLikeReturn(type)).toBe(true)
  })

  it.each(['销售出库单', 'Invoice', 'Credit card', 'Rechnung', 'Standard order', '返利销售', ''])(
    'does not take %j for one',
    (type) => {
      expect(looksLikeReturn(type)).toBe(false)
    },
  )
})

describe('returns without a sign', () => {
  it('are asked about with their rows and money, and preselected', async () => {
    const looked = await lookAt(LINES)
    expect(looked.inspection.mapping).toMatchObject({
      columns: { documentType: 2 },
      returnTypes: ['销售退货单'],
    })
    expect(questionOf(looked, 'returns')?.types).toEqual([
      { type: '销售退货单', lines: 1, amount: 2_000_000 },
    ])
    expect(looked.inspection.review.blockers).toEqual([])
  })

  it('count as negative with margin and quantity; those with a minus stay as they are', async () => {
    const { orders, report } = await load(await lookAt(LINES))
    expect(Array.from(orders?.amount ?? [])).toEqual([
      10_000_000, -2_000_000, -1_000_000, 5_000_000,
    ])
    expect(Array.from(orders?.margin ?? [])).toEqual([2_000_000, -400_000, -200_000, 1_000_000])
    expect(Array.from(orders?.quantity ?? [])).toEqual([100_000, -20_000, -10_000, 50_000])
    expect(report).toMatchObject({ amountUsed: 12_000_000, amountRead: 12_000_000 })
    expect(report.notes).toContainEqual({ kind: 'turned-returns', rows: 1 })
  })

  it('are sales where the user says so', async () => {
    const { report } = await load(await lookAt(LINES), { returnTypes: [], answered: ['returns'] })
    expect(report.amountUsed).toBe(16_000_000)
    expect(report.notes.map(({ kind }) => kind)).not.toContain('turned-returns')
  })

  it('are computed from quantity and price like any line', async () => {
    const { orders } = await load(
      await lookAt([
        'Date,Customer,Document type,Quantity,Unit price,Cost',
        '2025-10-03,Acme,Invoice,10,7.5,50',
        '2025-10-09,Acme,Credit memo,2,7.5,10',
      ]),
    )
    expect(Array.from(orders?.amount ?? [])).toEqual([750_000, -150_000])
    expect(Array.from(orders?.margin ?? [])).toEqual([250_000, -50_000])
  })

  it('are not asked about where every return has its minus, or no document is one', async () => {
    const signed = await lookAt([HEAD, LINES[1]!, LINES[3]!])
    expect(questionOf(signed, 'returns')).toBeUndefined()
    const sales = await lookAt([HEAD, LINES[1]!, LINES[4]!])
    expect(questionOf(sales, 'returns')).toBeUndefined()
  })

  it('are remembered; a type that was not seen before is asked about', async () => {
    const { report } = await load(await lookAt(LINES), { returnTypes: [], answered: ['returns'] })
    const remembered = [{ kind: report.kind, headers: report.headers, mapping: report.mapping }]
    const same = await lookAt(LINES, { remembered })
    expect(questionOf(same, 'returns')).toBeUndefined()
    expect((await load(same)).report.amountUsed).toBe(16_000_000)
    const other = await lookAt([...LINES, '2025-10-30,乙,退款单,1,50,10'], { remembered })
    expect(questionOf(other, 'returns')).toBeDefined()
    expect((await load(other)).report.amountUsed).toBe(15_500_000)
  })
})
