import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { readAlerts } from '../../../src/domain/alerts/alert-row.ts'
import { computeOverview } from '../../../src/domain/overview/overview.ts'
import { company, view, type LineDraft } from '../build-company.ts'
import { contact, done, logOf } from '../follow-up/build-log.ts'

const sale = (id: string, date: string, amount: number, person = 'Ann'): LineDraft => ({
  id,
  date,
  amount,
  person,
})
const subject = company(
  [
    ...Array.from({ length: 8 }, (_, at) => sale(`s${at}`, '2025-01-10', 10 + at)),
    sale('big', '2025-01-10', 500),
    sale('keeper', '2025-01-10', 400, 'Bob'),
    sale('keeper', '2025-02-28', 300, 'Bob'),
    sale('cash', '2025-02-28', 60, 'Bob'),
  ],
  { excluded: ['cash'] },
)

describe('computeOverview', () => {
  it('sums up tiers, excluded customers and lost A customers', () => {
    const overview = computeOverview(subject, view('2025-02'))
    expect(overview.knownCustomers).toBe(10)
    expect(overview.excluded).toEqual({ customers: 1, value: 600_000 })
    expect(overview.lostA).toEqual({ customers: 1, valueAtRisk: 5_000_000 })
    expect(overview.tiers).toMatchObject([
      { tier: 'A', customers: 1, customersBefore: 2, value: 3_000_000, share: 1 },
      { tier: 'B', customers: 0, customersBefore: 6 },
      { tier: 'C', customers: 0, customersBefore: 2 },
      { tier: 'D', customers: 9, customersBefore: 0 },
    ])
    expect(overview.tiers[3]?.trend.slice(-2)).toEqual([0, 9])
    expect(overview.tiers[0]?.trend.slice(-3)).toEqual([undefined, 9_000_000, 3_000_000])
  })

  it('calls first whom the alerts put first', () => {
    const overview = computeOverview(subject, view('2025-02'))
    const { alerts, total } = computeAlertReport(subject, view('2025-02'))
    expect(overview.callFirst).toEqual(readAlerts(alerts).slice(0, 5))
    expect(overview.alerts.total).toEqual(total)
  })

  it('calls nobody whose alert rests: done, given up, or snoozed', () => {
    const log = logOf(subject, [
      contact('big', '2025-03-01', { outcome: 'given-up' }),
      done('s7', '2025-03-01'),
      contact('s6', '2025-03-01'),
    ])
    const { keys } = subject.directory
    const { callFirst } = computeOverview(subject, view('2025-02'), log)
    const { alerts } = computeAlertReport(subject, view('2025-02'), log)
    const name = ({ customer }: { customer: number }) => keys[customer]
    expect(readAlerts(alerts).map(name).slice(0, 4)).toEqual(['big', 's7', 's6', 's5'])
    expect(callFirst.map(name)).toEqual(['s6', 's5', 's4', 's3', 's2'])
  })

  it('is empty without data', () => {
    const overview = computeOverview(company([]), view('2025-02'))
    expect(overview).toMatchObject({ knownCustomers: 0, change: undefined, callFirst: [] })
    expect(overview.tiers.every(({ share, value }) => share === undefined && value === 0)).toBe(
      true,
    )
  })
})
