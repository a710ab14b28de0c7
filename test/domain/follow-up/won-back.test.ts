import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { readAlerts } from '../../../src/domain/alerts/alert-row.ts'
import type { CompanySettings } from '../../../src/domain/company/company-settings.ts'
import { MONEY_SCALE } from '../../../src/domain/money.ts'
import { company, customer, day, view, type LineDraft } from '../build-company.ts'
import { contact, frozenAlert, logOf } from './build-log.ts'

const sale = (date: string, amount: number): LineDraft => ({ id: 'k', date, amount })
/** Someone who keeps every month up to December from being a gap, but those left out. */
const keeper = (without: readonly number[] = []) =>
  Array.from({ length: 12 }, (_, at) => at + 1)
    .filter((month) => !without.includes(month))
    .map((month) => ({
      id: 'keeper',
      date: `2025-${String(month).padStart(2, '0')}-28`,
      amount: 1000,
    }))

/** What counts on the alert of 'k' in a period; 'none' where there is no alert. */
function wonBack(
  lines: readonly LineDraft[],
  period: string,
  settings: Partial<CompanySettings> = {},
  measure: 'sales' | 'margin' = 'sales',
) {
  const subject = company([sale('2025-01-10', 10), ...lines], settings)
  const { alerts } = computeAlertReport(subject, view(period, { measure }))
  const found = readAlerts(alerts).find((alert) => alert.customer === customer(subject, 'k'))
  if (found === undefined) return 'none'
  return found.wonBack === undefined ? undefined : found.wonBack / MONEY_SCALE
}

describe('wonBack', () => {
  it('is the net sales of the period of the first order after it, and of no other period', () => {
    const lines = [...keeper(), sale('2025-03-05', 300), sale('2025-03-20', -100)]
    const later = [...lines, sale('2025-04-02', 900)]
    expect(wonBack(later, '2025-02')).toBe(200)
    expect(wonBack(keeper(), '2025-02')).toBeUndefined()
  })

  it('counts on the newest alert before the order, and not on those before', () => {
    const lines = [...keeper(), sale('2025-05-05', 300)]
    expect(['02', '03', '04'].map((month) => wonBack(lines, `2025-${month}`))).toEqual([
      undefined,
      undefined,
      300,
    ])
  })

  it('looks past gaps, periods said to be open and periods in which the customer is churned', () => {
    const lines = [...keeper([4]), sale('2025-05-05', 300)]
    expect(wonBack(lines, '2025-03')).toBe(300)
    const open = { stateByPeriod: { '2025-04': 'open' } } as const
    expect(wonBack([...keeper(), sale('2025-05-05', 300)], '2025-03', open)).toBe(300)
    const late = [...keeper(), sale('2025-10-05', 300)]
    expect(wonBack(late, '2025-06', { churnedAfter: 6 })).toBe(300)
    expect(wonBack(late, '2025-07', { churnedAfter: 6 })).toBe('none')
  })

  it('counts on a churned alert that was logged, for that one is newer', () => {
    const subject = company([sale('2025-01-10', 10), ...keeper(), sale('2025-10-05', 300)])
    const entry = contact('k', '2025-08-03', { alert: frozenAlert(subject, '2025-07') })
    const money = (period: string) =>
      readAlerts(computeAlertReport(subject, view(period), logOf(subject, [entry])).alerts)[0]
        ?.wonBack
    expect([money('2025-06'), money('2025-07')]).toEqual([undefined, 300 * MONEY_SCALE])
  })

  it('is net sales under margin too, and may be below 0', () => {
    const lines = [...keeper(), sale('2025-03-05', 300), sale('2025-03-20', -400)]
    const withMargin = lines.map((line) => ({ ...line, margin: 1 }))
    expect(wonBack(withMargin, '2025-02', {}, 'margin')).toBe(-100)
  })

  it('sees neither order nor return dated after the as-of date', () => {
    const lines = [...keeper(), sale('2025-03-05', 300), sale('2025-03-20', -100)]
    expect(wonBack(lines, '2025-02', { asOf: day('2025-03-10') })).toBe(300)
    expect(wonBack(lines, '2025-02', { asOf: day('2025-03-04') })).toBeUndefined()
  })

  it('takes the order of a whole quarter under quarters', () => {
    const lines = [...keeper(), sale('2025-08-05', 300), sale('2025-09-20', 40)]
    expect(wonBack(lines, '2025-Q2')).toBe(340)
    expect(wonBack(lines, '2025-07', { churnedAfter: 12 })).toBe(300)
  })

  it('cuts periods where the month begins on another day', () => {
    const lines = [...keeper(), sale('2025-03-25', 300), sale('2025-03-26', 40)]
    expect(wonBack(lines, '2025-02', { firstDay: 26 })).toBe(300)
    expect(wonBack(lines, '2025-02')).toBe(340)
  })

  it('takes an order dated by its month only to be on the last day of the month', () => {
    const order = { ...sale('2025-03-31', 300), isMonthOnly: true }
    const subject = company([sale('2025-01-10', 10), ...keeper(), order])
    const entries = [contact('k', '2025-03-31')]
    const { alerts } = computeAlertReport(subject, view('2025-02'), logOf(subject, entries))
    expect(readAlerts(alerts)[0]).toMatchObject({
      followUp: { state: 'recovered' },
      wonBack: 3_000_000,
    })
  })
})
