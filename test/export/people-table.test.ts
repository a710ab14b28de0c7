import { describe, expect, it } from 'vitest'
import { computePeopleReport } from '../../src/domain/people/people-report.ts'
import type { ExportTable } from '../../src/export/export-table.ts'
import { peopleTable } from '../../src/export/people-table.ts'
import { cellText } from '../../src/export/plain-text.ts'
import { company, view, type LineDraft } from '../domain/build-company.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

const sale = (id: string, date: string, amount: number, person = ''): LineDraft => ({
  id,
  date,
  amount,
  person,
})

/** In February b goes from Ann to Bo with a line of each; c is nobody's, d is excluded. */
const LINES = [
  sale('a', '2025-01-10', 100, 'Ann'),
  sale('b', '2025-01-10', 60, 'Ann'),
  sale('a', '2025-02-10', 80.25, 'Ann'),
  sale('b', '2025-02-11', 10, 'Ann'),
  sale('b', '2025-02-12', 20.5, 'Bo'),
  sale('c', '2025-02-13', 5),
  sale('d', '2025-02-28', 7, 'Bo'),
]

interface Choice {
  readonly lines?: readonly LineDraft[]
  readonly by?: string
  readonly order?: readonly string[]
}

function source({ lines = LINES, by = 'salesperson', order = [] }: Choice = {}) {
  const subject = company(lines, {
    excluded: ['d'],
    records: [{ id: 'a', fields: { keys: ['region', '~Group'], values: ['East', 'North'] } }],
  })
  const report = computePeopleReport(subject, view('2025-02'), by)
  return { report, order, moneyDecimals: 2 as const }
}

const headsOf = ({ columns }: ExportTable): readonly string[] => columns.map(({ head }) => head)

/** The cells under a head, from top to bottom. */
function under(table: ExportTable, head: string): readonly string[] {
  const column = table.columns.find((candidate) => candidate.head === head)
  if (column === undefined) throw new RangeError(`No such head: ${head}`)
  return Array.from({ length: table.length }, (_, row) => cellText(column, row))
}

describe('peopleTable', () => {
  it('has the heads that scripts rely on, margin only where the data has it', () => {
    const withMargin = LINES.map((line) => ({ ...line, margin: 1 }))
    const [before, after] = [
      'Salesperson,Sales,"Sales, period before","Sales, year before"',
      'Sales on lines naming the person,Orders,Customers,Tier A,Tier B,Tier C,Tier D,Ordering customers,New,Back,Lost,Up,Down,Repurchase rate,Retention,Critical alerts,High alerts,Medium alerts,Low alerts,Value at risk,Open alerts,Contacted alerts,Recovered alerts,Alerts that came back,Net sales recovered,Net sales of those who came back',
    ]
    const line = (table: ExportTable) =>
      headsOf(table)
        .map((head) => (head.includes(',') ? `"${head}"` : head))
        .join(',')
    expect(line(peopleTable(source(), ENGLISH))).toBe(`${before},${after}`)
    expect(line(peopleTable(source({ lines: withMargin }), ENGLISH))).toBe(
      `${before},Margin,Margin rate,${after}`,
    )
  })

  it('has the names in the order of the screen, those it does not name at the end', () => {
    const table = (order: readonly string[]) =>
      under(peopleTable(source({ order }), ENGLISH), 'Salesperson')
    expect(table(['', 'Bo', 'Ann'])).toEqual(['Unassigned', 'Bo', 'Ann'])
    expect(table(['Bo'])).toEqual(['Bo', 'Ann', 'Unassigned'])
  })

  it('gives what the customers owned brought, and beside it what the lines name', () => {
    const table = peopleTable(source(), ENGLISH)
    expect(under(table, 'Sales')).toEqual(['80.25', '37.50', '5.00'])
    expect(under(table, 'Sales, period before')).toEqual(['100.00', '60.00', '0.00'])
    expect(under(table, 'Sales, year before')).toEqual(['', '', ''])
    expect(under(table, 'Sales on lines naming the person')).toEqual(['90.25', '27.50', '5.00'])
    expect(under(table, 'Customers')).toEqual(['1', '1', '1'])
    expect(under(table, 'New')).toEqual(['0', '0', '1'])
    expect(under(table, 'Retention')).toEqual(['1.000000', '1.000000', ''])
  })

  it('adds up to the company, which has no row of its own', () => {
    const { report, ...rest } = source()
    const table = peopleTable({ report, ...rest }, ENGLISH)
    const sum = (head: string) =>
      under(table, head).reduce((total, cell) => total + Number(cell), 0)
    expect(table.length).toBe(3)
    expect(sum('Sales') * 10_000).toBe(report.total.now?.sales)
    expect(sum('Sales on lines naming the person') * 10_000).toBe(report.total.now?.sales)
    expect(sum('Customers')).toBe(report.total.customers)
    expect(sum('Ordering customers')).toBe(report.total.now?.orderingCustomers)
  })

  it('is headed by the field where customers are grouped by one, without lines that name anybody', () => {
    const table = peopleTable(source({ by: 'region' }), ENGLISH)
    expect(headsOf(table)).not.toContain('Sales on lines naming the person')
    expect(under(table, 'Region')).toEqual(['East', 'not given'])
    expect(under(peopleTable(source({ by: '~Group' }), ENGLISH), 'Group')[0]).toBe('North')
  })

  it('has Chinese heads in Chinese', () => {
    const table = peopleTable(source(), CHINESE)
    expect(headsOf(table).slice(0, 3)).toEqual(['业务员', '销售额', '上期销售额'])
    expect(under(table, '业务员')).toEqual(['Ann', 'Bo', '未分配'])
  })

  it('is empty without data', () => {
    const report = computePeopleReport(company([]), view('2025-02'), 'salesperson')
    expect(peopleTable({ report, order: [], moneyDecimals: 2 }, ENGLISH).length).toBe(0)
  })
})
