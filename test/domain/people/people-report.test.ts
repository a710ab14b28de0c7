import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GroupRow, PeopleReport } from '../../../src/domain/people/people-report.ts'
import { computePeopleReport } from '../../../src/domain/people/people-report.ts'
import { computeOverview } from '../../../src/domain/overview/overview.ts'
import { MOVEMENTS } from '../../../src/domain/tiers/movement-kind.ts'
import { SEVERITIES } from '../../../src/domain/alerts/alert.ts'
import { TIERS } from '../../../src/domain/tiers/tier-rule.ts'
import { company, customer, day, view, type LineDraft } from '../build-company.ts'

const sale = (id: string, date: string, amount: number, person = ''): LineDraft => ({
  id,
  date,
  amount,
  person,
  margin: amount / 4,
})

/** Ann's 'moved' goes to Bob in February, and a line of Ann's is in it before. */
const subject = company(
  [
    sale('moved', '2025-01-10', 100, 'Ann'),
    sale('moved', '2025-02-03', 40, 'Ann'),
    sale('moved', '2025-02-10', 60, 'Bob'),
    sale('moved', '2025-02-20', 5, 'Bob'),
    sale('stays', '2025-01-10', 50, 'Ann'),
    sale('stays', '2025-02-10', 30, 'Ann'),
    sale('nobody', '2025-02-28', 7),
    sale('asleep', '2025-01-10', 20, 'Ann'),
    sale('cash', '2025-02-11', 1_000, 'Bob'),
    sale('cash', '2025-01-11', 900, 'Bob'),
  ],
  {
    excluded: ['cash'],
    handovers: [{ from: 'Ann', to: 'Cai' }],
    records: [
      { id: 'stays', fields: { keys: ['region'], values: ['East'] } },
      { id: 'moved', fields: { keys: ['region'], values: ['West'] } },
    ],
  },
)

function rowOf({ rows }: PeopleReport, name: string): GroupRow {
  const row = rows.find((candidate) => candidate.name === name)
  if (row === undefined) throw new RangeError(`No row: ${name}`)
  return row
}

const units = (amount: number) => amount * 10_000

/** Every count and sum that must add up, by name. */
function summable(row: GroupRow): Readonly<Record<string, number>> {
  return {
    customers: row.customers,
    ...Object.fromEntries(
      TIERS.flatMap((tier) => [
        [`${tier} customers`, row.byTier[tier].customers],
        [`${tier} value`, row.byTier[tier].value],
      ]),
    ),
    ...Object.fromEntries(MOVEMENTS.map((movement) => [movement, row.byMovement[movement]])),
    ...Object.fromEntries(
      (['now', 'before', 'yearBefore'] as const).flatMap((when) =>
        (['sales', 'margin', 'orders', 'orderingCustomers', 'reactivated', 'lost'] as const).map(
          (name) => [`${when} ${name}`, row[when]?.[name] ?? 0],
        ),
      ),
    ),
    ...Object.fromEntries(row.trend.map((value, at) => [`trend ${at}`, value ?? 0])),
    'named sales': row.named?.sales ?? 0,
    'named margin': row.named?.margin ?? 0,
    'named margin sales': row.named?.marginSales ?? 0,
    ...Object.fromEntries(SEVERITIES.map((name) => [name, row.alerts.bySeverity[name]])),
    alerts: row.alerts.alerts,
    'at risk': row.alerts.valueAtRisk,
    'ordered since': row.alerts.orderedSince,
  }
}

function addUp(rows: readonly GroupRow[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const row of rows) {
    for (const [name, value] of Object.entries(summable(row))) {
      sums[name] = (sums[name] ?? 0) + value
    }
  }
  return sums
}

const drafts = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    date: fc.constantFrom(
      '2024-02-10',
      '2024-12-31',
      '2025-01-05',
      '2025-02-03',
      '2025-02-28',
      '2025-03-01',
    ),
    amount: fc.integer({ min: -2, max: 12 }),
    person: fc.constantFrom('', 'Ann', 'Bob', 'Cai'),
  }),
  { minLength: 1, maxLength: 40 },
)

