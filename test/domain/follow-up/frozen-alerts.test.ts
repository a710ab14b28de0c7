import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { readAlerts } from '../../../src/domain/alerts/alert-row.ts'
import { computeCustomerReport } from '../../../src/domain/customer/customer-report.ts'
import { computeTierReason } from '../../../src/domain/tiers/tier-reason.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import type { CompanySettings } from '../../../src/domain/company/company-settings.ts'
import type { FollowUpLog } from '../../../src/domain/follow-up/follow-up-log.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import { company, customer, view, type LineDraft } from '../build-company.ts'
import { contact, frozenAlert, logOf, withdrawal } from './build-log.ts'

const sale = (id: string, date: string, amount = 1, person = ''): LineDraft => ({
  id,
  date,
  amount,
  person,
})
const keeper = (until: number) =>
  Array.from({ length: until }, (_, at) =>
    sale('keeper', `2025-${String(at + 1).padStart(2, '0')}-28`, 1000),
  )
/** 'k' bought in January, and is silent from February on. */
const LINES = [sale('k', '2025-01-10', 900, 'Ann'), ...keeper(3)]

function alertsOf(subject: Company, log: FollowUpLog, asked: View) {
  return readAlerts(computeAlertReport(subject, asked, log).alerts).map(
    ({ customer: index, severity, tierBefore, owner, valueAtRisk }) =>
      [subject.directory.keys[index], severity, tierBefore, owner, valueAtRisk] as const,
  )
}

function setUp(lines: readonly LineDraft[], settings: Partial<CompanySettings> = {}) {
  const subject = company(lines, settings)
  const alert = frozenAlert(subject, '2025-02', {
    severity: 'medium',
    tierBefore: 'C',
    owner: 'ann',
    valueAtRisk: 5,
  })
  return { subject, alert, log: logOf(subject, [contact('k', '2025-03-03', { alert })]) }
}

describe('frozenAlerts', () => {
  it('keeps severity, tier before, owner and value of the first log against newer data', () => {
    const { subject, log } = setUp([...LINES, sale('k', '2025-03-20', 1, 'Bo')])
    const [now] = alertsOf(subject, logOf(subject, []), view('2025-02'))
    expect(now).toEqual(['k', 'high', 'B', 'Bo', 9_000_000])
    expect(alertsOf(subject, log, view('2025-02'))).toEqual([['k', 'medium', 'C', 'Ann', 5]])
  })

  it('stands alike on the page of its customer and beside its tier', () => {
    const { subject, log } = setUp([...LINES, sale('k', '2025-03-20', 1, 'Bo')])
    const index = customer(subject, 'k')
    const [listed] = readAlerts(computeAlertReport(subject, view('2025-02'), log).alerts)
    const { alert } = computeCustomerReport(subject, view('2025-02'), index, log)
    expect(listed).toMatchObject(alert ?? {})
    expect(alert).toMatchObject({ severity: 'medium', owner: 'Ann' })
    expect(computeTierReason(subject, view('2025-02'), index, log).alert).toEqual(alert)
  })

  it('is addressed to the owner that it was frozen with', () => {
    const { subject, log } = setUp([...LINES, sale('k', '2025-03-20', 1, 'Bo')])
    const owned = (salesperson: string) =>
      alertsOf(subject, log, view('2025-02', { salesperson })).length
    expect([owned('Ann'), owned('Bo')]).toEqual([1, 0])
  })

  it('stands among the others by the severity that it was frozen with', () => {
    const lines = [...LINES, sale('other', '2025-01-12', 5, 'Ann'), sale('b', '2025-01-12', 5)]
    const { subject, log } = setUp(lines)
    const order = alertsOf(subject, log, view('2025-02')).map(([key, severity]) => [key, severity])
    expect(order).toEqual([
      ['b', 'high'],
      ['other', 'high'],
      ['k', 'medium'],
    ])
  })

  it('shows a value of the other measure as it is now, not the frozen one', () => {
    const withMargin = LINES.map((line) => ({ ...line, margin: 3 }))
    const { subject, log } = setUp(withMargin)
    expect(alertsOf(subject, log, view('2025-02', { measure: 'margin' }))).toEqual([
      ['k', 'medium', 'C', 'Ann', 30_000],
    ])
  })

  it('is no alert any more once the customer did order in the period, or is excluded', () => {
    const { subject, log } = setUp([...LINES, sale('k', '2025-02-20', 1)])
    expect(alertsOf(subject, log, view('2025-02'))).toEqual([])
    const excluded = setUp(LINES, { excluded: ['k'] })
    expect(alertsOf(excluded.subject, excluded.log, view('2025-02'))).toEqual([])
  })

  it('stays an alert where the customer would count as churned by now', () => {
    const lines = [...LINES, ...keeper(9)]
    const alert = (subject: Company) =>
      frozenAlert(subject, '2025-09', { severity: 'low', tierBefore: 'D' })
    const subject = company(lines, { churnedAfter: 6 })
    expect(alertsOf(subject, logOf(subject, []), view('2025-09'))).toEqual([])
    const log = logOf(subject, [contact('k', '2025-10-03', { alert: alert(subject) })])
    expect(alertsOf(subject, log, view('2025-09'))).toHaveLength(1)
    expect(alertsOf(subject, log, view('2025-08'))).toEqual([])
  })

  it('follows a customer that is merged into another, and forgets what was taken back', () => {
    const lines = [...LINES, sale('twin', '2025-01-11', 1, 'Ann')]
    const subject = company(lines, { merges: [{ from: 'twin', into: 'k' }] })
    const entry = contact('twin', '2025-03-03', { alert: frozenAlert(subject, '2025-02') })
    const merged = computeAlertReport(subject, view('2025-02'), logOf(subject, [entry])).alerts
    expect(readAlerts(merged)).toMatchObject([
      { customer: customer(subject, 'k'), followUp: { contacts: [{ id: entry.id }] } },
    ])
    const log = logOf(subject, [entry, withdrawal(entry, '2025-03-04')])
    const after = computeAlertReport(subject, view('2025-02'), log).alerts
    expect(readAlerts(after)[0]?.followUp).toMatchObject({
      frozen: undefined,
      contacts: [],
    })
  })
})
