import { describe, expect, it } from 'vitest'
import { NO_DAY } from '../../../src/domain/calendar.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { CHURNED, NO_SEVERITY, PROSPECT } from '../../../src/domain/alerts/severity.ts'
import { PRESETS, TIERS } from '../../../src/domain/tiers/tier-rule.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import { company, day, view, type LineDraft } from '../build-company.ts'

/** The rows of a report as objects, in their order. */
function rows(subject: Company, asked: View) {
  const { columns, owners } = computeTierReport(subject, asked)
  return Array.from(columns.customer, (index, row) => ({
    key: subject.directory.keys[index],
    tier: TIERS[columns.tier[row] ?? -1],
    owner: owners[columns.owner[row] ?? -1],
    value: columns.value[row],
    valueBefore: columns.valueBefore[row],
    share: columns.share[row],
    cumulativeShare: columns.cumulativeShare[row],
    rank: columns.rank[row],
    orders: columns.orders[row],
    products: columns.products[row],
    margin: columns.margin[row],
    lastOrder: columns.lastOrder[row],
    daysSince: columns.daysSince[row],
    toNext: columns.toNext[row],
    aboveBelow: columns.aboveBelow[row],
    severity: columns.severity[row],
    returnsOnly: columns.returnsOnly[row],
    trail: Array.from(columns.trail.slice(row * 6, row * 6 + 6), (mark) => TIERS[mark] ?? '·').join(
      '',
    ),
  }))
}

const may: LineDraft[] = [500, 200, 90, 60, 50, 40, 30, 20, 20, 15].map((amount, at) => ({
  date: '2025-05-28',
  amount,
  id: `K${at + 1}`,
}))
const example = company(
  [
    ...may,
    { date: '2025-05-29', amount: -25, id: 'K10' },
    { date: '2025-03-05', amount: 70, id: 'K11' },
  ],
  { records: [{ id: 'K12', name: 'Never ordered' }] },
)

