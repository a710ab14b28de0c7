import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computeAlertReport } from '../../src/domain/alerts/alert-report.ts'
import { readAlerts } from '../../src/domain/alerts/alert-row.ts'
import { computeWatchList } from '../../src/domain/alerts/watch-list.ts'
import type { WatchGroup } from '../../src/domain/alerts/watch-report.ts'
import { alertsSql, dormantSql, lateSql, overdueSql, slippingSql } from './alerts-oracle.ts'
import {
  CASES,
  idOf,
  numberOf,
  RULES,
  sorted,
  viewOf,
  loadCompany,
  type LoadedCompany,
} from './loaded-company.ts'

describe.each(CASES)('alerts of company $seed by $kind, asked in SQL', (which) => {
  let loaded: LoadedCompany
  beforeAll(async () => {
    loaded = await loadCompany(which)
  })
  afterAll(() => {
    loaded.oracle.close()
  })

  const rule = RULES[which.seed % RULES.length] ?? RULES[0]!
  const measure = which.seed % 3 === 0 ? 'margin' : 'sales'

  it('has the same D alerts, passing over quiet periods', async () => {
    const { company, oracle, periods } = loaded
    await oracle.useRule(measure, rule)
    const expected = await oracle.query(alertsSql(measure))
    const found = periods.flatMap((period) =>
      readAlerts(computeAlertReport(company, viewOf(period, measure, rule)).alerts).map(
        (alert) => ({
          p: numberOf(period),
          customer: idOf(company, alert.customer),
          tier_before: alert.tierBefore,
          owner: alert.owner,
          asleep: alert.periodsAsleep,
          days: alert.daysSince,
          usual_gap: alert.usualGap ?? null,
          within_rhythm: alert.withinRhythm,
          risk: alert.valueAtRisk,
        }),
      ),
    )
    expect(sorted(found)).toEqual(sorted(expected))
  })

  it('counts the same customers as late in an open period', async () => {
    const { company, oracle, periods } = loaded
    const expected = await oracle.query(`
      SELECT p, count(*) FILTER (by_then AND NOT by_now) AS customers,
        count(*) FILTER (by_then) AS by_then, count(*) FILTER (by_now) AS by_now
      FROM (${lateSql(measure)}) GROUP BY p`)
    const found = periods.flatMap((period) => {
      const { notYet } = computeAlertReport(company, viewOf(period, measure, rule))
      if (notYet === undefined) return []
      const { customers, byThen, byNow } = notYet
      return [{ p: numberOf(period), customers, by_then: byThen, by_now: byNow }]
    })
    expect(sorted(found)).toEqual(sorted(expected))
  })

  const groups: Readonly<Record<WatchGroup, string>> = {
    slipping: slippingSql,
    overdue: overdueSql(measure),
    dormant: dormantSql(measure),
    'not-yet': `SELECT p, customer, owner, amount FROM (${lateSql(measure)}) WHERE by_then AND NOT by_now`,
  }
  it.each(Object.entries(groups))('watches the same customers: %s', async (group, sql) => {
    const { company, oracle, periods } = loaded
    await oracle.useRule(measure, rule)
    const found = periods.flatMap((period) => {
      const view = viewOf(period, measure, rule)
      const { columns, owners } = computeWatchList(company, view, group as WatchGroup, '')
      return Array.from(columns.customer, (customer, row) => ({
        p: numberOf(period),
        customer: idOf(company, customer),
        owner: owners[columns.owner[row] ?? -1],
        amount: columns.amount[row],
      }))
    })
    expect(sorted(found)).toEqual(sorted(await oracle.query(sql)))
  })
})
