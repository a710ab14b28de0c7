import { describe, expect, it } from 'vitest'
import { columnsOver } from '../../src/export/export-table.ts'

describe('columnsOver', () => {
  const column = columnsOver([{ name: 'Acme', sales: 12_0000, margin: undefined }])

  it('makes columns of texts and of figures from the rows of a table', () => {
    const name = column.text('Customer', (row) => row.name)
    const sales = column.figure('Sales', 'money', (row) => row.sales)
    expect([name.head, name.kind, name.value(0)]).toEqual(['Customer', 'text', 'Acme'])
    expect([sales.head, sales.kind, sales.value(0)]).toEqual(['Sales', 'money', 12_0000])
  })

  it('leaves cells empty where a row has no such figure, and beyond the last row', () => {
    const margin = column.figure('Margin', 'money', (row) => row.margin)
    expect([margin.value(0), margin.value(1)]).toEqual([undefined, undefined])
    expect(column.text('Customer', (row) => row.name).value(1)).toBe('')
  })
})
