import { describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../src/domain/alerts/alert-report.ts'
import { alertsSql, lateSql } from './alerts-oracle.ts'
import { CASES, idOf, numberOf, RULES, sorted, viewOf, withCompany } from './loaded-company.ts'

describe.each(CASES)('alerts of company $seed by $kind, asked in SQL', (which) => {
  const rule = RULES[which.seed % RULES.length] ?? RULES[0]!
  const measure = which.seed % 3 === 0 ? 'margin' : 'sales'

  it('has the same D alerts, passing over quiet periods', async () => {
    await withCompany(which, async ({ company, oracle, periods }) => {
      await oracle.useRule(measure, rule)
      const expected = await oracle.query(alertsSql(measure))
      const found = periods.flatMap((period) =>
        computeAlertReport(company, viewOf(period, measure, rule)).alerts.map((alert) => ({
          p: numberOf(period),
          customer: idOf(company, alert.customer),
          tier_before: alert.tierBefore,
          owner: alert.owner,
          asleep: alert.periodsAsleep,
          days: alert.daysSince,
          usual_gap: alert.usualGap ?? null,
          within_rhythm: alert.withinRhythm,
          risk: alert.valueAtRisk,
        })),
      )
      expect(sorted(found)).toEqual(sorted(expected))
    })
  })

  it('counts the same customers as late in an open period', async () => {
    await withCompany(which, async ({ company, oracle, periods }) => {
      const expected = await oracle.query(`
        SELECT p, count(*) FILTER (by_then AND NOT by_now) AS customers,
          count(*) FILTER (by_then) AS by_then, count(*) FILTER (by_now) AS by_now
        FROM (${lateSql}) GROUP BY p`)
      const found = periods.flatMap((period) => {
        const { notYet } = computeAlertReport(company, viewOf(period, measure, rule))
        if (notYet === undefined) return []
        const { customers, byThen, byNow } = notYet
        return [{ p: numberOf(period), customers, by_then: byThen, by_now: byNow }]
      })
      expect(sorted(found)).toEqual(sorted(expected))
    })
  })
})
