import { describe, expect, it } from 'vitest'
import { MONEY_SCALE } from '../../src/domain/money.ts'
import { callSheetPages } from '../../src/print/call-sheet-pages.ts'
import { ALERTS, ALERT_REPORT } from '../features/october.ts'

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

  it('has no sheet for whom the filter leaves no alert', () => {
    const critical = ALERTS.filter(({ severity }) => severity === 'critical')
    expect(callSheetPages(ALERT_REPORT, critical).map(({ owner }) => owner)).toEqual([
      'Zhang Min',
      'Liu Fang',
    ])
    expect(callSheetPages(ALERT_REPORT, [])).toEqual([])
  })
})