describe('computeTierReport', () => {
  it('stands by tier, then measure, then key, with rank, share and cumulative share', () => {
    const list = rows(example, view('2025-05'))
    expect(list.map(({ key, tier, rank }) => `${tier}${rank ?? ''} ${key}`)).toEqual([
      'A1 k1',
      'A2 k2',
      'B3 k3',
      'B4 k4',
      'B5 k5',
      'B6 k6',
      'B7 k7',
      'B8 k8',
      'B8 k9',
      'C10 k10',
      'D k11',
      'D k12',
    ])
    expect(list[1]).toMatchObject({ share: 200 / 1010, cumulativeShare: 700 / 1010 })
    expect(list[7]).toMatchObject({ share: 20 / 1010, cumulativeShare: 1 })
    expect(list[9]).toMatchObject({ share: Number.NaN, cumulativeShare: Number.NaN })
    expect(list[10]).toMatchObject({ share: undefined, rank: undefined, valueBefore: 700_000 })
  })

  it('tells the distance to the tiers beside it, by number of customers', () => {
    const list = rows(example, view('2025-05'))
    // A holds the first two: to reach it K3 must equal K2, and K2 must not fall to K3.
    expect(list[0]).toMatchObject({ toNext: Number.NaN, aboveBelow: 4_100_000 })
    expect(list[1]).toMatchObject({ toNext: Number.NaN, aboveBelow: 1_100_000 })
    expect(list[2]).toMatchObject({ toNext: 1_100_000 })
    // In B 7 may stand ahead: K10, at -10, must equal the two with 20.
    expect(list[9]).toMatchObject({ value: -100_000, toNext: 300_000, aboveBelow: Number.NaN })
    expect(list[10]).toMatchObject({ toNext: undefined, aboveBelow: undefined })
  })

  it('tells the distance by contribution, where the own amount changes the total', () => {
    const rule = PRESETS['20-60-20-contribution']
    const list = rows(example, view('2025-05', { rule }))
    expect(list.find(({ key }) => key === 'k2')?.toNext).toBe(3_000_000) // must equal K1
    // K5: 850 ahead of 960 + x, until it passes K4: at 60 only 790 are ahead, of 1,020.
    expect(list.find(({ key }) => key === 'k5')?.toNext).toBe(100_000)
  })

  it('shows last order, days since, trail and severity', () => {
    const list = rows(example, view('2025-05'))
    expect(list[0]).toMatchObject({
      lastOrder: day('2025-05-28'),
      daysSince: 1,
      trail: '·····A',
      severity: NO_SEVERITY,
    })
    expect(list[10]).toMatchObject({
      lastOrder: day('2025-03-05'),
      daysSince: 85,
      trail: '····AD',
      severity: 0,
    })
    expect(list[11]).toMatchObject({
      lastOrder: NO_DAY,
      daysSince: -1,
      trail: '····DD',
      severity: PROSPECT,
    })
  })

  it('marks the churned, and gives no severity in an open period', () => {
    const drafts = Array.from({ length: 7 }, (_, at) => ({
      id: 'keeper',
      date: `2025-0${at + 1}-28`,
      amount: 1,
    }))
    const silent = [...drafts, { id: 'x', date: '2025-01-05', amount: 1 }]
    expect(rows(company(silent), view('2025-07')).at(-1)).toMatchObject({
      key: 'x',
      severity: CHURNED,
    })
    const open = [...silent, { id: 'keeper', date: '2025-08-02', amount: 1 }]
    expect(rows(company(open), view('2025-08')).at(-1)).toMatchObject({
      key: 'x',
      severity: NO_SEVERITY,
    })
  })

  it("counts a D customer's returns, marks it, and adds up to sales", () => {
    const subject = company(
      [
        { id: 'a', date: '2025-05-28', amount: 10 },
        { id: 'r', date: '2025-05-28', amount: -4 },
        { id: 'cash', date: '2025-05-28', amount: 100 },
      ],
      { excluded: ['cash'] },
    )
    const report = computeTierReport(subject, view('2025-05'))
    expect(rows(subject, view('2025-05')).at(-1)).toMatchObject({
      key: 'r',
      tier: 'D',
      value: -40_000,
      returnsOnly: 1,
    })
    expect(report.total).toBe(60_000)
    expect(report.excluded).toEqual({ customers: 1, value: 1_000_000 })
    expect(report.summaries.map(({ value }) => value)).toEqual([100_000, 0, 0, -40_000])
  })

  it('counts orders, and products of sale lines and samples', () => {
    const line = { id: 'a', date: '2025-05-28', amount: 1 }
    const subject = company([
      { ...line, product: 'p', order: '1', margin: 1 },
      { ...line, product: 'p', order: '2' },
      { ...line, product: 'sample', amount: 0 },
      { ...line, product: 'returned', amount: -1, order: '3' },
    ])
    expect(rows(subject, view('2025-05'))).toMatchObject([
      { orders: 2, products: 2, margin: 10_000 },
    ])
  })

  it("takes a person's customers with their rank in the company, or among their own", () => {
    const subject = company([
      { id: 'a', date: '2025-05-28', amount: 9, person: 'Ann' },
      { id: 'b', date: '2025-05-28', amount: 5, person: 'Bob' },
      { id: 'c', date: '2025-05-28', amount: 3, person: 'Bob' },
      { id: 'n', date: '2025-05-28', amount: 1 },
    ])
    const mine = (options: Partial<View>) =>
      rows(subject, view('2025-05', options)).map(
        ({ key, rank, owner }) => `${key}${rank} ${owner}`,
      )
    expect(mine({ salesperson: 'BOB' })).toEqual(['b2 Bob', 'c3 Bob'])
    expect(mine({ salesperson: '' })).toEqual(['n4 '])
    expect(mine({ salesperson: 'Eve' })).toEqual([])
    const rule = { ...PRESETS['20-60-20-customers'], scope: 'owner' } as const
    expect(mine({ salesperson: 'Bob', rule })).toEqual(['b1 Bob', 'c2 Bob'])
  })

  it('says for how much of sales the margin is known', () => {
    const cover = (known: number, unknown: number) =>
      computeTierReport(
        company([
          { id: 'a', date: '2025-05-28', amount: known, margin: 1 },
          { id: 'b', date: '2025-05-28', amount: unknown },
        ]),
        view('2025-05'),
      ).marginCover
    expect(cover(95, 5)).toEqual({ known: 950_000, sales: 1_000_000, enough: true })
    expect(cover(94.9999, 5.0001)?.enough).toBe(false)
    expect(computeTierReport(example, view('2025-05')).marginCover).toBeUndefined()
  })

  it('refuses what is no period, and shows a gap for one outside the data', () => {
    expect(() => computeTierReport(example, view('May'))).toThrow(RangeError)
    expect(computeTierReport(example, view('2031-01')).period.state).toBe('gap')
    expect(computeTierReport(company([]), view('2025-05')).columns.length).toBe(0)
  })
})
