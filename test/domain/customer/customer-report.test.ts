import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { readAlerts } from '../../../src/domain/alerts/alert-row.ts'
import { computeCustomerReport } from '../../../src/domain/customer/customer-report.ts'
import { computeTierReason } from '../../../src/domain/tiers/tier-reason.ts'
import { company, customer, day, view } from '../build-company.ts'

const LINES = [
  { id: 'K', date: '2025-01-10', amount: 100, margin: 30, person: 'Ann' },
  { id: 'K', date: '2025-02-10', amount: 80, margin: 20, person: 'Ann' },
  { id: 'L', date: '2025-01-12', amount: 10, person: 'Bo' },
  { id: 'L', date: '2025-02-12', amount: 10, person: 'Bo' },
  { id: 'L', date: '2025-03-28', amount: 20, margin: 10, person: 'Bo' },
  { id: 'X', date: '2025-02-12', amount: 50 },
]
const RECORDS = [{ id: 'P', name: 'Never', salesperson: 'Bo' }]
const subject = company(LINES, { records: RECORDS, excluded: ['x'] })
const report = (key: string, period = '2025-03', options = {}) =>
  computeCustomerReport(subject, view(period, options), customer(subject, key))

describe('computeCustomerReport', () => {
  it('agrees with alerts and with why this tier', () => {
    const silent = report('k')
    const { alerts } = computeAlertReport(subject, view('2025-03'))
    const listed = readAlerts(alerts).find((alert) => alert.customer === silent.customer)
    expect(silent.alert).toBeDefined()
    expect(listed).toMatchObject({ ...silent.alert })
    expect(silent).toMatchObject({
      standing: 'tiered',
      tier: 'D',
      tierBefore: 'A',
      movement: 'lost',
      place: undefined,
      placeBefore: { rank: 1, of: 2 },
      lastOrder: day('2025-02-10'),
      owner: 'Ann',
    })
    const reason = computeTierReason(subject, view('2025-03'), customer(subject, 'l'))
    expect(report('l')).toMatchObject({
      tier: reason.tier,
      place: { rank: reason.rank, of: reason.orderingCustomers },
      value: reason.value,
      daysSince: reason.daysSince,
      history: reason.history,
    })
  })

  it('sums the last 12 periods, beside the company with its excluded customers', () => {
    expect(report('k').figures).toEqual({
      sales: 1_800_000,
      orders: 2,
      margin: 500_000,
      marginSales: 1_800_000,
      company: { sales: 2_700_000, margin: 600_000, marginSales: 2_000_000 },
    })
    expect(report('k').window.map(({ key }) => key)).toEqual(['2025-01', '2025-02', '2025-03'])
  })

  it('tells who is excluded, never ordered, or is not known yet', () => {
    expect(report('x')).toMatchObject({ standing: 'excluded', tier: undefined, alert: undefined })
    expect(report('p')).toMatchObject({ standing: 'prospect', tier: 'D', lastOrder: undefined })
    expect(report('x', '2025-01')).toMatchObject({ standing: 'unknown', tier: undefined })
  })

  it('tells who is churned', () => {
    const early = company(LINES, { churnedAfter: 1, excluded: ['x'] })
    const asleep = { ...view('2025-03'), period: '2025-03' }
    const late = company([...LINES, { id: 'L', date: '2025-04-28', amount: 20 }], {
      churnedAfter: 2,
      excluded: ['x'],
    })
    expect(computeCustomerReport(early, asleep, customer(early, 'k')).standing).toBe('tiered')
    expect(computeCustomerReport(late, view('2025-04'), customer(late, 'k')).standing).toBe(
      'churned',
    )
  })

  it('follows the measure, and the quarter', () => {
    expect(report('k', '2025-02', { measure: 'margin' })).toMatchObject({
      value: 200_000,
      valueBefore: 300_000,
    })
    expect(report('k', '2025-Q1')).toMatchObject({ tier: 'A', value: 1_800_000 })
  })

  it('does not need the customer to be among the view’s', () => {
    expect(report('k', '2025-03', { salesperson: 'Bo' })).toMatchObject({ tier: 'D', owner: 'Ann' })
  })
})
