import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alertsOf, computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { readAlert, readAlerts } from '../../../src/domain/alerts/alert-row.ts'
import { NO_FOLLOW_UPS } from '../../../src/domain/follow-up/follow-up-log.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { SEVERITIES } from '../../../src/domain/alerts/alert.ts'
import { companies, views } from '../random-company.ts'

describe('readAlerts', () => {
  it('reads of every customer what is said of it alone, in the order of the report', () => {
    fc.assert(
      fc.property(companies, views, (subject, asked) => {
        const everyone = { ...asked, salesperson: undefined }
        const alertOf = alertsOf(openView(subject, everyone), NO_FOLLOW_UPS)
        const single = subject.directory.keys.flatMap((_, customer) => alertOf(customer) ?? [])
        const sorted = single.toSorted(
          (x, y) =>
            SEVERITIES.indexOf(x.severity) - SEVERITIES.indexOf(y.severity) ||
            Number(x.withinRhythm) - Number(y.withinRhythm) ||
            y.valueAtRisk - x.valueAtRisk ||
            x.customer - y.customer,
        )
        const { alerts, total, bySalesperson } = computeAlertReport(subject, everyone)
        expect(readAlerts(alerts)).toMatchObject(sorted)
        expect(total.alerts).toBe(sorted.length)
        expect(total.valueAtRisk).toBe(sorted.reduce((sum, alert) => sum + alert.valueAtRisk, 0))
        expect(bySalesperson.reduce((sum, own) => sum + own.alerts, 0)).toBe(sorted.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('readAlert', () => {
  it('throws for a row that there is not', () => {
    fc.assert(
      fc.property(companies, views, (subject, asked) => {
        const { alerts } = computeAlertReport(subject, asked)
        expect(() => readAlert(alerts, alerts.length)).toThrow(RangeError)
      }),
      { numRuns: 5 },
    )
  })
})
