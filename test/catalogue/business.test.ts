import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../src/domain/alerts/alert-report.ts'
import { readAlerts } from '../../src/domain/alerts/alert-row.ts'
import { createCompany, redLetterPairs, type Company } from '../../src/domain/company/company.ts'
import {
  DEFAULT_SETTINGS,
  type CompanySettings,
} from '../../src/domain/company/company-settings.ts'
import { computeOverlap } from '../../src/domain/company/overlap.ts'
import { findPossibleDuplicates } from '../../src/domain/company/possible-duplicates.ts'
import { computeDecileReport } from '../../src/domain/deciles/decile-report.ts'
import { computePeopleReport } from '../../src/domain/people/people-report.ts'
import { timeLine } from '../../src/domain/periods/periods.ts'
import { computeTierReport } from '../../src/domain/tiers/tier-report.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import type { OverlapChoice } from '../../src/worker/loaded-file.ts'
import { view } from '../domain/build-company.ts'
import { rangeView } from '../domain/build-range-view.ts'
import { TODAY } from '../ingest/imports.ts'
import {
  errorSays,
  importFile,
  noteSays,
  questionSays,
  rowSays,
  textFile,
  type Answers,
  type Imported,
} from './import-files.ts'

const HEAD = 'Order date,Customer no,Customer,Salesperson,Order no,Product,Amount'

/** An order line under {@link HEAD}. */
function sale(date: string, id: string, amount: string, more: Partial<Line> = {}): string {
  const { name = `Firm ${id}`, person = 'Li Wei', order = '', product = '' } = more
  return [date, id, name, person, order, product, amount].join(',')
}

interface Line {
  readonly name: string
  readonly person: string
  readonly order: string
  readonly product: string
}

function importSales(lines: readonly string[], answers: Answers = {}): Promise<Imported> {
  return importFile(textFile([HEAD, ...lines]), answers)
}

/** The company of loaded files, oldest first. */
function companyOf(
  files: readonly Imported[],
  settings: Partial<CompanySettings> = {},
  {
    overlap = 'add',
    dropsDuplicates = false,
  }: {
    overlap?: OverlapChoice
    dropsDuplicates?: boolean
  } = {},
): Company {
  return createCompany({
    settings: { ...DEFAULT_SETTINGS, ...settings },
    today: TODAY,
    files: files.map(({ loaded }, at) => ({
      id: `${at}`,
      name: loaded?.report.fileName ?? '',
      orders: loaded?.orders,
      customers: loaded?.customers,
      replaces: overlap === 'replace',
      dropsDuplicates,
    })),
  })
}

async function company(
  lines: readonly string[],
  settings: Partial<CompanySettings> = {},
): Promise<Company> {
  return companyOf([await importSales(lines)], settings)
}

/** Sales of a period in units, over all tiers. */
function salesOf(subject: Company, period: string): number {
  return computeTierReport(subject, view(period)).total / 10_000
}

/** Tier and money of each customer of a period: 'A k1 500'. */
function tiersOf(subject: Company, period: string): readonly string[] {
  const { columns } = computeTierReport(subject, view(period))
  return Array.from(columns.customer, (customer, row) => {
    const tier = TIERS[columns.tier[row] ?? -1]
    return `${tier} ${subject.directory.keys[customer]} ${(columns.value[row] ?? 0) / 10_000}`
  })
}

