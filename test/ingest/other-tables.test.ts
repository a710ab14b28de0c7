import { describe, expect, it } from 'vitest'
import { CONTROL, loadLines, load, lookAt, questionOf, reasonsByRow } from './imports.ts'

const HEADER = 'Order date,Customer,Amount'
const ROWS = ['2025-01-31,Acme,100', '2025-02-01,Beta,20', '2025-02-02,Acme,30']
const TARGETS = ['Salesperson,Region,Target', 'Li Wei,North,100', 'Wang Fang,South,200']

describe('findOtherTables', () => {
  it('finds a table of another kind behind a blank row, and one above with names of fields', async () => {
    const below = await loadLines([HEADER, ...ROWS, '', ...TARGETS])
    expect(reasonsByRow(below)).toEqual({
      5: 'blank',
      6: 'other-table',
      7: 'other-table',
      8: 'other-table',
    })
    const above = await lookAt(['Salesperson,Amount', 'Li Wei,100', '', 'Detail', HEADER, ...ROWS])
    expect(above.inspection.read.headerRow).toBe(5)
    expect(reasonsByRow(await load(above))).toEqual({
      1: 'other-table',
      2: 'other-table',
      3: 'blank',
      4: 'preamble',
    })
  })

  it('finds a table of the same shape by its names, with or without a blank row', async () => {
    const returned = ['Return date,Customer,Order id', '2025-03-01,Acme,7']
    const loaded = await loadLines([HEADER, ...ROWS, '', ...returned])
    expect(loaded.report.used).toBe(3)
    expect(reasonsByRow(loaded)).toMatchObject({ 6: 'other-table', 7: 'other-table' })
    const narrow = await loadLines([HEADER, ...ROWS, 'Salesperson,Amount', 'Li Wei,150', 'Xu,90'])
    expect(reasonsByRow(narrow)).toEqual({
      5: 'other-table',
      6: 'other-table',
      7: 'other-table',
    })
  })

  it('goes on with the table that is read where its rows or names come again', async () => {
    const again = await loadLines([HEADER, ...ROWS, '', ...TARGETS, HEADER, ...ROWS])
    expect(again.report).toMatchObject({ used: 6, rejected: 3, setAside: 2 })
    const resumed = await loadLines([HEADER, ...ROWS, '', ...TARGETS, '', ...ROWS])
    expect(resumed.report).toMatchObject({ used: 6, rejected: 3, setAside: 2 })
  })

  it('takes no second line of names, no remarks and no damaged row for a table', async () => {
    const second = await loadLines([HEADER, '订单日期,客户名称,金额', ...ROWS])
    expect(second.report).toMatchObject({ used: 3, rejected: 1 })
    const damaged = await loadLines([HEADER, ...ROWS, '', ',Gamma,n/a', ...ROWS])
    expect(damaged.report).toMatchObject({ used: 6, rejected: 1 })
    const remarks = await loadLines([HEADER, ...ROWS, '', 'Printed by,Li Na', 'On,2025-03-01'])
    expect(reasonsByRow(remarks)).toEqual({ 5: 'blank', 6: 'footer', 7: 'footer' })
  })

  it('leaves a customer file with blank rows as it is', async () => {
    const customers = ['Customer id,Customer,Contact', 'A,Acme,Li', '', 'B,Beta,Xu', '', 'C,Co,Wu']
    const { report } = await loadLines(customers)
    expect(report).toMatchObject({ kind: 'customers', used: 3, rejected: 0, setAside: 2 })
  })
})

describe('tableQuestion', () => {
  it('asks which table is read, and reads the other one when it is chosen', async () => {
    const looked = await lookAt([HEADER, ...ROWS, '', ...TARGETS])
    expect(questionOf(looked, 'table')).toEqual({
      id: 'table',
      kind: 'table',
      tables: [
        { headerRow: 1, headers: HEADER.split(','), rows: 3 },
        { headerRow: 6, headers: ['Salesperson', 'Region', 'Target'], rows: 2 },
      ],
      preselected: 1,
    })
    const { session, inspection } = looked
    const again = await session.reread(inspection.id, { ...inspection.read, headerRow: 6 }, CONTROL)
    if (!again.ok) throw new Error('refused')
    expect(again.value.columns.map(({ header }) => header)).toEqual(TARGETS[0]?.split(','))
    const other = again.value.review.questions.find(({ kind }) => kind === 'table')
    expect(other).toMatchObject({ preselected: 6, tables: [{ headerRow: 1 }, { headerRow: 6 }] })
  })
})
