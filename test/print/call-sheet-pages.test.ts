import { describe, expect, it } from 'vitest'
import { MONEY_SCALE } from '../../src/domain/money.ts'
import { callSheetOf, callSheetPages } from '../../src/print/call-sheet-pages.ts'
import { ALERTS } from '../features/october-alerts.ts'
import { ALERT_REPORT, DIRECTORY } from '../features/october.ts'

describe('callSheetPages', () => {
  it('gives each person with alerts sheets of their own, in the order of the report', () => {
    expect(callSheetPages(ALERT_REPORT, ALERTS).map(({ owner }) => owner)).toEqual([
      'Zhang Min',
      'Liu Fang',
      'Li Na',
    ])
  })

  it('lists whom to call by severity, and names apart who has ordered since', () => {
    const [zhangMin] = callSheetPages(ALERT_REPORT, ALERTS)
    expect(
      zhangMin?.groups.map(({ severity, alerts }) => [severity, alerts.map((a) => a.customer)]),
    ).toEqual([
      ['critical', [0, 1]],
      ['low', [6]],
    ])
    expect(zhangMin?.orderedSince.map(({ customer }) => customer)).toEqual([3, 5])
    expect(zhangMin?.calls).toBe(3)
    expect(zhangMin?.valueAtRisk).toBe((148_621 + 102_085 + 8_270) * MONEY_SCALE)
  })

  it('names apart whose alert was put away as done', () => {
    const alerts = ALERTS.map((alert) =>
      alert.customer === 0
        ? { ...alert, followUp: { ...alert.followUp, state: 'done' as const } }
        : alert,
    )
    const [zhangMin] = callSheetPages(ALERT_REPORT, alerts)
    expect(zhangMin?.done.map(({ customer }) => customer)).toEqual([0])
    expect(zhangMin?.calls).toBe(2)
  })

  it('has no sheet for whom the filter leaves no alert', () => {
    const critical = ALERTS.filter(({ severity }) => severity === 'critical')
    expect(callSheetPages(ALERT_REPORT, critical).map(({ owner }) => owner)).toEqual([
      'Zhang Min',
      'Liu Fang',
    ])
    expect(callSheetPages(ALERT_REPORT, [])).toEqual([])
  })
})

describe('callSheetOf', () => {
  it('has the customers in the order of the numbers before their rows', () => {
    const [zhangMin] = callSheetPages(ALERT_REPORT, ALERTS)
    if (zhangMin === undefined) throw new Error('Zhang Min has alerts')
    expect(callSheetOf(zhangMin, ALERT_REPORT, DIRECTORY)).toEqual({
      group: 'wake',
      period: '2025-10',
      owner: 'Zhang Min',
      customers: ['k10007', 'k10009', 'k10140'],
    })
  })
})