describe('business meaning', () => {
  it('B01: a content that is loaded already is recognised, whatever its name', async () => {
    const first = await importSales([sale('2025-03-01', 'K1', '10.00')])
    const hash = first.loaded?.report.hash ?? ''
    const again = await importFile(
      textFile([HEAD, sale('2025-03-01', 'K1', '10.00')], 'copy.csv'),
      {},
      {
        loaded: [
          { hash, name: 'orders.csv', loadedAt: Date.UTC(2025, 2, 3, 1), currency: undefined },
        ],
      },
    )
    expect(again.marks).toEqual(['STOP'])
    expect(errorSays(again).en).toBe(
      'copy.csv is already loaded as orders.csv, on 3 Mar 2025. Nothing has been added.',
    )
    expect(errorSays(again).zh).toContain('没有重复添加')
  })

  it('B02: overlapping dates are asked about with the totals of each choice', async () => {
    const early = await importSales([
      sale('2025-02-10', 'K1', '10.00'),
      sale('2025-03-05', 'K1', '20.00'),
      sale('2025-03-20', 'K2', '30.00'),
    ])
    const late = await importSales([
      sale('2025-03-01', 'K1', '1.00'),
      sale('2025-03-20', 'K2', '30.00'),
      sale('2025-04-02', 'K2', '40.00'),
    ])
    const { orders } = late.loaded ?? {}
    if (orders === undefined) throw new Error('Not loaded')
    expect(computeOverlap(companyOf([early]), [{ name: 'late.csv', orders }])).toMatchObject({
      files: ['orders.csv'],
      loaded: { lines: 2, amount: 500_000 },
      incoming: { lines: 3, amount: 710_000 },
    })
    const replaced = companyOf([early, late], {}, { overlap: 'replace' })
    expect([salesOf(replaced, '2025-02'), salesOf(replaced, '2025-03')]).toEqual([10, 31])
    expect(salesOf(companyOf([early, late]), '2025-03')).toBe(81)
  })

  it('B03: rows that repeat a row are kept, noted with their total, and dropped by one click', async () => {
    const line = sale('2025-03-05', 'K1', '20.00')
    const imported = await importSales([line, line, line, sale('2025-03-05', 'K2', '5.00')])
    expect(imported.loaded?.report.duplicates).toEqual({ lines: 2, amount: 400_000 })
    expect(salesOf(companyOf([imported]), '2025-03')).toBe(65)
    expect(salesOf(companyOf([imported], {}, { dropsDuplicates: true }), '2025-03')).toBe(25)
  })

  it('B04: one name under two ids is listed and never merged by itself', async () => {
    const lines = [
      sale('2025-03-05', 'K1', '20.00', { name: 'Acme' }),
      sale('2025-03-06', 'K2', '5.00', { name: 'ACME' }),
    ]
    const apart = await company(lines)
    expect(findPossibleDuplicates(apart)).toEqual([{ reason: 'same-name', customers: [0, 1] }])
    expect(tiersOf(apart, '2025-03')).toHaveLength(2)
    const merged = await company(lines, { merges: [{ from: 'k2', into: 'k1' }] })
    expect(tiersOf(merged, '2025-03')).toEqual(['A k1 25'])
  })

  it('B05: one id under several names is one customer, shown by its newest name', async () => {
    const subject = await company([
      sale('2025-03-05', 'K1', '20.00', { name: '㈱山田' }),
      sale('2025-03-06', 'K1', '5.00', { name: 'Yamada KK' }),
    ])
    expect(subject.directory.names).toEqual(['Yamada KK'])
    expect(subject.directory.otherNames).toEqual(['㈱山田'])
  })

  it('B06: a customer belongs to its owner of the period, and its alert to the current one', async () => {
    const subject = await company([
      sale('2025-03-05', 'K1', '20.00', { person: 'Ann' }),
      sale('2025-03-06', 'K2', '1.00', { person: 'Ann' }),
      sale('2025-04-06', 'K1', '20.00', { person: 'Bob' }),
      sale('2025-05-30', 'K2', '1.00', { person: 'Ann' }),
    ])
    const ownerOf = (period: string): readonly string[] => {
      const { columns, owners } = computeTierReport(subject, view(period))
      return Array.from(columns.owner, (owner) => owners[owner] ?? '')
    }
    expect(ownerOf('2025-03')[0]).toBe('Ann')
    expect(ownerOf('2025-04')[0]).toBe('Bob')
    const { alerts } = computeAlertReport(subject, view('2025-05'))
    expect(readAlerts(alerts).map(({ owner }) => owner)).toEqual(['Bob'])
  })

  it('B07: customers without a salesperson are a group, and people add up to the company', async () => {
    const subject = await company([
      sale('2025-03-05', 'K1', '20.00', { person: '' }),
      sale('2025-03-06', 'K2', '1.00', { person: 'Ann' }),
      sale('2025-03-07', 'K3', '4.00', { person: 'Ann / Bob' }),
    ])
    const { rows, total } = computePeopleReport(subject, view('2025-03'), 'salesperson')
    expect(rows.map(({ name }) => name)).toEqual(['Ann', 'Ann / Bob', ''])
    expect(rows.map(({ named }) => named?.sales)).toEqual([10_000, 40_000, 200_000])
    expect(rows.map(({ now }) => now?.sales)).toEqual([10_000, 40_000, 200_000])
    expect(total.now?.sales).toBe(250_000)
  })

  it('B08: returns reduce their month; C with a sale line, D with returns only', async () => {
    const imported = await importSales([
      sale('2025-03-05', 'K1', '100.00'),
      sale('2025-03-05', 'K2', '15.00'),
      sale('2025-03-20', 'K2', '-25.00'),
      sale('2025-03-21', 'K3', '-5.00'),
    ])
    expect(imported.marks).toEqual(['NOTE'])
    expect(noteSays(imported, 'returns').en).toContain('2 returns, −¥30.00 in all')
    const subject = companyOf([imported])
    expect(tiersOf(subject, '2025-03')).toEqual(['A k1 100', 'C k2 -10', 'D k3 -5'])
    expect(salesOf(subject, '2025-03')).toBe(85)
    const { columns } = computeTierReport(subject, view('2025-03'))
    expect(Array.from(columns.returnsOnly)).toEqual([0, 0, 1])
  })

  it('B09: words that mean cancelled are asked about once, set aside and counted', async () => {
    const lines = [
      'Order date,Customer,Amount,Status',
      '2025-03-05,Acme,10.00,已审核',
      '2025-03-05,Acme,20.00,已取消',
      '2025-03-05,Beta,30.00,Cancelled',
    ]
    const imported = await importFile(textFile(lines))
    expect(imported.marks).toEqual(['ASK'])
    expect(imported.counts).toEqual({ rowsRead: 3, used: 1, rejected: 0, setAside: 2 })
    expect(questionSays(imported, 'statuses').en).toBe('Which of these orders count as sold?')
    expect(rowSays(imported, 3).en).toContain('已取消”: its status means cancelled, set aside.')
    const { mapping, headers, kind } = imported.loaded?.report ?? {}
    if (mapping === undefined || headers === undefined || kind === undefined) return
    const next = await importFile(
      textFile([...lines, '2025-03-06,Acme,1.00,已取消']),
      {},
      {
        remembered: [{ kind, headers, mapping }],
      },
    )
    expect(next.questions).toEqual([])
    expect(next.counts).toMatchObject({ used: 1, setAside: 3 })
  })

  it('B10: a sample with amount 0 is kept and counted, and makes neither order nor revenue', async () => {
    const imported = await importSales([
      sale('2025-03-05', 'K1', '10.00'),
      sale('2025-03-06', 'K2', '0.00'),
    ])
    expect(imported.counts).toMatchObject({ used: 2 })
    expect(noteSays(imported, 'samples').en).toBe('1 sample with amount 0, kept.')
    const subject = companyOf([imported])
    expect(tiersOf(subject, '2025-03')).toEqual(['A k1 10', 'D k2 0'])
    expect(timeLine(subject, 'month').periods[0]?.orderingCustomers).toBe(1)
  })

  it('B11: equal customers share a tier, whatever the order of rows; under 10 there are no deciles', async () => {
    const lines = ['K1', 'K2', 'K3'].map((id) => sale('2025-03-05', id, '7.00'))
    const tiers = ['A k1 7', 'A k2 7', 'A k3 7']
    expect(tiersOf(await company(lines), '2025-03')).toEqual(tiers)
    expect(tiersOf(await company(lines.toReversed()), '2025-03').toSorted()).toEqual(tiers)
    const report = computeDecileReport(await company(lines), rangeView('2025-03'))
    expect(report.deciles).toEqual([])
    const giant = await company([sale('2025-03-05', 'K9', '9000000.00'), ...lines])
    expect(tiersOf(giant, '2025-03')[0]).toBe('A k9 9000000')
    const zero = await company(['K1', 'K2'].map((id) => sale('2025-03-05', id, '0.00')))
    expect(tiersOf(zero, '2025-03')).toEqual(['D k1 0', 'D k2 0'])
  })

  it('B12: rows of totals are set aside with a question, or else money counts twice', async () => {
    for (const word of ['Summe', '合計', '小计', 'Grand Total']) {
      const imported = await importSales([
        sale('2025-03-05', 'K1', '10.00'),
        sale('2025-03-06', 'K2', '20.00'),
        `${word},,,,,,30.00`,
      ])
      expect(imported.marks).toEqual(['ASK'])
      expect(imported.counts).toEqual({ rowsRead: 3, used: 2, rejected: 0, setAside: 1 })
      expect(questionSays(imported, 'totals').en).toContain('looks like a total of the rows above')
      expect(rowSays(imported, 4).en).toContain('orders.csv, row 4')
      expect(salesOf(companyOf([imported]), '2025-03')).toBe(30)
    }
  })

  it('B13: an unfinished month is open, a month without data is a gap, and neither makes an alert', async () => {
    const subject = await company([
      sale('2025-01-05', 'K1', '10.00'),
      sale('2025-01-31', 'K2', '20.00'),
      sale('2025-02-28', 'K2', '20.00'),
      sale('2025-04-12', 'K2', '5.00'),
    ])
    const { periods } = timeLine(subject, 'month')
    expect(periods.map(({ key, state }) => `${key} ${state}`)).toEqual([
      '2025-01 complete',
      '2025-02 complete',
      '2025-03 gap',
      '2025-04 open',
    ])
    const alertsIn = (period: string): number =>
      computeAlertReport(subject, view(period)).alerts.length
    expect(alertsIn('2025-02')).toBe(1)
    expect(alertsIn('2025-03')).toBe(0)
    expect(alertsIn('2025-04')).toBe(0)
  })

  it('B14: an excluded customer is in sales and in no tier; a red-letter pair goes by one click', async () => {
    const lines = [
      sale('2025-03-05', '99999', '600.00', { name: 'Cash' }),
      sale('2025-03-05', 'K1', '100.00', { product: 'P1' }),
      sale('2025-03-06', 'K1', '-100.00', { product: 'P1' }),
      sale('2025-03-07', 'K1', '90.00', { product: 'P1' }),
    ]
    const subject = await company(lines, { excluded: ['99999'] })
    const report = computeTierReport(subject, view('2025-03'))
    expect(report.excluded).toEqual({ customers: 1, value: 6_000_000 })
    expect(tiersOf(subject, '2025-03')).toEqual(['A k1 90'])
    expect([...redLetterPairs(subject).linesOf.values()].map((numbers) => [...numbers])).toEqual([
      [1, 2],
    ])
    const orders = (setsPairsAside: boolean) =>
      company(lines, { excluded: ['99999'], setsPairsAside }).then(
        (of) => computeTierReport(of, view('2025-03')).columns.orders[0],
      )
    expect(await orders(false)).toBe(2)
    expect(await orders(true)).toBe(1)
  })
})
