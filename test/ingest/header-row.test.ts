import { describe, expect, it } from 'vitest'
import {
  headersByField,
  load,
  loadLines,
  lookAt,
  questionOf,
  reasonsByRow,
  units,
} from './imports.ts'

const ROWS = ['2025-01-31,Acme,100', '2025-02-01,Beta,20']

describe('findHeader', () => {
  it('takes the first row of column names without asking', async () => {
    const looked = await lookAt(['Date,Customer,Amount', ...ROWS])
    expect(looked.inspection.read.headerRow).toBe(1)
    expect(questionOf(looked, 'header-row')).toBeUndefined()
  })

  it('asks about a file without column names, and loses no row of it (H01)', async () => {
    const looked = await lookAt(ROWS)
    expect(questionOf(looked, 'header-row')?.preselected).toBe(0)
    expect(looked.inspection.columns.map(({ letter, header }) => [letter, header])).toEqual([
      ['A', ''],
      ['B', ''],
      ['C', ''],
    ])
    expect(looked.inspection.columns[1]?.samples).toEqual(['Acme', 'Beta'])
    expect(looked.inspection.rows).toBe(2)
    const columns = { date: 0, customerName: 1, amount: 2 }
    const { orders } = await load(looked, { columns })
    expect(units(orders?.amount)).toEqual([100, 20])
  })

  it('finds the column names under a preamble, and asks with the rows at the top (C14)', async () => {
    const lines = ['Acme Trading Ltd,,', 'Sales report,,', '2025-01-01 to 2025-02-28,,', ',,']
    const looked = await lookAt([...lines, 'Date,Customer,Amount', ...ROWS])
    expect(questionOf(looked, 'header-row')?.preselected).toBe(5)
    expect(looked.inspection.top[0]).toEqual({ row: 1, cells: ['Acme Trading Ltd', '', ''] })
    const loaded = await load(looked)
    expect(loaded.report).toMatchObject({ rowsRead: 6, used: 2, setAside: 4 })
    expect(reasonsByRow(loaded)).toEqual({
      1: 'preamble',
      2: 'preamble',
      3: 'preamble',
      4: 'blank',
    })
  })

  it('sets repeated column names and page titles aside (C14)', async () => {
    const loaded = await loadLines([
      'Sales report,,',
      'Date,Customer,Amount',
      ROWS[0] ?? '',
      'Sales report,,',
      'Date,Customer,Amount',
      ROWS[1] ?? '',
      'Printed by Li Na,,',
    ])
    expect(reasonsByRow(loaded)).toEqual({
      1: 'preamble',
      4: 'preamble',
      5: 'repeated-header',
      7: 'footer',
    })
    expect(loaded.report.used).toBe(2)
  })

  it('sets page numbers between the rows aside, not other rows of one cell (C14)', async () => {
    const pages = ['第1页 共3页', 'Page 2 of 3', '- 3 -', 'Seite 4/9', 'Acme']
    const lines = pages.flatMap((page) => [ROWS[0] ?? '', `${page},,`])
    const loaded = await loadLines(['Date,Customer,Amount', ...lines, ROWS[1] ?? ''])
    expect(reasonsByRow(loaded)).toEqual({
      3: 'footer',
      5: 'footer',
      7: 'footer',
      9: 'footer',
      11: 'not-a-date',
    })
  })

  it('joins column names of two lines (X06)', async () => {
    const looked = await lookAt([
      'Datum,Kunde,Umsatz,',
      ',,2024,2025',
      '2025-01-31,Acme,100,110',
      '2025-02-01,Beta,20,30',
    ])
    expect(looked.inspection.columns.map(({ header }) => header)).toEqual([
      'Datum',
      'Kunde',
      'Umsatz 2024',
      'Umsatz 2025',
    ])
    expect(looked.inspection.rows).toBe(2)
  })

  it('joins a line under merged names that stand over two columns each (X06)', async () => {
    const looked = await lookAt([
      '日期,购货单位,,产品,,金额',
      '日期,代码,名称,代码,名称,金额',
      '2025-01-31,01.001,宏达贸易,02.1,螺栓,100',
    ])
    expect(headersByField(looked)).toMatchObject({
      customerId: '购货单位 代码',
      customerName: '购货单位 名称',
    })
    expect(looked.inspection.rows).toBe(1)
  })

  it('does not take a first row of texts for a second line of names', async () => {
    const looked = await lookAt(['Date,Customer,Amount,', '2025-01-31,Acme,5,note'])
    expect(looked.inspection.rows).toBe(1)
  })

  it('takes unknown column names over values for the header', async () => {
    const looked = await lookAt(['Foo,Bar,Baz', ...ROWS])
    expect(looked.inspection.read.headerRow).toBe(1)
    expect(headersByField(looked)).toEqual({})
  })

  it('sets the line that names the separator aside', async () => {
    const loaded = await loadLines(['sep=;', 'Date;Customer;Amount', '2025-01-31;Acme;5'])
    expect(loaded.report).toMatchObject({ rowsRead: 2, used: 1, setAside: 1 })
  })
})
