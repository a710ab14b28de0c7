import { describe, expect, it } from 'vitest'
import { computeTierReason } from '../../../src/domain/tiers/tier-reason.ts'
import { PRESETS } from '../../../src/domain/tiers/tier-rule.ts'
import { company, customer, day, view, type LineDraft } from '../build-company.ts'

const may: LineDraft[] = [500, 200, 90, 60, 50, 40, 30, 20, 20, 15].map((amount, at) => ({
  date: '2025-05-28',
  amount,
  id: `K${at + 1}`,
  person: at < 2 ? 'Ann' : 'Bob',
}))
const subject = company(
  [
    ...may,
    { date: '2025-05-29', amount: -25, id: 'K10' },
    { date: '2025-04-05', amount: 70, id: 'K11' },
    { date: '2025-04-05', amount: 70, id: 'K4' },
    { date: '2025-05-05', amount: 70, id: 'cash' },
  ],
  { records: [{ id: 'K12', created: day('2025-05-01') }], excluded: ['cash'] },
)
const reason = (key: string, period = '2025-05', options = {}) =>
  computeTierReason(subject, view(period, options), customer(subject, key))

describe('computeTierReason', () => {
  it('knows no customer that the company does not have', () => {
    expect(computeTierReason(subject, view('2025-05'), 99)).toMatchObject({
      standing: 'unknown',
      rank: undefined,
      alert: undefined,
    })
  })

  it('tells place, share and distances', () => {
    expect(reason('k4')).toMatchObject({
      standing: 'tiered',
      owner: 'Bob',
      tier: 'B',
      value: 600_000,
      valueBefore: 700_000,
      rank: 4,
      customersAhead: 3,
      orderingCustomers: 10,
      ahead: 0.3,
      cumulativeShare: 850 / 1010,
      share: 60 / 1010,
      toNext: { tier: 'A', amount: 1_400_000 },
      aboveBelow: { tier: 'C', amount: 400_000 },
    })
    expect(reason('k1')).toMatchObject({ toNext: undefined, aboveBelow: { tier: 'B' } })
    expect(reason('k2', '2025-05', { rule: PRESETS['classic-abc'] }).ahead).toBe(500 / 1010)
  })

  it('gives no share to a measure that is not positive, and no place to D', () => {
    expect(reason('k10')).toMatchObject({
      tier: 'C',
      rank: 10,
      ahead: undefined,
      share: undefined,
      aboveBelow: undefined,
    })
    expect(reason('k11')).toMatchObject({
      tier: 'D',
      rank: undefined,
      toNext: undefined,
      neighbours: [],
      alert: { severity: 'critical' },
    })
  })

  it('shows who stands beside it', () => {
    const neighbours = reason('k8').neighbours.map(({ customer: index, rank }) => [
      subject.directory.keys[index],
      rank,
    ])
    expect(neighbours).toEqual([
      ['k5', 5],
      ['k6', 6],
      ['k7', 7],
      ['k8', 8],
      ['k9', 8],
      ['k10', 10],
    ])
    expect(reason('k1').neighbours).toHaveLength(3)
  })

  it('shows its history', () => {
    expect(reason('k4').history).toMatchObject([
      { period: { key: '2025-04' }, value: 700_000, tier: 'A' },
      { period: { key: '2025-05' }, value: 600_000, tier: 'B' },
    ])
    expect(reason('k12').history).toMatchObject([{ tier: '·' }, { tier: 'D' }])
  })

  it('judges by other rules and scopes, by margin only where there is one', () => {
    const others = reason('k4').otherRules
    expect(others.map(({ tier, rule }) => `${rule.basis} ${rule.a} ${rule.scope} ${tier}`)).toEqual(
      ['contribution 2000 company B', 'contribution 8000 company A', 'customers 2000 owner A'],
    )
  })

  it('judges by every ready-made rule and measure, by margin only where enough of it is known', () => {
    const half = (known: number) =>
      company([
        { id: 'x', date: '2025-05-31', amount: 95, margin: 1 },
        { id: 'y', date: '2025-05-31', amount: 100 - 95, ...(known === 100 && { margin: 9 }) },
        ...(known === 94 ? [{ id: 'z', date: '2025-05-31', amount: 2 }] : []),
      ])
    const others = (known: number) =>
      computeTierReason(half(known), view('2025-05'), 0).otherRules.map(
        ({ measure, rule, tier }) => `${measure} ${rule.basis} ${rule.a} ${rule.scope} ${tier}`,
      )
    const bySales = [
      'sales contribution 2000 company A',
      'sales contribution 8000 company A',
      'sales customers 2000 owner A',
    ]
    expect(others(94)).toEqual(bySales)
    expect(others(100)).toEqual([
      ...bySales.slice(0, 2),
      'margin customers 2000 company B',
      'margin contribution 2000 company C',
      'margin contribution 8000 company B',
      ...bySales.slice(2),
    ])
  })

  it('tells excluded and not yet known customers from tiered ones', () => {
    expect(reason('cash')).toMatchObject({ standing: 'excluded', rank: undefined })
    expect(reason('k12', '2025-04')).toMatchObject({ standing: 'unknown' })
    expect(reason('k12')).toMatchObject({ standing: 'tiered', tier: 'D', lastOrder: undefined })
  })
})