describe('computePeopleReport', () => {
  it('adds up to the company in every column, by salesperson and by a field', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom('salesperson', 'region'), (lines, by) => {
        const made = company(
          lines.map((line) => ({ ...line, margin: line.amount > 5 ? 1 : undefined }) as LineDraft),
          {
            excluded: ['f'],
            handovers: [{ from: 'Bob', to: 'Dai' }],
            records: [
              { id: 'a', fields: { keys: ['region'], values: ['East'] } },
              { id: 'listed', salesperson: 'Eva' },
            ],
          },
        )
        const report = computePeopleReport(made, view('2025-02'), by)
        const total = summable(report.total)
        const expected =
          by === 'salesperson'
            ? total
            : { ...total, 'named sales': 0, 'named margin': 0, 'named margin sales': 0 }
        expect(addUp(report.rows)).toEqual(expected)
      }),
    )
  })

  it('has the figures of the overview as its total', () => {
    const report = computePeopleReport(subject, view('2025-02'), 'salesperson')
    const overview = computeOverview(subject, view('2025-02'))
    expect(report.total.customers).toBe(overview.knownCustomers)
    expect(report.total.alerts).toEqual(overview.alerts.total)
    for (const { name, value, before } of overview.keyFigures) {
      expect([name, report.total.now?.[name], report.total.before?.[name]]).toEqual([
        name,
        value,
        before,
      ])
    }
    expect(report.total.named?.sales).toBe(report.total.now?.sales)
  })

  it('gives a person the customers owned, and beside them what the lines name', () => {
    const report = computePeopleReport(subject, view('2025-02'), 'salesperson')
    expect(rowOf(report, 'Bob')).toMatchObject({
      customers: 1,
      now: { sales: units(1_105) },
      before: { sales: units(1_000) },
      named: { sales: units(1_065) },
    })
    expect(rowOf(report, 'Ann')).toMatchObject({
      customers: 2,
      now: { sales: units(30), retention: 0.5 },
      named: { sales: units(70) },
      byMovement: { lost: 1 },
    })
    expect(rowOf(report, '')).toMatchObject({ customers: 1, named: { sales: units(7) } })
  })

  it('is what the overview says of each person alone', () => {
    const report = computePeopleReport(subject, view('2025-02'), 'salesperson')
    for (const { name, now, customers } of report.rows) {
      const { keyFigures, knownCustomers } = computeOverview(
        subject,
        view('2025-02', { salesperson: name }),
      )
      expect(customers).toBe(knownCustomers)
      for (const figure of keyFigures) {
        expect([name, figure.name, now?.[figure.name]]).toEqual([name, figure.name, figure.value])
      }
    }
  })

  it('gives alerts to whoever looks after the customer now, although the person owns nobody', () => {
    const report = computePeopleReport(subject, view('2025-02'), 'salesperson')
    expect(rowOf(report, 'Cai')).toMatchObject({ customers: 0, alerts: { alerts: 1 } })
    expect(rowOf(report, 'Ann').alerts.alerts).toBe(0)
    expect(report.handedOn).toEqual([{ from: 'Ann', to: 'Cai', customers: 2, value: units(30) }])
  })

  it('counts a customer that changed hands once, with the day and both people', () => {
    const { changedHands } = computePeopleReport(subject, view('2025-02'), 'salesperson')
    expect(changedHands).toEqual({
      customers: 1,
      pairs: [{ from: 'Ann', to: 'Bob', customers: 1, value: units(105) }],
      shown: [
        {
          customer: customer(subject, 'moved'),
          from: 'Ann',
          to: 'Bob',
          day: day('2025-02-10'),
          tier: 'A',
          value: units(105),
          valueBefore: units(100),
        },
      ],
    })
  })

  it('groups by a field of the customer files, customers without a value last', () => {
    const report = computePeopleReport(subject, view('2025-02'), 'region')
    expect(report.rows.map(({ name, customers, named }) => [name, customers, named])).toEqual([
      ['East', 1, undefined],
      ['West', 1, undefined],
      ['', 2, undefined],
    ])
    expect(report.changedHands.customers).toBe(0)
  })

  it('passes the salesperson of the view over, and keeps to its fields', () => {
    const everyone = computePeopleReport(subject, view('2025-02'), 'salesperson')
    expect(
      computePeopleReport(subject, view('2025-02', { salesperson: 'Bob' }), 'salesperson'),
    ).toEqual(everyone)
    const east = [{ field: 'region', values: ['East'] }]
    const report = computePeopleReport(subject, view('2025-02', { only: east }), 'salesperson')
    expect(report.total.customers).toBe(1)
    expect(report.rows.map(({ name }) => name)).toEqual(['Ann'])
  })

  it('has no figures in a gap, and nobody without data', () => {
    const gap = computePeopleReport(subject, view('2024-06'), 'salesperson')
    expect(gap.rows.map(({ name, customers, now }) => [name, customers, now])).toEqual([
      ['', 2, undefined],
    ])
    expect(gap.changedHands.customers).toBe(0)
    expect(computePeopleReport(company([]), view('2025-02'), 'salesperson').rows).toEqual([])
  })
})
