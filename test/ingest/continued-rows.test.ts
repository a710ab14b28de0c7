import { describe, expect, it } from 'vitest'
import { load, lookAt, questionOf, reasonsByRow, units, type Looked } from './imports.ts'

/** An order with its lines below it, as Odoo writes them. */
const ORDERS = [
  'Order,Date,Customer,Salesperson,Product,Amount',
  'S1,2025-01-31,Acme,Ann,Desk,100',
  ',,,,Chair,20',
  ',,,,Chair,20',
  'S2,2025-02-01,Beta,,Desk,50',
  ',,,,Lamp,5',
]

/** Customers in rows of their own above their lines, as QuickBooks writes them. */
const GROUPS = [
  ',Date,Num,Amount',
  'Acme,,,',
  ',01/31/2025,1,100',
  ',01/31/2025,2,20',
  'Total for Acme,,,120',
  'Beta,,,',
  ',02/28/2025,3,50',
  'Total for Beta,,,50',
  'TOTAL,,,170',
]

async function customersOf(looked: Looked): Promise<readonly (string | undefined)[]> {
  const { orders } = await load(looked)
  const { texts, index } = orders?.customerName ?? { texts: [], index: [] }
  return Array.from(index, (place) => texts[place])
}

describe('findContinuedRows', () => {
  it('asks whether rows without date and customer continue the row above, and preselects it', async () => {
    const looked = await lookAt(ORDERS)
    expect(questionOf(looked, 'continued')).toEqual({
      id: 'continued',
      kind: 'continued',
      count: 3,
      rows: [
        { row: 3, text: 'Chair | 20' },
        { row: 4, text: 'Chair | 20' },
        { row: 6, text: 'Lamp | 5' },
      ],
      preselected: 'fill',
    })
    expect(looked.inspection.review.blockers).toEqual([])
  })

  it('takes date, customer, salesperson and order from the row that is continued', async () => {
    const { orders, report } = await load(await lookAt(ORDERS))
    expect(report).toMatchObject({ rowsRead: 5, used: 5, rejected: 0 })
    expect(units(orders?.amount)).toEqual([100, 20, 20, 50, 5])
    expect(Array.from(orders?.orderId.index ?? [])).toEqual([0, 0, 0, 1, 1])
    expect(Array.from(orders?.salesperson.index ?? [])).toEqual([0, 0, 0, -1, -1])
    expect(orders?.day[4]).toBe(orders?.day[3])
    expect(report.notes).toContainEqual({ kind: 'continued-rows', rows: 3 })
  })

  it('counts equal lines of one order as repetitions, not those of two', async () => {
    const again = [...ORDERS, 'S3,2025-02-02,Ceta,,Desk,7', ',,,,Lamp,5']
    const { report } = await load(await lookAt(again))
    expect(report.duplicates.lines).toBe(1)
  })

  it('rejects the rows where the user says that they do not belong together', async () => {
    const loaded = await load(await lookAt(ORDERS), { continued: 'leave' })
    expect(reasonsByRow(loaded)).toEqual({ 3: 'no-date', 4: 'no-date', 6: 'no-date' })
  })

  it('takes the customer from the row of its own that stands above the lines', async () => {
    const looked = await lookAt(GROUPS)
    expect(looked.inspection.mapping.columns).toMatchObject({ customerName: 0, date: 1 })
    expect(questionOf(looked, 'continued')).toMatchObject({ count: 3, preselected: 'fill' })
    expect(await customersOf(looked)).toEqual(['Acme', 'Acme', 'Beta'])
    const loaded = await load(looked)
    expect(units(loaded.orders?.amount)).toEqual([100, 20, 50])
    expect(reasonsByRow(loaded)).toEqual({
      2: 'heading',
      5: 'total',
      6: 'heading',
      8: 'total',
      9: 'total',
    })
  })

  it('knows a customer called Total from a total, and ends the lines of a customer at its total', async () => {
    const looked = await lookAt([
      ...GROUPS.slice(0, 5),
      'Total Wine,,,',
      ',02/28/2025,3,50',
      'Total for Total Wine,,,50',
      ',03/31/2025,4,7',
    ])
    expect(await customersOf(looked)).toEqual(['Acme', 'Acme', 'Total Wine'])
    expect(reasonsByRow(await load(looked))).toMatchObject({ 6: 'heading', 9: 'no-customer' })
  })

  it('takes the customer from the first of its lines, where each customer stands there once', async () => {
    const looked = await lookAt([
      'Customer,Date,Amount',
      'Acme,2025-01-31,100',
      ',2025-02-01,20',
      'Beta,2025-02-02,5',
      ',2025-02-03,6',
    ])
    expect(await customersOf(looked)).toEqual(['Acme', 'Acme', 'Beta', 'Beta'])
  })

  it('does not give the sales of passers-by in a shop to the member before them', async () => {
    const sales = ['Acme', '', '', 'Beta', '', 'Acme', ''].map((name) => `${name},2025-01-31,5`)
    const looked = await lookAt(['Customer,Date,Amount', ...sales])
    expect(questionOf(looked, 'continued')).toBeUndefined()
  })

  it('leaves a row alone that merely lacks its customer', async () => {
    const rows = ['Acme', 'Beta', 'Ceta', 'Dora'].map((name) => `2025-01-31,${name},Desk,5`)
    const looked = await lookAt(['Date,Customer,Product,Amount', ...rows, '2025-01-31,,Desk,5'])
    expect(questionOf(looked, 'continued')).toBeUndefined()
    expect(reasonsByRow(await load(looked))).toEqual({ 6: 'no-customer' })
  })

  it('does not take a sum without a label for a line of the order above', async () => {
    const looked = await lookAt(['Date,Customer,Product,Amount', '2025-01-31,Acme,Desk,5', ',,,5'])
    expect(questionOf(looked, 'continued')).toBeUndefined()
  })
})
