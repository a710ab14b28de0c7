import { describe, expect, it } from 'vitest'
import { computeDecileReport } from '../../src/domain/deciles/decile-report.ts'
import { moneyDecileTable, purchaseDecileTable } from '../../src/export/decile-table.ts'
import type { ExportTable } from '../../src/export/export-table.ts'
import { cellText } from '../../src/export/plain-text.ts'
import { company, type LineDraft } from '../domain/build-company.ts'
import { rangeView } from '../domain/build-range-view.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

const LINES = Array.from({ length: 11 }, (_, at): LineDraft => ({
  date: '2025-01-15',
  amount: 11 - at,
  id: `k${String(at).padStart(2, '0')}`,
}))
const source = (lines: readonly LineDraft[]) => ({
  report: computeDecileReport(company(lines), rangeView('2025-01')),
  moneyDecimals: 2 as const,
})
const withMargin = LINES.map((line, at) => ({ ...line, margin: at === 0 ? -1 : 1 }))

const rowOf = ({ columns }: ExportTable, row: number): string[] =>
  columns.map((column) => cellText(column, row))
const headOf = ({ columns }: ExportTable): string => columns.map(({ head }) => head).join(',')

describe('moneyDecileTable', () => {
  it('has the heads that scripts rely on', () => {
    expect(headOf(moneyDecileTable(source(withMargin), ENGLISH))).toBe(
      'Decile,Customers,Sales,Sales share,Cumulative sales share,Margin,Margin share,Orders,Average order value,Smallest,Largest',
    )
  })

  it('has no margin where the data has none', () => {
    expect(headOf(moneyDecileTable(source(LINES), ENGLISH))).toBe(
      'Decile,Customers,Sales,Sales share,Cumulative sales share,Orders,Average order value,Smallest,Largest',
    )
  })

  it('has a row for each decile', () => {
    const table = moneyDecileTable(source(withMargin), ENGLISH)
    expect(table.length).toBe(10)
    expect(rowOf(table, 0)).toEqual([
      '1',
      '2',
      '21.00',
      '0.318182',
      '0.318182',
      '0.00',
      '0.000000',
      '2',
      '10.50',
      '10.00',
      '11.00',
    ])
  })

  it('is empty under 10 customers', () => {
    expect(moneyDecileTable(source(LINES.slice(0, 9)), ENGLISH).length).toBe(0)
  })

  it('has Chinese heads in Chinese', () => {
    expect(headOf(moneyDecileTable(source(LINES), CHINESE))).toBe(
      '十分位,客户数,销售额,销售额占比,累计销售额占比,订单数,平均订单金额,最小,最大',
    )
  })
})

describe('purchaseDecileTable', () => {
  it('has the heads that scripts rely on', () => {
    expect(headOf(purchaseDecileTable(source(withMargin), ENGLISH))).toBe(
      'Part,Customers by sales,Share of customers by sales,Customers by margin,Share of customers by margin',
    )
    expect(headOf(purchaseDecileTable(source(LINES), ENGLISH))).toBe(
      'Part,Customers by sales,Share of customers by sales',
    )
  })

  it('has a row for each part, and a last one for who contributes nothing', () => {
    const table = purchaseDecileTable(source(withMargin), ENGLISH)
    expect(table.length).toBe(11)
    expect(rowOf(table, 0)).toEqual(['1', '1', '0.090909', '10', '0.909091'])
    expect(rowOf(table, 10)).toEqual(['None', '0', '0.000000', '1', '0.090909'])
  })
})
